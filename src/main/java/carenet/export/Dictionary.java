package carenet.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import carenet.study.View;

/**
 * The data dictionary beside an export: every column of what was written, from the same
 * layouts, with the closed lists as they are in the program, and the view.
 *
 * @param order what was asked for
 * @param layouts what was written
 */
record Dictionary(ExportOrder order, List<Layout<?>> layouts) {

	static final String FILE = "dictionary.csv";

	private static final List<String> HEADER = List.of("file", "column", "kind", "codes", "meaning");

	void write(Bundle bundle) throws IOException {
		try (CsvFile file = new CsvFile(bundle.open(FILE))) {
			file.row(HEADER);
			view().forEach(file::row);
			for (Layout<?> layout : this.layouts) {
				file.row(cells(layout.name(), "", "", "", layout.about()));
				layout.columns()
					.forEach((column) -> file.row(cells(layout.name(), column.name(),
							column.kind().name().toLowerCase(Locale.ROOT), column.listed(), column.meaning())));
			}
		}
	}

	/** Through whose eyes it was written. */
	private Stream<List<String>> view() {
		View view = this.order.view();
		String sources = (view.sources() == null) ? "everybody"
				: String.join(";", view.sources().stream().map(Enum::name).sorted().toList());
		return Stream.of(cells("", "rule", "view", names(carenet.study.ConsensusRule.values()), view.rule().name()),
				cells("", "sources", "view", names(carenet.study.Source.values()), sources),
				cells("", "known_at", "view", "", (view.knownAt() != null) ? view.knownAt().toString() : "now"),
				cells("", "retrospective", "view", "", view.includeRetrospective() ? "counted" : "not counted"),
				cells("", "waves", "view", "",
						this.order.waves().isEmpty() ? "all"
								: String.join(";", this.order.waves().stream().map(String::valueOf).toList())),
				cells("", "identities", "view", "",
						this.order.identities() ? "names and contact data where they may be known"
								: "none: ids are pseudonyms, which is not anonymous"));
	}

	private static String names(Enum<?>[] codes) {
		return String.join(";", Arrays.stream(codes).map(Enum::name).toList());
	}

	private static List<String> cells(String... cells) {
		return Stream.of(cells).map(CsvTable::text).toList();
	}

}
