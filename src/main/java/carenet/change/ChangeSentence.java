package carenet.change;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import carenet.evidence.Testimony;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/**
 * A change in words that claim no more than was said. Whether a tie was ever named before
 * is asked of every source, whosever voice counts.
 *
 * @param change what became of the tie
 * @param testimony what every voice said of it
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 * @param view through whose eyes
 */
record ChangeSentence(TieTransition change, Testimony testimony, int from, int to, View view) {

	String text(List<String> endReasons) {
		String sentence = switch (this.change.transition()) {
			case PERSISTED -> "there at %s and %s".formatted(label(this.from), label(this.to))
					+ (this.change.sourceChanged() ? ", but no voice names it at both" : "");
			case ADDED -> "new since %s".formatted(label(this.from));
			case ENDED -> "ended since %s".formatted(label(this.from)) + because(endReasons);
			case EXITED -> "ended by a death since %s".formatted(label(this.from));
			case ENTERED -> "there again since %s".formatted(label(this.from));
			case TRANSIENT ->
				"told to have begun and ended between %s and %s".formatted(label(this.from), label(this.to));
			case FIRST_OBSERVED -> firstObserved();
			case NOT_REOBSERVED -> notReobserved(endReasons);
			case UNKNOWN -> unknown();
		};
		return (this.change.conflict() && !sentence.startsWith("disputed")) ? sentence + "; informants disagree"
				: sentence;
	}

	private static String because(List<String> endReasons) {
		return endReasons.isEmpty() ? ""
				: ": " + String.join(", ", endReasons).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** "First heard of" only where no report of any source names it up to then. */
	private String firstObserved() {
		if (anybody((row) -> names(row, 0, this.from))) {
			return "disputed: there at %s, and named before by voices that do not decide it at %s"
				.formatted(label(this.to), label(this.from));
		}
		boolean asked = anybody((row) -> covers(row, this.from));
		return "first heard of at %s; %s".formatted(label(this.to),
				asked ? "those who name it were not asked about it at " + label(this.from)
						: "nobody was asked about it at " + label(this.from));
	}

	/** "Nobody was asked again" only where nobody covers the tie then. */
	private String notReobserved(List<String> endReasons) {
		if (anybody((row) -> covers(row, this.to))) {
			return "disputed: there at %s, and at %s not to be told%s".formatted(label(this.from), label(this.to),
					because(endReasons));
		}
		return "there at %s; nobody was asked again at %s".formatted(label(this.from), label(this.to));
	}

	private String unknown() {
		int open = (this.change.after().state() == TieState.UNKNOWN) ? this.to : this.from;
		return anybody((row) -> covers(row, open)) ? "disputed at %s".formatted(label(open))
				: "not known: nobody was asked about it at %s".formatted(label(open));
	}

	private boolean anybody(Predicate<Testimony.Row> row) {
		return this.testimony.rows().stream().anyMatch(row);
	}

	private boolean names(Testimony.Row row, int first, int last) {
		for (int wave = first; wave <= last; wave++) {
			if (row.at(wave).asserts(this.view.includeRetrospective())) {
				return true;
			}
		}
		return false;
	}

	private boolean covers(Testimony.Row row, int wave) {
		return row.at(wave).covers(this.view.includeRetrospective());
	}

	private static String label(int wave) {
		return Wave.label(wave);
	}

}
