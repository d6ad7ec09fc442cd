package carenet.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import carenet.network.Undefined.Reason;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Distribution;
import carenet.tally.EgoMeasure;
import carenet.tally.Scope;

/**
 * How one measure of single networks is distributed over clients at one wave.
 *
 * @param wave the index of the wave
 * @param measure the measure
 * @param n in how many networks it has a value; null where suppressed, and so below
 * @param quantiles of its values
 * @param undefined in how many networks it has no value, by reason
 */
public record CohortMeasure(int wave, EgoMeasure measure, @Nullable Integer n, Quantiles quantiles,
		List<UndefinedCount> undefined) {

	/**
	 * Networks in which a measure has no value.
	 *
	 * @param reason why
	 * @param clients how many
	 */
	public record UndefinedCount(Reason reason, @Nullable Integer clients) {

		public String sentence() {
			return this.reason.sentence();
		}

	}

	private record At(int wave, EgoMeasure measure) {
	}

	static List<CohortMeasure> all(Counts counts, Scope scope) {
		Map<At, SortedMap<Double, Integer>> values = new HashMap<>();
		counts.cells().forEach((cell, clients) -> {
			if (cell instanceof Cell.Measured(int wave, EgoMeasure measure, double value)) {
				values.computeIfAbsent(new At(wave, measure), (at) -> new TreeMap<>()).put(value, clients);
			}
		});
		List<CohortMeasure> measures = new ArrayList<>();
		for (int wave : scope.waves()) {
			for (EgoMeasure measure : EgoMeasure.values()) {
				Distribution distribution = new Distribution(
						values.getOrDefault(new At(wave, measure), new TreeMap<>()));
				measures.add(new CohortMeasure(wave, measure, distribution.n(), Quantiles.of(distribution),
						undefined(wave, measure, counts)));
			}
		}
		return List.copyOf(measures);
	}

	private static List<UndefinedCount> undefined(int wave, EgoMeasure measure, Counts counts) {
		List<UndefinedCount> undefined = new ArrayList<>();
		for (Reason reason : Reason.values()) {
			int clients = counts.of(new Cell.Unmeasured(wave, measure, reason));
			if (clients > 0) {
				undefined.add(new UndefinedCount(reason, clients));
			}
		}
		return List.copyOf(undefined);
	}

	public @Nullable Double min() {
		return this.quantiles.min();
	}

	public @Nullable Double p5() {
		return this.quantiles.p5();
	}

	public @Nullable Double p25() {
		return this.quantiles.p25();
	}

	public @Nullable Double median() {
		return this.quantiles.median();
	}

	public @Nullable Double p75() {
		return this.quantiles.p75();
	}

	public @Nullable Double p95() {
		return this.quantiles.p95();
	}

	public @Nullable Double max() {
		return this.quantiles.max();
	}

	/** Why there are no quantiles, or not all of them. */
	public @Nullable String reason() {
		if (this.n == null || this.quantiles.isSuppressed(this.n)) {
			return Reason.SUPPRESSED.sentence();
		}
		if (this.n > 0) {
			return null;
		}
		return this.undefined.isEmpty() ? "No client has %s.".formatted(Wave.label(this.wave))
				: "It is defined in no client's network at %s.".formatted(Wave.label(this.wave));
	}

}
