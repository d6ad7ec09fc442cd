package carenet.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

/**
 * The secret of the log, among the secrets: who does not have it can neither write an
 * entry that fits, nor tell whom one is about.
 */
final class AuditKey {

	static final String FILE = "audit-key";

	static final int BYTES = 32;

	/** 128 bits, in hexadecimal digits. */
	private static final int TOKEN = 32;

	private static final String ALGORITHM = "HmacSHA256";

	/** To be cloned: to look for a provider takes longer than the MAC itself. */
	private static final Mac KEYLESS = keyless();

	private final Mac lines;

	private final Mac heads;

	private final Mac veil;

	private final AesGcmJce people;

	private AuditKey(byte[] secret) throws GeneralSecurityException {
		this.lines = mac(derived(secret, "lines"));
		this.heads = mac(derived(secret, "heads"));
		this.veil = mac(derived(secret, "veil"));
		this.people = new AesGcmJce(derived(secret, "people"));
	}

	/** The key of a data folder, made while nothing has been written with one. */
	static AuditKey of(DataFolder data, boolean somethingIsWritten) {
		if (somethingIsWritten && !exists(data)) {
			throw new NotAllowed("the audit log is there but secrets/%s is missing in %s: put back the key of that log"
				.formatted(FILE, data.root()));
		}
		try {
			byte[] secret = exists(data) ? Files.readAllBytes(path(data))
					: data.secret(FILE, () -> Random.randBytes(BYTES));
			if (secret.length == BYTES) {
				return new AuditKey(secret);
			}
			throw new NotAllowed("secrets/%s in %s is not a key".formatted(FILE, data.root()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean exists(DataFolder data) {
		return Files.exists(path(data));
	}

	private static Path path(DataFolder data) {
		return data.root().resolve("secrets").resolve(FILE);
	}

	private static byte[] derived(byte[] secret, String use) throws GeneralSecurityException {
		return KDF.getInstance("HKDF-SHA256")
			.deriveData(HKDFParameterSpec.ofExtract()
				.addIKM(secret)
				.thenExpand(("carenet audit " + use).getBytes(StandardCharsets.US_ASCII), BYTES));
	}

	private static Mac mac(byte[] key) throws GeneralSecurityException {
		Mac mac = copy(KEYLESS);
		mac.init(new SecretKeySpec(key, ALGORITHM));
		return mac;
	}

	private static Mac keyless() {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(new byte[BYTES], ALGORITHM));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Mac copy(Mac mac) {
		try {
			return (Mac) mac.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The MAC of the beginning of a line. */
	String ofLine(byte[] line, int length) {
		return hex(this.lines, line, length);
	}

	String ofHead(byte[] head) {
		return hex(this.heads, head, head.length);
	}

	/** A token for what must not be written. */
	String ofText(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return hex(this.veil, bytes, bytes.length).substring(0, TOKEN);
	}

	/** A token for a person, or for what belongs to one. */
	static String token(byte[] personsKey, String text) {
		try {
			return hex(mac(personsKey).doFinal(text.getBytes(StandardCharsets.UTF_8))).substring(0, TOKEN);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String hex(Mac keyed, byte[] bytes, int length) {
		Mac mac = copy(keyed);
		mac.update(bytes, 0, length);
		return hex(mac.doFinal());
	}

	private static String hex(byte[] mac) {
		return HexFormat.of().formatHex(mac);
	}

	/** A person's key, locked, and worth nothing under another id. */
	byte[] lock(Id person, byte[] personsKey) {
		try {
			return this.people.encrypt(personsKey, bound(person));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Empty for what this key has not locked for this person. */
	Optional<byte[]> unlock(Id person, byte[] locked) {
		try {
			return Optional.of(this.people.decrypt(locked, bound(person)));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	private static byte[] bound(Id person) {
		return person.value().getBytes(StandardCharsets.US_ASCII);
	}

}
