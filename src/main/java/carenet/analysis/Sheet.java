package carenet.analysis;

import java.util.List;
import java.util.stream.Stream;

import carenet.export.CsvTable;

/**
 * A table as the page shows it and as a file holds it.
 *
 * @param name in the name of the file
 * @param caption what it tells
 * @param heads how many columns from the left say what a row is of
 * @param columns from the left
 * @param rows from the top
 */
record Sheet(String name, String caption, int heads, List<Column> columns, List<List<Entry>> rows) {

	Sheet {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		for (List<Entry> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException(
						"%d entries do not fit under %d headings".formatted(row.size(), columns.size()));
			}
		}
	}

	/**
	 * A column of the page, which may be several in a file.
	 *
	 * @param head what stands above it
	 * @param explained what it says; empty where the heading does
	 * @param codes its headings in a file
	 */
	record Column(String head, String explained, List<String> codes) {

		static Column of(String head, String explained, String... codes) {
			return new Column(head, explained, List.of(codes));
		}

	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** The columns that are explained. */
	public List<Column> explained() {
		return this.columns.stream().filter((column) -> !column.explained().isEmpty()).toList();
	}

	/** With what is said of suppressed numbers, where there are any to say it of. */
	CsvTable csv(String legend) {
		Stream<String> last = legend.isEmpty() ? Stream.of() : Stream.of("disclosure");
		CsvTable csv = new CsvTable(
				Stream.concat(this.columns.stream().flatMap((column) -> column.codes().stream()), last)
					.toArray(String[]::new));
		this.rows
			.forEach((row) -> csv.row(Stream.concat(row.stream().flatMap(Sheet::raw), last(row, legend)).toArray()));
		return csv;
	}

	private static Stream<Object> last(List<Entry> row, String legend) {
		if (legend.isEmpty()) {
			return Stream.of();
		}
		return Stream.of(row.stream().anyMatch(Entry::isSuppressed) ? legend : "");
	}

	private static Stream<Object> raw(Entry entry) {
		return entry.raw().stream();
	}

}
