package carenet.access;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

/** A key management service within the test, whose line can be cut. */
public final class TestKeyService implements KmsClient {

	static final String ONE = "test-kms://one";

	static final String OTHER = "test-kms://other";

	private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();

	private static volatile boolean cut;

	static void cut(boolean now) {
		cut = now;
	}

	/** Somebody has destroyed the key, and made another one of the same name. */
	static void lose(String uri) {
		KEYS.remove(uri);
	}

	@Override
	public boolean doesSupport(String uri) {
		return uri.startsWith("test-kms://");
	}

	@Override
	public KmsClient withCredentials(String path) {
		return this;
	}

	@Override
	public KmsClient withDefaultCredentials() {
		return this;
	}

	@Override
	public Aead getAead(String uri) throws GeneralSecurityException {
		Aead key = new AesGcmJce(KEYS.computeIfAbsent(uri, (fresh) -> Random.randBytes(32)));
		return new Aead() {

			@Override
			public byte[] encrypt(byte[] secret, byte[] use) throws GeneralSecurityException {
				requireLine();
				return key.encrypt(secret, use);
			}

			@Override
			public byte[] decrypt(byte[] locked, byte[] use) throws GeneralSecurityException {
				requireLine();
				return key.decrypt(locked, use);
			}

			private void requireLine() {
				if (cut) {
					throw new IllegalStateException("no line to the service");
				}
			}

		};
	}

}
