package carenet.analysis;

import java.util.List;
import java.util.stream.Stream;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.figure.Caption;
import carenet.figure.RangeBar;
import carenet.figure.RangeChart;
import carenet.figure.RangeChart.Row;
import carenet.tally.WavePair;

/** What each section shows. */
final class Exhibits {

	private Exhibits() {
	}

	static List<Exhibit> of(Section section, Answer answer) {
		return switch (section) {
			case CHANGE -> List.of(new Exhibit(ChangeSheet.of(answer), List.of(), unchanged(answer), false),
					listed(new AskedSheets(answer).between(), answer));
			case DIFFERENCES -> List.of(Exhibit.of(new DifferenceSheets(answer).rates()),
					Exhibit.of(new DifferenceSheets(answer).differences()));
			case WAVES ->
				List.of(Exhibit.of(new AskedSheets(answer).waves()), Exhibit.of(new AskedSheets(answer).reports()));
			case COURSES -> List.of(listed(CourseSheet.of(answer), answer));
			case SUPPORT -> support(new SupportSheets(answer), answer);
			case MEASURES -> measures(new MeasureSheet(answer));
			case NEEDS -> needs(new NeedSheets(answer));
		};
	}

	/** With a row for each group it is long. */
	private static Exhibit listed(Sheet sheet, Answer answer) {
		return answer.isGrouped() ? Exhibit.folded(sheet) : Exhibit.of(sheet);
	}

	private static List<Exhibit> support(SupportSheets sheets, Answer answer) {
		if (!answer.opens() && answer.cohort().whole().flows().isEmpty()) {
			return List.of(Exhibit.of(sheets.support()));
		}
		return List.of(Exhibit.of(sheets.flows(), SupportFigure.of(answer)), Exhibit.folded(sheets.support()));
	}

	private static List<Exhibit> measures(MeasureSheet sheet) {
		return List.of(new Exhibit(sheet.sheet(), sheet.plots(), sheet.figure(), true));
	}

	private static List<Exhibit> needs(NeedSheets sheets) {
		return List.of(Exhibit.of(sheets.coverage(), sheets.coverageFigure()),
				Exhibit.of(sheets.status(), sheets.statusFigure()));
	}

	/** The part that is unchanged, with its bounds. */
	private static RangeChart unchanged(Answer answer) {
		List<Row> rows = ChangeSheet.pairs(answer)
			.stream()
			.flatMap((pair) -> answer.parts().stream().flatMap((part) -> unchanged(pair, part, answer)))
			.toList();
		return new RangeChart(new Caption("Unchanged ties between two waves (Jaccard), with bounds",
				"The bar goes from the case that all that nobody saw twice has changed to the case that all of it goes on."),
				rows);
	}

	private static Stream<Row> unchanged(WavePair pair, CohortPart part, Answer answer) {
		String label = answer.isGrouped() ? pair.label() + ", " + answer.name(part.group()) : pair.label();
		return ChangeSheet.between(pair, part)
			.map((transitions) -> new Row(label, ChangeSheet.bar(transitions), words(transitions)));
	}

	private static String words(CohortTransitions transitions) {
		RangeBar bar = ChangeSheet.bar(transitions);
		if (transitions.isSuppressed("jaccardLow")) {
			return Entry.SUPPRESSED;
		}
		if (bar == null) {
			return "nothing was seen twice";
		}
		String claim = Boolean.TRUE.equals(transitions.allowsComparison()) ? "" : ": no claim";
		return "%s (%s to %s)%s".formatted(Entry.percent(bar.value()), Entry.percent(bar.low()),
				Entry.percent(bar.high()), claim);
	}

}
