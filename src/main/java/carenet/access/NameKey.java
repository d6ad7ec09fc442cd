package carenet.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import carenet.study.NotAllowed;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The key under which names are looked up: a Tink keyset among the secrets. Without it
 * the index says nothing; when it is lost, the index is made again under a new one.
 */
final class NameKey {

	static final String NAME = "names-keyset";

	static final String FILE = NAME + ".json";

	/** How words are made of names; an index of other words is made again. */
	private static final String WORDS = "as they sound";

	private static final Configuration ALGORITHMS = algorithms();

	private final PrfSet keyed;

	private NameKey(PrfSet keyed) {
		this.keyed = keyed;
	}

	static NameKey of(Keysets keysets) {
		try {
			return new NameKey(keysets.of(NAME, ALGORITHMS, NameKey::generate).getPrimitive(ALGORITHMS, PrfSet.class));
		}
		catch (GeneralSecurityException ex) {
			throw new NotAllowed("secrets/%s in %s is not a keyset: without the file a new one is made".formatted(FILE,
					keysets.root()));
		}
	}

	/** What stands for a word, 64 bits of HMAC-SHA-256. */
	long token(String word) {
		return token("word", word);
	}

	/** Says whether an index was made with this key. */
	long check() {
		return token("check", WORDS);
	}

	/** Belongs to no word, and is as much work. */
	long nothing(int number) {
		return token("nothing", Integer.toString(number));
	}

	private long token(String use, String text) {
		try {
			return ByteBuffer
				.wrap(this.keyed.computePrimary((use + " " + text).getBytes(StandardCharsets.UTF_8), Long.BYTES))
				.getLong();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Configuration algorithms() {
		try {
			PrfConfig.register();
			return RegistryConfiguration.get();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeysetHandle generate() {
		try {
			return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, ALGORITHMS);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
