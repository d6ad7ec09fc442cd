package carenet.tally;

import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import carenet.actors.NeedDomain;
import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Undefined;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/** What one number of a cohort counts. */
public sealed interface Cell {

	/** Clients. */
	record Everybody() implements Cell {
	}

	/** Ties that became something between two waves. */
	record Changed(WavePair waves, Transition transition) implements Cell {
	}

	/** Ties with a course over all waves. */
	record Patterned(PresencePattern pattern) implements Cell {
	}

	/** Clients whose wave went so; null for clients without the wave. */
	record AtWave(int wave, @Nullable WaveStatus status) implements Cell {

		public AtWave {
			requireIndex(wave);
		}

	}

	/** Clients of whom a source gave a report of a wave. */
	record Asked(int wave, Source source) implements Cell {

		public Asked {
			requireIndex(wave);
		}

	}

	/** The reports of a source of a wave. */
	record Reports(int wave, Source source) implements Cell {

		public Reports {
			requireIndex(wave);
		}

	}

	/** Clients that have both waves. */
	record HasBoth(WavePair waves) implements Cell {
	}

	/** Clients that have both waves, by when a source was asked. */
	record AskedBetween(WavePair waves, Source source, Attendance.When when) implements Cell {
	}

	/** Ties by who supports, or by the state in which they are not present. */
	record Composed(int wave, Stratum stratum) implements Cell {

		public Composed {
			requireIndex(wave);
		}

	}

	/** Ties that go from one stratum to another. */
	record Flowed(WavePair waves, Stratum before, Stratum after) implements Cell {
	}

	/** Needs with a status. */
	record NeedStands(int wave, NeedDomain domain, NeedStatus status) implements Cell {

		public NeedStands {
			requireIndex(wave);
		}

	}

	/** Needs with a coverage. */
	record NeedCovered(int wave, NeedDomain domain, NeedCoverage coverage) implements Cell {

		public NeedCovered {
			requireIndex(wave);
		}

	}

	/** Clients in whose network a measure has just this value. */
	record Measured(int wave, EgoMeasure measure, double value) implements Cell {
	}

	/** Clients in whose network a measure lies within bounds, both included. */
	record MeasuredWithin(int wave, EgoMeasure measure, double from, double to) implements Cell {

		public MeasuredWithin {
			requireIndex(wave);
			if (!(from <= to)) {
				throw new BadInput("from %s to %s holds no value: the lower bound comes first".formatted(from, to));
			}
		}

		@Override
		public boolean holds(Cell counted) {
			return counted instanceof Measured(int at, EgoMeasure of, double value) && at == this.wave
					&& of == this.measure && value >= this.from && value <= this.to;
		}

	}

	/** Clients in whose network a measure is undefined. */
	record Unmeasured(int wave, EgoMeasure measure, Undefined.Reason reason) implements Cell {

		public Unmeasured {
			requireIndex(wave);
		}

	}

	/** Whether what is counted in that cell belongs to this one. */
	default boolean holds(Cell counted) {
		return equals(counted);
	}

	/** Where it stands. */
	default Table table() {
		return switch (this) {
			case Everybody _ -> Table.CLIENTS;
			case Changed _ -> Table.TRANSITIONS;
			case Patterned _ -> Table.PATTERNS;
			case AtWave _, Asked _, Reports _ -> Table.WAVES;
			case HasBoth _, AskedBetween _ -> Table.ASKED_BETWEEN;
			case Composed _ -> Table.COMPOSITION;
			case Flowed _ -> Table.FLOWS;
			case NeedStands _, NeedCovered _ -> Table.NEEDS;
			case Measured _, MeasuredWithin _, Unmeasured _ -> Table.MEASURES;
		};
	}

	/** The waves at which facts have to be looked at for it. */
	default SortedSet<Integer> indices() {
		return switch (this) {
			case Everybody _, Patterned _ -> new TreeSet<>();
			case Changed cell -> both(cell.waves());
			case HasBoth cell -> both(cell.waves());
			case AskedBetween cell -> both(cell.waves());
			case Flowed cell -> both(cell.waves());
			case AtWave cell -> one(cell.wave());
			case Asked cell -> one(cell.wave());
			case Reports cell -> one(cell.wave());
			case Composed cell -> one(cell.wave());
			case NeedStands cell -> one(cell.wave());
			case NeedCovered cell -> one(cell.wave());
			case Measured cell -> one(cell.wave());
			case MeasuredWithin cell -> one(cell.wave());
			case Unmeasured cell -> one(cell.wave());
		};
	}

	private static SortedSet<Integer> both(WavePair waves) {
		SortedSet<Integer> both = one(waves.from());
		both.add(waves.to());
		return both;
	}

	private static SortedSet<Integer> one(int wave) {
		SortedSet<Integer> one = new TreeSet<>();
		one.add(wave);
		return one;
	}

	static void requireIndex(int wave) {
		if (wave < 0 || wave > Wave.MAX_INDEX) {
			throw new BadInput("wave index %d is outside 0 to %d".formatted(wave, Wave.MAX_INDEX));
		}
	}

}
