package carenet.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.study.BadInput;

/**
 * An entry as it can be written down elsewhere, to ask later whether the log still has
 * it.
 *
 * @param number which entry
 * @param mac its MAC
 */
public record Anchor(long number, String mac) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

	/** The inverse of {@link #toString()}. */
	public static Anchor parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new BadInput("'%s' is no entry: right would be NUMBER:MAC as 'audit verify' says it".formatted(text));
		}
		return new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2));
	}

	@Override
	public String toString() {
		return this.number + ":" + this.mac;
	}

}
