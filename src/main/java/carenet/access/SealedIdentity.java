package carenet.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import carenet.study.Id;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * An identity under a key of its own, and that key under the vault's: without the key,
 * the rest is noise.
 *
 * @param id whose it is
 * @param key the person's key, locked by the vault's key
 * @param text what identifies, locked by the person's key
 */
record SealedIdentity(Id id, Bytes key, Bytes text) {

	private static final int KEY_BYTES = 32;

	/** Lengths tell nothing finer than this. */
	private static final int PADDING = 128;

	static SealedIdentity seal(Identity identity, Aead vault) {
		try {
			byte[] key = Random.randBytes(KEY_BYTES);
			byte[] text = new AesGcmJce(key).encrypt(plain(identity), bound(identity.id(), "identity"));
			return new SealedIdentity(identity.id(), Bytes.copyFrom(vault.encrypt(key, bound(identity.id(), "key"))),
					Bytes.copyFrom(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Identity open(Aead vault) {
		try {
			byte[] person = vault.decrypt(this.key.toByteArray(), bound(this.id, "key"));
			return read(new AesGcmJce(person).decrypt(this.text.toByteArray(), bound(this.id, "identity")));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("the identity of %s is damaged".formatted(this.id), ex);
		}
	}

	boolean opensWith(Aead vault) {
		try {
			return vault.decrypt(this.key.toByteArray(), bound(this.id, "key")).length == KEY_BYTES;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/** Ties a ciphertext to its person, so that it is worth nothing under another id. */
	private static byte[] bound(Id id, String what) {
		return (what + " " + id).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] plain(Identity identity) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			DataOutputStream out = new DataOutputStream(bytes);
			write(out, identity.name());
			write(out, identity.phone());
			write(out, identity.email());
			write(out, identity.address());
			out.write(new byte[PADDING - bytes.size() % PADDING]);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(DataOutputStream out, @Nullable String field) throws IOException {
		out.writeBoolean(field != null);
		if (field != null) {
			out.writeUTF(field);
		}
	}

	private Identity read(byte[] plain) {
		try {
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
			return new Identity(this.id, field(in), field(in), field(in), field(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String field(DataInputStream in) throws IOException {
		return in.readBoolean() ? in.readUTF() : null;
	}

}
