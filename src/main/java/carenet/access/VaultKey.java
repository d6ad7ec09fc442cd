package carenet.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;

import carenet.graph.DataFolder;
import carenet.study.NotAllowed;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** The key that locks the keys of all people: a Tink keyset among the secrets. */
final class VaultKey {

	static final String FILE = "identities-keyset.json";

	private static final Configuration ALGORITHMS = algorithms();

	private VaultKey() {
	}

	/** Makes one only while there is nothing that another one has locked. */
	static Aead of(DataFolder data, boolean somethingIsLocked) {
		if (somethingIsLocked && !Files.exists(data.folder("secrets").resolve(FILE))) {
			throw new NotAllowed(
					"identities are there but secrets/%s is missing in %s: put back the key that locked them"
						.formatted(FILE, data.root()));
		}
		byte[] keyset = data.secret(FILE, VaultKey::generate);
		try {
			return TinkJsonProtoKeysetFormat
				.parseKeyset(new String(keyset, StandardCharsets.UTF_8), ALGORITHMS, InsecureSecretKeyAccess.get())
				.getPrimitive(ALGORITHMS, Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new NotAllowed("secrets/%s in %s is not a keyset".formatted(FILE, data.root()));
		}
	}

	private static Configuration algorithms() {
		try {
			AeadConfig.register();
			return RegistryConfiguration.get();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] generate() {
		try {
			KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ALGORITHMS);
			return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, ALGORITHMS, InsecureSecretKeyAccess.get())
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
