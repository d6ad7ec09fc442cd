package carenet.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * With what a program signs in for an account: only a digest of it is kept, which is
 * enough for 256 random bits.
 *
 * @param id by which it is revoked
 * @param digest the SHA-256 of it
 * @param created when it was made
 * @param until from when on it opens nothing
 */
public record Token(String id, String digest, Instant created, Instant until) {

	/** By this a token is told from one of an identity provider. */
	public static final String PREFIX = "carenet_";

	/**
	 * A token as it is shown once.
	 *
	 * @param text what the program sends
	 * @param token what is kept
	 */
	public record Fresh(String text, Token token) {

		/** Without what opens a door. */
		@Override
		public String toString() {
			return this.token.toString();
		}

	}

	static Fresh fresh(Instant now, Instant until) {
		String text = PREFIX + RandomText.base64(32);
		return new Fresh(text, new Token(RandomText.readable(8), digest(text), now, until));
	}

	boolean is(String text, Instant now) {
		return now.isBefore(this.until) && MessageDigest.isEqual(bytes(this.digest), bytes(digest(text)));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "token " + this.id;
	}

}
