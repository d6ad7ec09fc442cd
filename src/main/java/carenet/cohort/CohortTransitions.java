package carenet.cohort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.change.Transition;
import carenet.change.TransitionCounts;
import carenet.network.Undefined;
import carenet.network.Undefined.Reason;
import carenet.study.Source;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Scope;
import carenet.tally.WavePair;

/**
 * What became of ties between two waves, over the clients that have both, and who was
 * asked about them. A rate is told where all that it is made of is.
 *
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 * @param told how many ties became what; 0 where suppressed
 * @param suppressed of which transitions the number is suppressed
 * @param asked the clients behind it; 0 unless it was asked for
 */
public record CohortTransitions(int from, int to, TransitionCounts told, Set<Transition> suppressed,
		AskedBetween asked) {

	private static final Set<Transition> SEEN_TWICE = EnumSet.of(Transition.PERSISTED, Transition.ADDED,
			Transition.ENDED);

	private static final Set<Transition> BEFORE_SEEN_TWICE = EnumSet.of(Transition.PERSISTED, Transition.ENDED);

	private static final Set<Transition> BEFORE = EnumSet.of(Transition.PERSISTED, Transition.ENDED,
			Transition.NOT_REOBSERVED);

	private static final Set<Transition> ALL = EnumSet.of(Transition.PERSISTED, Transition.ADDED, Transition.ENDED,
			Transition.FIRST_OBSERVED, Transition.NOT_REOBSERVED);

	public CohortTransitions {
		suppressed = Set.copyOf(suppressed);
		for (Transition transition : suppressed) {
			if (told.count(transition) != 0) {
				throw new IllegalArgumentException("%s is suppressed and told".formatted(transition));
			}
		}
	}

	/**
	 * Ties that became one thing.
	 *
	 * @param transition what
	 * @param ties how many; null where suppressed
	 */
	public record TransitionTies(Transition transition, @Nullable Integer ties) {
	}

	/**
	 * The clients that have both waves, and who was asked about them.
	 *
	 * @param clients how many; null where suppressed, and so below
	 * @param sources for each source whose voice counts
	 */
	public record AskedBetween(@Nullable Integer clients, List<AskedSource> sources) {
	}

	/**
	 * Of how many clients a source gave a report, of which of two waves.
	 *
	 * @param source the source
	 * @param both of both
	 * @param onlyFrom of the earlier one
	 * @param onlyTo of the later one
	 * @param neither of neither
	 */
	public record AskedSource(Source source, @Nullable Integer both, @Nullable Integer onlyFrom,
			@Nullable Integer onlyTo, @Nullable Integer neither) {
	}

	static List<CohortTransitions> all(Counts counts, Scope scope) {
		return scope.pairs()
			.stream()
			.map((pair) -> new CohortTransitions(pair.from(), pair.to(), counts.transitions(pair), Set.of(),
					asked(pair, counts, scope)))
			.toList();
	}

	private static AskedBetween asked(WavePair pair, Counts counts, Scope scope) {
		return new AskedBetween(counts.of(new Cell.HasBoth(pair)),
				Stream.of(Source.values())
					.filter(scope.view()::counts)
					.map((source) -> new AskedSource(source, asked(pair, source, When.BOTH, counts),
							asked(pair, source, When.ONLY_FROM, counts), asked(pair, source, When.ONLY_TO, counts),
							asked(pair, source, When.NEITHER, counts)))
					.toList());
	}

	private static int asked(WavePair pair, Source source, When when, Counts counts) {
		return counts.of(new Cell.AskedBetween(pair, source, when));
	}

	/** Null where one of them is suppressed; the others stand in {@link #ties()}. */
	public @Nullable TransitionCounts counts() {
		return this.suppressed.isEmpty() ? this.told : null;
	}

	public List<TransitionTies> ties() {
		return Stream.of(Transition.values()).map((one) -> new TransitionTies(one, ties(one))).toList();
	}

	/** Null where suppressed. */
	public @Nullable Integer ties(Transition transition) {
		return this.suppressed.contains(transition) ? null : this.told.count(transition);
	}

	public @Nullable Double jaccard() {
		return of(SEEN_TWICE, TransitionCounts::jaccard);
	}

	public @Nullable Double jaccardLow() {
		return of(ALL, TransitionCounts::jaccardLow);
	}

	public @Nullable Double jaccardHigh() {
		return of(ALL, TransitionCounts::jaccardHigh);
	}

	public @Nullable Double coverage() {
		return of(ALL, TransitionCounts::coverage);
	}

	public @Nullable Integer hamming() {
		return of(EnumSet.of(Transition.ADDED, Transition.ENDED), TransitionCounts::hamming);
	}

	public @Nullable Double persistence() {
		return of(BEFORE_SEEN_TWICE, TransitionCounts::persistence);
	}

	public @Nullable Double turnover() {
		return of(SEEN_TWICE, TransitionCounts::turnover);
	}

	public @Nullable Double stability() {
		return of(BEFORE, TransitionCounts::stability);
	}

	/** Whether enough was seen at both waves to compare anything. */
	public @Nullable Boolean allowsComparison() {
		return of(ALL, TransitionCounts::allowsComparison);
	}

	private <T> @Nullable T of(Set<Transition> parts, Function<TransitionCounts, @Nullable T> number) {
		return tells(parts) ? number.apply(this.told) : null;
	}

	private boolean tells(Set<Transition> parts) {
		return parts.stream().noneMatch(this.suppressed::contains);
	}

	/** Why a rate is null. */
	public List<Undefined> reasons() {
		List<Undefined> reasons = new ArrayList<>();
		List.of("coverage", "jaccardLow", "jaccardHigh", "jaccard", "turnover", "persistence", "stability")
			.stream()
			.filter((rate) -> !tells(parts(rate)))
			.forEach((rate) -> reasons.add(new Undefined(rate, Reason.SUPPRESSED)));
		this.told.reasons().stream().filter((one) -> tells(parts(one.measure()))).forEach(reasons::add);
		return List.copyOf(reasons);
	}

	private static Set<Transition> parts(String rate) {
		return switch (rate) {
			case "jaccard", "turnover" -> SEEN_TWICE;
			case "persistence" -> BEFORE_SEEN_TWICE;
			case "stability" -> BEFORE;
			default -> ALL;
		};
	}

	/** Whether a rate is null though it is defined, or may be. */
	public boolean isSuppressed(String rate) {
		return !tells(parts(rate));
	}

	public List<String> warnings() {
		return tells(ALL) ? this.told.warnings() : List.of(Reason.SUPPRESSED.sentence());
	}

}
