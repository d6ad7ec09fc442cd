package carenet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.util.MultiValueMap;

import carenet.cohort.Cohorts;
import carenet.study.BadInput;

/**
 * The tables of one section of the analysis, for those who do not look at the page: the
 * same question, the same words, the same numbers.
 *
 * @param title what is told, of which clients, through whose eyes
 * @param legend what is said of numbers that are withheld
 * @param tables the tables of the section
 */
public record AnalysisTables(String title, List<String> legend, List<Told> tables) {

	/**
	 * A table in words and as data.
	 *
	 * @param name in the name of a file
	 * @param caption what it tells
	 * @param headings above the columns
	 * @param rows in words
	 * @param csv the same for other programs
	 * @param records the same, each row by the names of its columns
	 */
	public record Told(String name, String caption, List<String> headings, List<List<String>> rows, String csv,
			List<Map<String, Object>> records) {

		static Told of(Sheet sheet, String legend) {
			return new Told(sheet.name(), sheet.caption(), sheet.columns().stream().map(Sheet.Column::head).toList(),
					sheet.rows().stream().map((row) -> row.stream().map(Told::words).toList()).toList(),
					sheet.csv(legend).text(), sheet.rows().stream().map((row) -> data(sheet, row)).toList());
		}

		private static String words(Entry entry) {
			return entry.note().isEmpty() ? entry.shown() : entry.shown() + " (" + entry.note() + ")";
		}

		private static Map<String, Object> data(Sheet sheet, List<Entry> row) {
			List<String> codes = sheet.columns().stream().flatMap((column) -> column.codes().stream()).toList();
			List<Object> values = row.stream().flatMap((entry) -> entry.raw().stream()).toList();
			Map<String, Object> data = new LinkedHashMap<>();
			for (int i = 0; i < codes.size(); i++) {
				data.put(codes.get(i), values.get(i));
			}
			return data;
		}

	}

	/** The names of the sections. */
	public static List<String> sections() {
		return List.of(Section.values()).stream().map(Section::id).toList();
	}

	/**
	 * Reads one section.
	 * @param cohorts where it is read
	 * @param section one of {@link #sections()}
	 * @param parameters as the address of the page has them
	 */
	public static AnalysisTables of(Cohorts cohorts, String section, MultiValueMap<String, String> parameters) {
		Set<Section> asked = Section.shown(List.of(section));
		AnalysisForm form = AnalysisForm.of(parameters);
		Section one = asked.stream().findFirst().orElseThrow(() -> new BadInput("no section"));
		Answer answer = new Answer(form, cohorts.find(form.question(one.tables())));
		Analysis analysis = new Analysis(answer);
		List<Told> tables = new ArrayList<>();
		Exhibits.of(one, answer).forEach((exhibit) -> tables.add(Told.of(exhibit.sheet(), answer.legend())));
		return new AnalysisTables(
				"%s %s: %s. %s".formatted(one.heading().endsWith("?") ? one.heading() : one.heading() + ".",
						analysis.which(), analysis.clients(), analysis.sentence()),
				Withheld.legend(answer), List.copyOf(tables));
	}

}
