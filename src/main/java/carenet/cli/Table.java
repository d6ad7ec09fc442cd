package carenet.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, aligned; columns in which nobody says anything are left out. */
final class Table {

	private final List<String> header;

	private final List<List<String>> rows = new ArrayList<>();

	Table(String... header) {
		this.header = List.of(header);
	}

	Table row(String... cells) {
		this.rows.add(List.of(cells));
		return this;
	}

	List<String> lines() {
		List<Integer> columns = new ArrayList<>();
		for (int column = 0; column < this.header.size(); column++) {
			int here = column;
			if (this.rows.stream().anyMatch((row) -> !row.get(here).isEmpty())) {
				columns.add(column);
			}
		}
		List<String> lines = new ArrayList<>();
		lines.add(line(this.header, columns));
		this.rows.forEach((row) -> lines.add(line(row, columns)));
		return lines;
	}

	private String line(List<String> cells, List<Integer> columns) {
		StringBuilder line = new StringBuilder();
		for (int column : columns) {
			String cell = cells.get(column);
			line.append(cell).append(" ".repeat(width(column) - length(cell) + 2));
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return Math.max(length(this.header.get(column)),
				this.rows.stream().mapToInt((row) -> length(row.get(column))).max().orElse(0));
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
