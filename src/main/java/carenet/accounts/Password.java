package carenet.accounts;

import java.text.Normalizer;

import carenet.study.BadInput;

/**
 * A password that somebody chose: long, and otherwise as they like.
 *
 * @param text 12 to 128 characters
 */
public record Password(String text) {

	/** The fewest characters. */
	public static final int SHORTEST = 12;

	/** The most characters. */
	public static final int LONGEST = 128;

	public Password {
		text = normal(text);
		int length = text.codePointCount(0, text.length());
		if (length < SHORTEST || length > LONGEST) {
			throw new BadInput("a password has %d to %d characters, not %d".formatted(SHORTEST, LONGEST, length));
		}
	}

	/** One of 98 random bits. */
	public static Password generate() {
		return new Password("%s-%s-%s-%s".formatted(RandomText.readable(5), RandomText.readable(5),
				RandomText.readable(5), RandomText.readable(5)));
	}

	/** However a keyboard puts a letter and its accent together. */
	static String normal(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC);
	}

	@Override
	public String toString() {
		return "password";
	}

}
