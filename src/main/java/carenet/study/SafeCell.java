package carenet.study;

/**
 * A text as every CSV but a study package has it: with an apostrophe in front where a
 * spreadsheet would run it as a formula.
 */
public final class SafeCell {

	private static final String STARTS_A_FORMULA = "=+-@\t\r";

	private SafeCell() {
	}

	public static String of(String text) {
		return (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
