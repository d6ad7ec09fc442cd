package carenet.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;

import carenet.graph.DataFolder;
import carenet.study.NotAllowed;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tink keysets among the secrets: each in a file of its own, as it is or locked by a key
 * management service. A step that was interrupted leaves both files, and is done again.
 */
final class Keysets {

	/** Says that keysets are to be in files as they are again. */
	static final String IN_FILES = "file";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private final DataFolder data;

	private final @Nullable String target;

	private final @Nullable String credentials;

	/**
	 * The keysets of a data folder.
	 * @param target the address of the key that locks them, or {@link #IN_FILES}; null
	 * leaves them as they are
	 */
	Keysets(DataFolder data, @Nullable String target, @Nullable String credentials) {
		this.data = data;
		this.target = target;
		this.credentials = credentials;
	}

	/**
	 * What is in the file of a locked keyset: where the key is, and what it has locked.
	 */
	private record Locked(String keyUri, String keyset) {

		static Locked of(String keyUri, byte[] keyset) {
			return new Locked(keyUri, Base64.getEncoder().encodeToString(keyset));
		}

		/** Of a file that somebody has changed, nothing that opens. */
		byte[] bytes() {
			try {
				return Base64.getDecoder().decode(this.keyset);
			}
			catch (IllegalArgumentException ex) {
				return new byte[0];
			}
		}

	}

	boolean has(String name) {
		return Files.exists(plain(name)) || Files.exists(locked(name));
	}

	Path root() {
		return this.data.root();
	}

	private Path plain(String name) {
		return this.data.folder("secrets").resolve(name + ".json");
	}

	private Path locked(String name) {
		return this.data.folder("secrets").resolve(name + ".locked.json");
	}

	/** As it is kept, and kept as it should be; made when there is none. */
	KeysetHandle of(String name, Configuration algorithms, Supplier<KeysetHandle> fresh) {
		try {
			Locked before = Files.exists(locked(name)) ? readLocked(name) : null;
			byte[] keyset = (before != null) ? open(before, name) : plainOr(name, algorithms, fresh);
			KeysetHandle handle = parse(name, keyset, algorithms);
			if (before != null && Files.exists(plain(name))
					&& !handle.equalsKeyset(parse(name, Files.readAllBytes(plain(name)), algorithms))) {
				throw new NotAllowed(
						"secrets/%s.json and secrets/%s.locked.json in %s are two keys: remove the wrong one"
							.formatted(name, name, this.data.root()));
			}
			keep(name, keyset, before);
			return handle;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] plainOr(String name, Configuration algorithms, Supplier<KeysetHandle> fresh) throws IOException {
		return Files.exists(plain(name)) ? Files.readAllBytes(plain(name)) : serialize(fresh.get(), algorithms);
	}

	/** The new file is whole before the old one goes. */
	private void keep(String name, byte[] keyset, @Nullable Locked before) throws IOException {
		String wanted = (this.target != null) ? this.target : (before != null) ? before.keyUri() : IN_FILES;
		if (wanted.equals(IN_FILES)) {
			if (!Files.exists(plain(name))) {
				this.data.write(plain(name), keyset);
			}
			Files.deleteIfExists(locked(name));
			return;
		}
		if (before == null || !before.keyUri().equals(wanted)) {
			KeyService service = KeyService.of(wanted, this.credentials);
			Locked after = Locked.of(wanted, service.lock(keyset));
			service.open(after.bytes(), locked(name).getFileName().toString());
			this.data.write(locked(name), JSON.writeValueAsBytes(after));
		}
		Files.deleteIfExists(plain(name));
	}

	private Locked readLocked(String name) throws IOException {
		try {
			return JSON.readValue(Files.readAllBytes(locked(name)), Locked.class);
		}
		catch (JacksonException ex) {
			throw new NotAllowed(
					"secrets/%s.locked.json in %s is not a locked keyset".formatted(name, this.data.root()));
		}
	}

	private byte[] open(Locked before, String name) {
		return KeyService.of(before.keyUri(), this.credentials)
			.open(before.bytes(), "secrets/%s.locked.json".formatted(name));
	}

	private KeysetHandle parse(String name, byte[] keyset, Configuration algorithms) {
		try {
			return TinkJsonProtoKeysetFormat.parseKeyset(new String(keyset, StandardCharsets.UTF_8), algorithms,
					InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new NotAllowed("secrets/%s.json in %s is not a keyset".formatted(name, this.data.root()));
		}
	}

	private static byte[] serialize(KeysetHandle fresh, Configuration algorithms) {
		try {
			return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, algorithms, InsecureSecretKeyAccess.get())
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
