package carenet.access;

import java.security.GeneralSecurityException;

import carenet.study.NotAllowed;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** The key that locks the keys of all people: a Tink keyset. */
final class VaultKey {

	static final String NAME = "identities-keyset";

	static final String FILE = NAME + ".json";

	private static final Configuration ALGORITHMS = algorithms();

	private VaultKey() {
	}

	/** Makes one only while there is nothing that another one has locked. */
	static Aead of(Keysets keysets, boolean somethingIsLocked) {
		if (somethingIsLocked && !keysets.has(NAME)) {
			throw new NotAllowed(
					"identities are there but secrets/%s is missing in %s: put back the key that locked them"
						.formatted(FILE, keysets.root()));
		}
		try {
			return keysets.of(NAME, ALGORITHMS, VaultKey::generate).getPrimitive(ALGORITHMS, Aead.class);
		}
		catch (GeneralSecurityException ex) {
			throw new NotAllowed("secrets/%s in %s is not a keyset".formatted(FILE, keysets.root()));
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

	private static KeysetHandle generate() {
		try {
			return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ALGORITHMS);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
