package carenet.tally;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import carenet.change.Transition;
import carenet.change.TransitionCounts;

/**
 * The numbers of some clients by what they count.
 *
 * @param cells the numbers that are not 0
 */
public record Counts(Map<Cell, Integer> cells) {

	public Counts {
		cells = Map.copyOf(cells);
	}

	/** What one cell comes to; 0 where nothing was counted. */
	public int of(Cell cell) {
		return this.cells.getOrDefault(cell, 0);
	}

	/** What all cells that belong to this one come to. */
	public int within(Cell cell) {
		int sum = 0;
		for (Map.Entry<Cell, Integer> counted : this.cells.entrySet()) {
			if (cell.holds(counted.getKey())) {
				sum += counted.getValue();
			}
		}
		return sum;
	}

	public TransitionCounts transitions(WavePair waves) {
		Map<Transition, Integer> counts = new EnumMap<>(Transition.class);
		for (Transition transition : Transition.values()) {
			counts.put(transition, of(new Cell.Changed(waves, transition)));
		}
		return TransitionCounts.of(counts);
	}

	/** Sums while they are being made. */
	static final class Sums {

		private final Map<Cell, Integer> cells = new HashMap<>();

		void add(Map<Cell, Integer> each, int times) {
			each.forEach((cell, count) -> this.cells.merge(cell, count * times, Integer::sum));
		}

		Counts counts() {
			return new Counts(this.cells);
		}

	}

}
