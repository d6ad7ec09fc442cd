package carenet.tally;

import java.util.Comparator;

import carenet.study.BadInput;
import carenet.study.Wave;

/**
 * Two waves, the earlier one first.
 *
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 */
public record WavePair(int from, int to) implements Comparable<WavePair> {

	private static final Comparator<WavePair> IN_ORDER = Comparator.comparingInt(WavePair::from)
		.thenComparingInt(WavePair::to);

	public WavePair {
		Cell.requireIndex(from);
		Cell.requireIndex(to);
		if (from >= to) {
			throw new BadInput("from %d to %d is no change: the earlier wave comes first".formatted(from, to));
		}
	}

	/** As in T0 to T2. */
	public String label() {
		return Wave.label(this.from) + " to " + Wave.label(this.to);
	}

	@Override
	public int compareTo(WavePair other) {
		return IN_ORDER.compare(this, other);
	}

}
