package carenet.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess. */
final class RandomText {

	/** Without letters and digits that look alike. */
	private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	/** To be read and typed by people. */
	static String readable(int length) {
		return RANDOM.ints(length, 0, SIGNS.length())
			.collect(StringBuilder::new, (text, at) -> text.append(SIGNS.charAt(at)), StringBuilder::append)
			.toString();
	}

	/** To be copied by programs. */
	static String base64(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

}
