package carenet.cohort;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.change.TransitionCounts;
import carenet.network.Undefined;
import carenet.study.Source;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Scope;
import carenet.tally.WavePair;

/**
 * What became of ties between two waves, over the clients that have both, and who was
 * asked about them.
 *
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 * @param counts how many ties became what
 * @param asked the clients behind it; 0 unless it was asked for
 */
public record CohortTransitions(int from, int to, TransitionCounts counts, AskedBetween asked) {

	/**
	 * The clients that have both waves, and who was asked about them.
	 *
	 * @param clients how many
	 * @param sources for each source whose voice counts
	 */
	public record AskedBetween(int clients, List<AskedSource> sources) {
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
	public record AskedSource(Source source, int both, int onlyFrom, int onlyTo, int neither) {
	}

	static List<CohortTransitions> all(Counts counts, Scope scope) {
		return scope.pairs()
			.stream()
			.map((pair) -> new CohortTransitions(pair.from(), pair.to(), counts.transitions(pair),
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

	public @Nullable Double jaccard() {
		return this.counts.jaccard();
	}

	public @Nullable Double jaccardLow() {
		return this.counts.jaccardLow();
	}

	public @Nullable Double jaccardHigh() {
		return this.counts.jaccardHigh();
	}

	public @Nullable Double coverage() {
		return this.counts.coverage();
	}

	public int hamming() {
		return this.counts.hamming();
	}

	public @Nullable Double persistence() {
		return this.counts.persistence();
	}

	public @Nullable Double turnover() {
		return this.counts.turnover();
	}

	public @Nullable Double stability() {
		return this.counts.stability();
	}

	/** Whether enough was seen at both waves to compare anything. */
	public boolean allowsComparison() {
		return this.counts.allowsComparison();
	}

	/** Why a rate is null. */
	public List<Undefined> reasons() {
		return this.counts.reasons();
	}

	public List<String> warnings() {
		return this.counts.warnings();
	}

}
