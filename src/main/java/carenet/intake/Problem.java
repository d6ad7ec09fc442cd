package carenet.intake;

/**
 * One thing that is wrong or noteworthy in a study package.
 *
 * @param severity what it means for the package
 * @param code the stable code, see {@link ProblemCode}
 * @param file the file's name; the package's own where no single file is at fault
 * @param row the line on which the row starts, the header being 1; 0 for the file as a
 * whole
 * @param column the column's name; empty for the row as a whole
 * @param value what was found there, shortened
 * @param expected what would be right
 */
public record Problem(Severity severity, String code, String file, long row, String column, String value,
		String expected) {

	private static final int SHOWN = 120;

	public Problem {
		value = (value.length() <= SHOWN) ? value : value.substring(0, SHOWN - 1) + "…";
	}

	static Problem of(ProblemCode code, String file, long row, String column, String value, String expected) {
		return new Problem(code.severity(), code.code(), file, row, column, value, expected);
	}

	/** One line, whatever the value contains. */
	public String toText() {
		StringBuilder text = new StringBuilder(this.severity.name()).append(' ').append(oneLine(this.file));
		if (this.row > 0) {
			text.append(", row ").append(this.row);
		}
		if (!this.column.isEmpty()) {
			text.append(", column ").append(oneLine(this.column));
		}
		return text.append(": [")
			.append(this.code)
			.append("] '")
			.append(oneLine(this.value))
			.append("'; right would be: ")
			.append(oneLine(this.expected))
			.toString();
	}

	static String oneLine(String value) {
		StringBuilder safe = new StringBuilder(value.length());
		value.codePoints().forEach((point) -> {
			int type = Character.getType(point);
			boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
					|| type == Character.PARAGRAPH_SEPARATOR;
			if (hidden) {
				safe.append("\\u%04x".formatted(point));
			}
			else {
				safe.appendCodePoint(point);
			}
		});
		return safe.toString();
	}

	@Override
	public String toString() {
		return toText();
	}

}
