package carenet.research;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.study.BadInput;

/**
 * What a query of the library is asked with.
 *
 * @param name without its dollar
 * @param type what it may be
 * @param usual its value when nobody gives one
 * @param meaning for whoever reads the header
 */
public record QueryParameter(String name, ParameterType type, String usual, String meaning) {

	private static final Pattern FORM = Pattern.compile("([a-z][A-Za-z0-9]*) ([A-Z][a-z]+) = (\\S+)  (\\S.*)");

	public QueryParameter {
		var _ = type.parse(name, usual);
	}

	/** {@code name Type = default  meaning}; the inverse of {@link #toString()}. */
	static QueryParameter parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new BadInput("'@param %s' is not 'name Type = default  meaning'".formatted(text));
		}
		return new QueryParameter(matcher.group(1), ParameterType.named(matcher.group(2)), matcher.group(3),
				matcher.group(4));
	}

	Object usualValue() {
		return this.type.parse(this.name, this.usual);
	}

	@Override
	public String toString() {
		return "%s %s = %s  %s".formatted(this.name, this.type, this.usual, this.meaning);
	}

}
