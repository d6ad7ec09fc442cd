package carenet.actors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import carenet.study.BadInput;
import carenet.study.Id;

/**
 * The place after one client in the order of ids; it stays right when clients come or go.
 *
 * @param after the client before this place
 */
public record Cursor(Id after) {

	private static final String MARK = "after:";

	/** The inverse of {@link #toString()}. */
	public static Cursor parse(String text) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			if (plain.startsWith(MARK) && Id.isValid(plain.substring(MARK.length()))) {
				return new Cursor(Id.of(plain.substring(MARK.length())));
			}
		}
		catch (IllegalArgumentException ex) {
			// not Base64: falls through to the one sentence for all wrong cursors
		}
		throw new BadInput("that is not a cursor: take one from pageInfo or an edge of an earlier page");
	}

	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((MARK + this.after).getBytes(StandardCharsets.UTF_8));
	}

}
