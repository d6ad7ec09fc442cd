package carenet.tally;

import java.util.function.ObjIntConsumer;

import carenet.actors.NeedDomain;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Undefined;

/**
 * One thing that is known of one client. How often each occurs is all that the numbers of
 * a cohort are made of.
 */
public sealed interface Fact
		permits Attendance, Told, Strata, Fact.OneClient, Fact.NeedSeen, Fact.MeasureSeen, Fact.Unmeasured, Fact.Share {

	/** Adds what it counts for, to each cell that it belongs to. */
	void countIn(Scope scope, ObjIntConsumer<Cell> cells);

	/** That the client is there. */
	record OneClient() implements Fact {

		@Override
		public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
			cells.accept(new Cell.Everybody(), 1);
		}

	}

	/** A need that is listed at a wave. */
	record NeedSeen(int wave, NeedDomain domain, NeedStatus status, NeedCoverage coverage) implements Fact {

		@Override
		public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
			cells.accept(new Cell.NeedStands(this.wave, this.domain, this.status), 1);
			cells.accept(new Cell.NeedCovered(this.wave, this.domain, this.coverage), 1);
		}

	}

	/** The value of a measure of the network at a wave. */
	record MeasureSeen(int wave, EgoMeasure measure, double value) implements Fact {

		@Override
		public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
			cells.accept(new Cell.Measured(this.wave, this.measure, this.value), 1);
		}

	}

	/** A measure of the network at a wave that has no value. */
	record Unmeasured(int wave, EgoMeasure measure, Undefined.Reason reason) implements Fact {

		@Override
		public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
			cells.accept(new Cell.Unmeasured(this.wave, this.measure, this.reason), 1);
		}

	}

	/**
	 * A client's own part in a rate: so many of so many ties. It stands in no cell; it
	 * tells how far clients differ.
	 */
	record Share(WavePair waves, Rate rate, int part, int whole) implements Fact {

		@Override
		public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
			// its ties are counted as transitions
		}

	}

}
