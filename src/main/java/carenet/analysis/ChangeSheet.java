package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.analysis.Sheet.Column;
import carenet.change.Transition;
import carenet.change.TransitionCounts;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.figure.RangeBar;
import carenet.figure.RangeBar.Axis;
import carenet.network.Undefined;
import carenet.tally.Cell;
import carenet.tally.WavePair;

/** What became of ties between two waves, with what nobody could see always beside it. */
final class ChangeSheet {

	/** Those that are 0 in most studies come last. */
	private static final List<Transition> COLUMNS = List.of(Transition.PERSISTED, Transition.ADDED, Transition.ENDED,
			Transition.FIRST_OBSERVED, Transition.NOT_REOBSERVED, Transition.UNKNOWN, Transition.EXITED,
			Transition.TRANSIENT, Transition.ENTERED);

	private static final String YES = "can be compared";

	private final Answer answer;

	private final List<Transition> transitions;

	/** What is reserved is told once it occurs. */
	private ChangeSheet(Answer answer) {
		this.answer = answer;
		boolean entered = answer.cohort().whole().transitions().stream().anyMatch(ChangeSheet::hasEntered);
		this.transitions = COLUMNS.stream().filter((one) -> entered || one != Transition.ENTERED).toList();
	}

	private static boolean hasEntered(CohortTransitions transitions) {
		Integer entered = transitions.ties(Transition.ENTERED);
		return entered == null || entered > 0;
	}

	static Sheet of(Answer answer) {
		return new ChangeSheet(answer).sheet();
	}

	private Sheet sheet() {
		List<List<Entry>> rows = new ArrayList<>();
		for (WavePair pair : pairs(this.answer)) {
			for (CohortPart part : this.answer.parts()) {
				between(pair, part).forEach((transitions) -> rows.add(row(pair, part, transitions)));
			}
		}
		return new Sheet("change", "Ties of supporters by what became of them between two waves", this.answer.heads(1),
				columns(), rows);
	}

	/** The pairs of waves that are told. */
	static List<WavePair> pairs(Answer answer) {
		return answer.cohort()
			.whole()
			.transitions()
			.stream()
			.map((transitions) -> new WavePair(transitions.from(), transitions.to()))
			.filter(answer.form()::tells)
			.toList();
	}

	static Stream<CohortTransitions> between(WavePair pair, CohortPart part) {
		return part.transitions()
			.stream()
			.filter((transitions) -> pair.equals(new WavePair(transitions.from(), transitions.to())));
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("waves", "", "from", "to"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("clients", "Clients that have both waves.", "clients"));
		this.transitions.forEach((transition) -> columns.add(Column.of(Words.transition(transition),
				Words.explained(transition), transition.name().toLowerCase(Locale.ROOT))));
		columns.add(Column.of("seen twice",
				"The part of the ties there at either wave that could be judged at both "
						+ "(coverage). Below 90 % read rates with their bounds; below 80 % no comparison is claimed.",
				"coverage", "comparison"));
		columns.add(Column.of("unchanged",
				"Of the ties seen twice, the part that is there at both waves (Jaccard). The bar goes from the case that "
						+ "all that nobody saw twice has changed to the case that all of it goes on.",
				"jaccard", "jaccardLow", "jaccardHigh"));
		columns.add(Column.of("kept",
				"Of the ties there before and seen twice, the part that goes on (persistence). Beneath it the same, with "
						+ "those not reobserved counted as if they had stopped (stability).",
				"persistence", "stability"));
		return columns;
	}

	private List<Entry> row(WavePair pair, CohortPart part, CohortTransitions transitions) {
		List<Entry> row = new ArrayList<>();
		row.add(waves(pair));
		row.addAll(this.answer.group(part));
		row.add(this.answer.count(transitions.asked().clients(), new Cell.HasBoth(pair), part));
		for (Transition transition : this.transitions) {
			row.add(this.answer.count(transitions.ties(transition), new Cell.Changed(pair, transition), part));
		}
		row.add(coverage(transitions));
		row.add(jaccard(transitions));
		row.add(kept(transitions));
		return row;
	}

	private static Entry coverage(CohortTransitions transitions) {
		if (transitions.isSuppressed("coverage")) {
			return Entry.suppressed(2);
		}
		Double coverage = transitions.coverage();
		String comparison = comparison(transitions);
		return (coverage == null) ? new Entry("none", List.of("", comparison), List.of(), comparison, "")
				: new Entry(Entry.percent(coverage), List.of(coverage, comparison), List.of(),
						comparison.equals(YES) ? "" : comparison, "");
	}

	static Entry waves(WavePair pair) {
		return Entry.coded(pair.label(), pair.from(), pair.to());
	}

	private static Entry jaccard(CohortTransitions transitions) {
		RangeBar bar = bar(transitions);
		Double low = transitions.jaccardLow();
		Double high = transitions.jaccardHigh();
		Double jaccard = transitions.jaccard();
		if (transitions.isSuppressed("jaccardLow")) {
			return (jaccard == null) ? Entry.suppressed(3) : new Entry(Entry.percent(jaccard),
					List.of(jaccard, Entry.SUPPRESSED, Entry.SUPPRESSED), List.of(), "bounds suppressed", "");
		}
		if (low == null || high == null) {
			return Entry.none(3, reason(transitions, "jaccard"));
		}
		String bounds = "%s to %s".formatted(Entry.percent(low), Entry.percent(high));
		if (jaccard == null || bar == null) {
			return new Entry("none", List.of("", low, high), List.of(),
					reason(transitions, "jaccard") + " Between " + bounds + ".", "");
		}
		return new Entry(Entry.percent(jaccard), List.of(jaccard, low, high), List.of(), bounds, bar.svg());
	}

	private static Entry kept(CohortTransitions transitions) {
		Double persistence = transitions.persistence();
		Double stability = transitions.stability();
		if (transitions.isSuppressed("stability")) {
			return (persistence == null) ? Entry.suppressed(2) : new Entry(Entry.percent(persistence),
					List.of(persistence, Entry.SUPPRESSED), List.of(), "surely: suppressed", "");
		}
		if (stability == null) {
			return Entry.none(2, reason(transitions, "stability"));
		}
		String least = "surely %s".formatted(Entry.percent(stability));
		return (persistence == null)
				? new Entry("none", List.of("", stability), List.of(), reason(transitions, "persistence") + " " + least,
						"")
				: new Entry(Entry.percent(persistence), List.of(persistence, stability), List.of(), least, "");
	}

	/** The part that is unchanged with its bounds; null where nothing was seen twice. */
	static @Nullable RangeBar bar(CohortTransitions transitions) {
		Double low = transitions.jaccardLow();
		Double high = transitions.jaccardHigh();
		Double jaccard = transitions.jaccard();
		return (low == null || high == null || jaccard == null) ? null : new RangeBar(low, jaccard, high, Axis.SHARE);
	}

	private static String reason(CohortTransitions transitions, String rate) {
		return transitions.reasons()
			.stream()
			.filter((undefined) -> undefined.measure().equals(rate))
			.map(Undefined::sentence)
			.findFirst()
			.orElse("");
	}

	static String comparison(CohortTransitions transitions) {
		if (transitions.isSuppressed("coverage")) {
			return Entry.SUPPRESSED;
		}
		Double coverage = transitions.coverage();
		if (coverage == null || !Boolean.TRUE.equals(transitions.allowsComparison())) {
			return "no comparison is claimed";
		}
		return (coverage < TransitionCounts.WARN_BELOW) ? "read with the bounds" : YES;
	}

}
