package carenet.study;

import java.util.regex.Pattern;

/**
 * The study's own key of a client, carer, professional, agency, need or report: random
 * letters and digits, never a name.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record Id(String value) implements Comparable<Id> {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	public Id {
		if (!isValid(value)) {
			throw new BadInput("'%s' is not an id: 1 to 64 letters, digits, '.', '_' or '-'".formatted(shown(value)));
		}
	}

	public static boolean isValid(String value) {
		return FORM.matcher(value).matches();
	}

	public static Id of(String value) {
		return new Id(value);
	}

	private static String shown(String value) {
		return (value.length() <= 80) ? value : value.substring(0, 77) + "...";
	}

	@Override
	public int compareTo(Id other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
