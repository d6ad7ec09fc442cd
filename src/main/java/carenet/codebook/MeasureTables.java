package carenet.codebook;

import java.util.ArrayList;
import java.util.List;

import carenet.codebook.Codebook.Measure;
import carenet.codebook.Codebook.Source;
import carenet.codebook.MarkdownText.Table;

/**
 * What is computed, as the pages about it say in their tables.
 *
 * @param networks the page about measures of one network
 * @param changes the page about change
 * @param trajectories the page about trajectories
 */
record MeasureTables(MarkdownText networks, MarkdownText changes, MarkdownText trajectories) {

	private static final String FIELD = "field";

	List<Measure> measures() {
		List<Measure> all = new ArrayList<>();
		add(all, this.networks, "the network of a client at a wave", "formula");
		add(all, this.changes, "the ties of a client, or of many, between two waves", "formula");
		add(all, this.trajectories, "the trajectory of a client", "what it is");
		return List.copyOf(all);
	}

	private static void add(List<Measure> all, MarkdownText page, String of, String formula) {
		page.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.filter((table) -> table.has(FIELD))
			.forEach((table) -> {
				for (int i = 0; i < table.rows().size(); i++) {
					Row row = new Row(table, i);
					MarkdownText.codes(row.cell(FIELD))
						.forEach((name) -> all.add(new Measure(name, of, row.cell(formula), row.cell("range"),
								row.undefined(), row.cell("source"))));
				}
			});
	}

	private record Row(Table table, int at) {

		/** A star says that contacts have to be asked. */
		String undefined() {
			String told = cell("null when (reason)");
			return cell(FIELD).endsWith("*") ? "contacts not asked (CONTACTS_NOT_ASKED); " + told : told;
		}

		String cell(String column) {
			String cell = this.table.column(column).get(this.at);
			return column.equals(FIELD) ? cell : MarkdownText.plain(cell);
		}

	}

	List<Source> sources() {
		List<Source> all = new ArrayList<>();
		this.networks.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.filter((table) -> table.has("work"))
			.forEach((table) -> table.rows().forEach((row) -> all.add(new Source(row.get(0), row.get(1)))));
		return List.copyOf(all);
	}

}
