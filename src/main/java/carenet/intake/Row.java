package carenet.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * One row under its header. Each accessor gives the typed value of a cell, or null where
 * it is empty or wrong; what is wrong is found, and refuses the row.
 */
final class Row {

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private static final Pattern LIST = Pattern.compile(";");

	private static final int FIRST_YEAR = 1800;

	private static final int LAST_YEAR = 2999;

	private final Header header;

	private final long line;

	private final List<String> cells;

	private final Findings findings;

	private boolean refused;

	Row(Header header, long line, List<String> cells, Findings findings) {
		this.header = header;
		this.line = line;
		this.cells = cells;
		this.findings = findings;
		this.refused = !header.isComplete();
	}

	/** A row of which enough was said already: it only tells the ids in it. */
	static Row refused(Header header, long line, List<String> cells) {
		Row row = new Row(header, line, cells, new Findings());
		row.refused = true;
		return row;
	}

	long line() {
		return this.line;
	}

	/** Whether it cannot be used: a value is wrong or missing. */
	boolean isRefused() {
		return this.refused;
	}

	String cell(String column) {
		return this.header.cell(column, this.cells);
	}

	/** The cells in the documented order. */
	List<String> documented() {
		return this.header.file().columnNames().stream().map(this::cell).toList();
	}

	/** The id in a cell, if it is one; nothing is found. */
	@Nullable Id peekId(String column) {
		String cell = cell(column);
		return Id.isValid(cell) ? Id.of(cell) : null;
	}

	/** An error refuses the row; a warning does not. */
	void found(ProblemCode code, String column, String expected) {
		this.refused |= code.severity() == Severity.ERROR;
		StudyFile file = this.header.file();
		String value = file.identifies(column) ? "(withheld)" : cell(column);
		this.findings.add(code, file.fileName(), this.line, column, value, expected);
	}

	@Nullable String text(String column) {
		String cell = cell(column);
		if (!cell.isEmpty()) {
			return cell;
		}
		if (this.header.requires(column)) {
			found(ProblemCode.MISSING_VALUE, column, "a value");
		}
		return null;
	}

	@Nullable Id id(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		try {
			return Id.of(text);
		}
		catch (BadInput ex) {
			found(ProblemCode.NOT_AN_ID, column, "1 to 64 letters, digits, '.', '_' or '-'");
			return null;
		}
	}

	@Nullable LocalDate date(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		LocalDate date = DATE.matcher(text).matches() ? parsed(text) : null;
		if (date == null) {
			found(ProblemCode.NOT_A_DATE, column, "a date like 2019-03-01");
		}
		else if (isOutside(date.getYear())) {
			found(ProblemCode.OUT_OF_RANGE, column, "a date from 1800 to 2999; an open end is left empty");
			return null;
		}
		return date;
	}

	private static @Nullable LocalDate parsed(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static boolean isOutside(int year) {
		return year < FIRST_YEAR || year > LAST_YEAR;
	}

	@Nullable Instant instant(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		try {
			Instant instant = Instant.parse(text);
			if (!isOutside(instant.atOffset(ZoneOffset.UTC).getYear())) {
				return instant;
			}
			found(ProblemCode.OUT_OF_RANGE, column, "an instant from 1800 to 2999");
		}
		catch (DateTimeException ex) {
			found(ProblemCode.NOT_AN_INSTANT, column, "an instant like 2019-03-01T10:00:00Z");
		}
		return null;
	}

	@Nullable Integer year(String column) {
		return whole(column, FIRST_YEAR, LAST_YEAR);
	}

	@Nullable Integer whole(String column, int least, int most) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		if (!WHOLE.matcher(text).matches()) {
			found(ProblemCode.NOT_A_NUMBER, column, "a whole number from %d to %d".formatted(least, most));
			return null;
		}
		int value = Integer.parseInt(text);
		if (value < least || value > most) {
			found(ProblemCode.OUT_OF_RANGE, column, "a whole number from %d to %d".formatted(least, most));
			return null;
		}
		return value;
	}

	@Nullable Double decimal(String column, double least, double most) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		if (!DECIMAL.matcher(text).matches()) {
			found(ProblemCode.NOT_A_NUMBER, column, "a number like 2.5");
			return null;
		}
		double value = Double.parseDouble(text);
		if (value < least || value > most) {
			found(ProblemCode.OUT_OF_RANGE, column, "a number from %.0f to %.0f".formatted(least, most));
			return null;
		}
		return value;
	}

	@Nullable Boolean truth(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		if (!text.equals("true") && !text.equals("false")) {
			found(ProblemCode.NOT_TRUE_OR_FALSE, column, "true or false");
			return null;
		}
		return text.equals("true");
	}

	boolean truth(String column, boolean byDefault) {
		Boolean truth = truth(column);
		return (truth != null) ? truth : byDefault;
	}

	<E extends Enum<E>> @Nullable E oneOf(String column, Class<E> list) {
		String text = text(column);
		E value = (text != null) ? constant(text, list) : null;
		if (text != null && value == null) {
			found(ProblemCode.NOT_IN_LIST, column, "one of " + names(list));
		}
		return value;
	}

	<E extends Enum<E>> Set<E> someOf(String column, Class<E> list) {
		Set<E> values = EnumSet.noneOf(list);
		String text = text(column);
		for (String part : (text != null) ? LIST.split(text, -1) : new String[0]) {
			E value = constant(part, list);
			if (value == null) {
				found(ProblemCode.NOT_IN_LIST, column, "any of %s, separated by ';'".formatted(names(list)));
				return values;
			}
			values.add(value);
		}
		return values;
	}

	private static <E extends Enum<E>> @Nullable E constant(String name, Class<E> list) {
		for (E value : list.getEnumConstants()) {
			if (value.name().equals(name)) {
				return value;
			}
		}
		return null;
	}

	private static <E extends Enum<E>> String names(Class<E> list) {
		return String.join(", ", Arrays.stream(list.getEnumConstants()).map(Enum::name).toList());
	}

}
