package carenet.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as far as a codebook reads it: sections with their
 * headings, sentences and tables.
 *
 * @param sections in their order, those of the second and third level alike
 */
record MarkdownText(List<Section> sections) {

	private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.*)");

	private static final Pattern CELL = Pattern.compile(" *\\| *");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	/**
	 * A section.
	 *
	 * @param level 1 to 3
	 * @param heading without the signs for code
	 * @param sentences what stands before the first table
	 * @param tables the tables
	 */
	record Section(int level, String heading, String sentences, List<Table> tables) {
	}

	/**
	 * A table.
	 *
	 * @param header the names of the columns
	 * @param rows the cells
	 */
	record Table(List<String> header, List<List<String>> rows) {

		/** The cells of a column; empty texts where the table does not have it. */
		List<String> column(String name) {
			int at = this.header.indexOf(name);
			return this.rows.stream().map((row) -> (at < 0 || at >= row.size()) ? "" : row.get(at)).toList();
		}

		boolean has(String name) {
			return this.header.contains(name);
		}

	}

	static MarkdownText of(String text) {
		List<Section> sections = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		String heading = "# ";
		for (String line : text.split("\n", -1)) {
			if (HEADING.matcher(line).matches()) {
				sections.add(section(heading, lines));
				heading = line;
				lines.clear();
			}
			else {
				lines.add(line);
			}
		}
		sections.add(section(heading, lines));
		return new MarkdownText(sections);
	}

	private static Section section(String heading, List<String> lines) {
		Matcher matcher = HEADING.matcher(heading);
		if (!matcher.matches()) {
			throw new IllegalStateException("no heading: " + heading);
		}
		List<Table> tables = new ArrayList<>();
		List<String> table = new ArrayList<>();
		StringBuilder sentences = new StringBuilder();
		for (String line : lines) {
			if (line.startsWith("|")) {
				table.add(line);
				continue;
			}
			addTable(table, tables);
			if (!line.isBlank()) {
				sentences.append(sentences.isEmpty() ? "" : " ").append(line.strip());
			}
		}
		addTable(table, tables);
		return new Section(matcher.group(1).length(), plain(matcher.group(2)), sentences.toString(), tables);
	}

	private static void addTable(List<String> lines, List<Table> tables) {
		if (lines.size() > 1) {
			tables.add(new Table(cells(lines.getFirst()),
					lines.subList(2, lines.size()).stream().map(MarkdownText::cells).toList()));
		}
		lines.clear();
	}

	private static List<String> cells(String line) {
		String inner = line.strip().substring(1);
		return Arrays.stream(CELL.split(inner, -1)).map(String::strip).toList();
	}

	/** What is written as code in a cell. */
	static List<String> codes(String cell) {
		return CODE.matcher(cell).results().map((code) -> code.group(1)).toList();
	}

	/** Without the signs for code. */
	static String plain(String text) {
		return text.replace("`", "");
	}

}
