package carenet.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;

import carenet.study.NotAllowed;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import org.jspecify.annotations.Nullable;

/**
 * A key of a key management service, which never leaves the service: it locks and opens
 * what is sent there.
 */
final class KeyService {

	private static final byte[] USE = "carenet keyset".getBytes(StandardCharsets.US_ASCII);

	private final String uri;

	private final Aead key;

	private KeyService(String uri, Aead key) {
		this.uri = uri;
		this.key = key;
	}

	/**
	 * By the address of the key, with the library that knows such addresses.
	 * @param uri such as {@code gcp-kms://projects/…}
	 * @param credentials a file for the library; null for what it finds by itself
	 */
	static KeyService of(String uri, @Nullable String credentials) {
		KmsClient client = ServiceLoader.load(KmsClient.class)
			.stream()
			.map(ServiceLoader.Provider::get)
			.filter((one) -> one.doesSupport(uri))
			.findFirst()
			.orElseThrow(() -> new NotAllowed(
					"no library here knows keys like %s: build with one that does, such as tink-gcpkms or tink-awskms"
						.formatted(uri)));
		try {
			return new KeyService(uri,
					((credentials != null) ? client.withCredentials(credentials) : client.withDefaultCredentials())
						.getAead(uri));
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new NotAllowed("the key management service of %s does not let this program in".formatted(uri));
		}
	}

	byte[] lock(byte[] secret) {
		try {
			return this.key.encrypt(secret, USE);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new NotAllowed(
					"the key management service of %s did not lock the keys: nothing has changed".formatted(this.uri));
		}
	}

	/** What is locked says for which file it is. */
	byte[] open(byte[] locked, String file) {
		try {
			return this.key.decrypt(locked, USE);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new NotAllowed(
					"%s was not opened with %s: it is another key, or its service cannot be reached; nothing has changed"
						.formatted(file, this.uri));
		}
	}

}
