package carenet.demo;

import java.util.List;

import carenet.evidence.Covers;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Source;
import carenet.study.TieKind;

/**
 * What was found to be wrong weeks later: a report that is replaced, and one that is
 * withdrawn.
 */
final class Corrections implements Observer {

	private static final int WEEKS = 45;

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		if (setting.story() == Story.CORRECTED) {
			first(notebook, Source.CLIENT).forEach((wrong) -> replace(notebook, wrong));
		}
		if (setting.story() == Story.RETRACTED) {
			first(notebook, Source.MUNICIPAL_RECORD)
				.forEach((wrong) -> notebook.correct(wrong, Covers.MENTIONED, WEEKS, List.of()));
		}
	}

	private static List<Report> first(Notebook notebook, Source source) {
		return notebook.reports().stream().filter((report) -> report.source() == source).limit(1).toList();
	}

	/** One supporter was never meant: the statements that touch it fall away. */
	private static void replace(Notebook notebook, Report wrong) {
		List<Statement> old = notebook.statementsIn(wrong);
		Statement error = old.stream()
			.filter((statement) -> statement.tie().kind() == TieKind.SUPPORTS)
			.reduce((first, second) -> second)
			.orElseThrow();
		List<Statement> right = old.stream()
			.filter((statement) -> !statement.tie().touches(error.tie().from()))
			.toList();
		notebook.correct(wrong, wrong.covers(), WEEKS, right);
	}

}
