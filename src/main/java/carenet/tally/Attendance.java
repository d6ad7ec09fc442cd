package carenet.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

import carenet.study.Source;
import carenet.study.WaveStatus;

/**
 * The waves of one client, how they went, and who was asked at them.
 *
 * @param occasions by the index of the wave
 */
public record Attendance(SortedMap<Integer, Occasion> occasions) implements Fact {

	public Attendance {
		occasions = Collections.unmodifiableSortedMap(new TreeMap<>(occasions));
	}

	/**
	 * One wave of one client.
	 *
	 * @param status how it went
	 * @param reports how many reports of it each source gave, without those that gave
	 * none
	 */
	public record Occasion(WaveStatus status, Map<Source, Integer> reports) {

		public Occasion {
			reports = Map.copyOf(reports);
		}

		/** The wave with one entry for each report. */
		public static Occasion of(WaveStatus status, Iterable<Source> reports) {
			Map<Source, Integer> counts = new EnumMap<>(Source.class);
			reports.forEach((source) -> counts.merge(source, 1, Integer::sum));
			return new Occasion(status, counts);
		}

		int reports(Source source) {
			return this.reports.getOrDefault(source, 0);
		}

	}

	/** At which of two waves a source was asked. */
	public enum When {

		BOTH, ONLY_FROM, ONLY_TO, NEITHER;

		static When of(boolean from, boolean to) {
			if (from) {
				return to ? BOTH : ONLY_FROM;
			}
			return to ? ONLY_TO : NEITHER;
		}

	}

	@Override
	public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
		for (int wave : scope.waves()) {
			countAt(wave, this.occasions.get(wave), scope, cells);
		}
		for (WavePair pair : scope.pairs()) {
			Occasion from = this.occasions.get(pair.from());
			Occasion to = this.occasions.get(pair.to());
			if (from != null && to != null) {
				countBetween(pair, from, to, scope, cells);
			}
		}
	}

	private static void countAt(int wave, @Nullable Occasion occasion, Scope scope, ObjIntConsumer<Cell> cells) {
		cells.accept(new Cell.AtWave(wave, (occasion != null) ? occasion.status() : null), 1);
		for (Source source : Source.values()) {
			int reports = (occasion != null) ? occasion.reports(source) : 0;
			if (reports > 0 && scope.view().counts(source)) {
				cells.accept(new Cell.Asked(wave, source), 1);
				cells.accept(new Cell.Reports(wave, source), reports);
			}
		}
	}

	private static void countBetween(WavePair pair, Occasion from, Occasion to, Scope scope,
			ObjIntConsumer<Cell> cells) {
		cells.accept(new Cell.HasBoth(pair), 1);
		for (Source source : Source.values()) {
			if (scope.view().counts(source)) {
				When when = When.of(from.reports(source) > 0, to.reports(source) > 0);
				cells.accept(new Cell.AskedBetween(pair, source, when), 1);
			}
		}
	}

}
