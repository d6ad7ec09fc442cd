package carenet.study;

/**
 * The study's own key of a client, carer, professional, agency, need or report: random
 * letters and digits, never a name.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record Id(String value) implements Comparable<Id> {

	private static final int LONGEST = 64;

	public Id {
		if (!isValid(value)) {
			throw new BadInput("'%s' is not an id: 1 to 64 letters, digits, '.', '_' or '-'".formatted(shown(value)));
		}
	}

	public static boolean isValid(String value) {
		if (value.isEmpty() || value.length() > LONGEST) {
			return false;
		}
		for (int i = 0; i < value.length(); i++) {
			if (!isAllowed(value.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A loop rather than a regular expression: every cell of a package with an id comes
	 * here.
	 */
	private static boolean isAllowed(char sign) {
		return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
				|| sign == '.' || sign == '_' || sign == '-';
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
