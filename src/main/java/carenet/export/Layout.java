package carenet.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is told of one kind of thing, column by column: a table, the fields of a JSON
 * object and the attributes of a node are written from it, and so is the dictionary.
 *
 * @param <R> what a row is of
 * @param name of the file, or of the part of it
 * @param about what a row is
 * @param columns in their order
 */
record Layout<R>(String name, String about, List<Column<R>> columns) {

	/** What a column holds. */
	enum Kind {

		/** Any text. */
		TEXT,
		/** A whole number. */
		WHOLE,
		/** A number. */
		NUMBER,
		/** true or false. */
		FLAG,
		/** A day, ISO 8601. */
		DAY,
		/** Several texts or codes; in a table separated by ';'. */
		LIST

	}

	/** Under which right a column is written. */
	enum Guard {

		/** Whoever may export. */
		NONE,
		/** Written for care. */
		NOTE,
		/** Says who somebody is. */
		IDENTITY

	}

	/**
	 * A column.
	 *
	 * @param name in the header
	 * @param kind what it holds
	 * @param codes the closed list that it is of; null for others
	 * @param meaning for the dictionary
	 * @param guard under which right
	 * @param value of a row; null is an empty cell
	 */
	record Column<R>(String name, Kind kind, @Nullable Class<? extends Enum<?>> codes, String meaning, Guard guard,
			Function<R, @Nullable Object> value) {

		/** The closed list, one after the other; empty for others. */
		String listed() {
			return (this.codes == null) ? ""
					: Arrays.stream(this.codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(";"));
		}

	}

	static <R> Layout<R> of(String name, String about) {
		return new Layout<>(name, about, List.of());
	}

	private Layout<R> with(Column<R> column) {
		List<Column<R>> all = new ArrayList<>(this.columns);
		all.add(column);
		return new Layout<>(this.name, this.about, List.copyOf(all));
	}

	Layout<R> column(Kind kind, String name, String meaning, Function<R, @Nullable Object> value) {
		return with(new Column<>(name, kind, null, meaning, Guard.NONE, value));
	}

	Layout<R> text(String name, String meaning, Function<R, @Nullable Object> value) {
		return column(Kind.TEXT, name, meaning, value);
	}

	Layout<R> whole(String name, String meaning, Function<R, @Nullable Object> value) {
		return column(Kind.WHOLE, name, meaning, value);
	}

	Layout<R> code(String name, Class<? extends Enum<?>> codes, String meaning, Function<R, @Nullable Object> value) {
		return with(new Column<>(name, Kind.TEXT, codes, meaning, Guard.NONE, value));
	}

	Layout<R> codes(String name, Class<? extends Enum<?>> codes, String meaning, Function<R, @Nullable Object> value) {
		return with(new Column<>(name, Kind.LIST, codes, meaning, Guard.NONE, value));
	}

	Layout<R> guarded(Guard guard, String name, String meaning, Function<R, @Nullable Object> value) {
		return with(new Column<>(name, Kind.TEXT, null, meaning, guard, value));
	}

	/** The same without what may not be told. */
	Layout<R> under(Predicate<Guard> told) {
		return new Layout<>(this.name, this.about,
				this.columns.stream().filter((column) -> told.test(column.guard())).toList());
	}

	List<String> header() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** The cells of a table. */
	List<String> cells(R row) {
		return this.columns.stream().map((column) -> CsvTable.text(flat(column.value().apply(row)))).toList();
	}

	/** A value that stands in one cell or attribute. */
	static @Nullable Object flat(@Nullable Object value) {
		return (value instanceof Collection<?> several)
				? several.stream().map(String::valueOf).collect(Collectors.joining(";")) : value;
	}

	/** The fields of an object; what is not told is not there. */
	Map<String, Object> fields(R row) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (Column<R> column : this.columns) {
			Object value = column.value().apply(row);
			if (value != null) {
				fields.put(column.name(), plain(value));
			}
		}
		return fields;
	}

	private static Object plain(Object value) {
		return switch (value) {
			case Collection<?> several -> several.stream().map(String::valueOf).toList();
			case Number number -> number;
			case Boolean flag -> flag;
			default -> value.toString();
		};
	}

}
