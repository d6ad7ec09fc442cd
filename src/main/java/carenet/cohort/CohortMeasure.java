package carenet.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
 * @param distribution its values
 * @param undefined in how many networks it has no value, by reason
 */
public record CohortMeasure(int wave, EgoMeasure measure, Distribution distribution, List<UndefinedCount> undefined) {

	/**
	 * Networks in which a measure has no value.
	 *
	 * @param reason why
	 * @param clients how many
	 */
	public record UndefinedCount(Reason reason, int clients) {

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
				measures.add(new CohortMeasure(wave, measure,
						new Distribution(values.getOrDefault(new At(wave, measure), new TreeMap<>())),
						undefined(wave, measure, counts)));
			}
		}
		return List.copyOf(measures);
	}

	private static List<UndefinedCount> undefined(int wave, EgoMeasure measure, Counts counts) {
		return Stream.of(Reason.values())
			.map((reason) -> new UndefinedCount(reason, counts.of(new Cell.Unmeasured(wave, measure, reason))))
			.filter((count) -> count.clients() > 0)
			.toList();
	}

	public int n() {
		return this.distribution.n();
	}

	public @Nullable Double min() {
		return this.distribution.quantile(0);
	}

	public @Nullable Double p5() {
		return this.distribution.quantile(0.05);
	}

	public @Nullable Double p25() {
		return this.distribution.quantile(0.25);
	}

	public @Nullable Double median() {
		return this.distribution.quantile(0.5);
	}

	public @Nullable Double p75() {
		return this.distribution.quantile(0.75);
	}

	public @Nullable Double p95() {
		return this.distribution.quantile(0.95);
	}

	public @Nullable Double max() {
		return this.distribution.quantile(1);
	}

	/** Why there are no quantiles. */
	public @Nullable String reason() {
		if (n() > 0) {
			return null;
		}
		return this.undefined.isEmpty() ? "No client has %s.".formatted(Wave.label(this.wave))
				: "It is defined in no client's network at %s.".formatted(Wave.label(this.wave));
	}

}
