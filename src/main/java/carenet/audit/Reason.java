package carenet.audit;

import java.util.Set;

import carenet.study.BadInput;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why somebody went past the usual limits, in the own words: one line, which shows in
 * every window as it was written.
 *
 * @param text 1 to 500 characters
 */
public record Reason(@JsonValue String text) {

	/** The most UTF-16 characters. */
	public static final int LONGEST = 500;

	/** Signs that make a line read in another order than it was written. */
	private static final Set<Integer> REORDERING = Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
			0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Reason {
		text = text.strip();
		if (text.isEmpty() || text.length() > LONGEST) {
			throw new BadInput("a reason has 1 to %d characters, not %d".formatted(LONGEST, text.length()));
		}
		text.codePoints().filter(Reason::isUnfit).findFirst().ifPresent((sign) -> {
			throw new BadInput("a reason is one line of plain text, without the sign U+%04X".formatted(sign));
		});
	}

	private static boolean isUnfit(int sign) {
		int type = Character.getType(sign);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.SURROGATE || REORDERING.contains(sign);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
