package carenet.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import carenet.study.View;

/**
 * Within what is counted.
 *
 * @param view through whose eyes
 * @param waves the indices of the waves of the study, whoever has them
 */
public record Scope(View view, SortedSet<Integer> waves) {

	public Scope {
		waves = Collections.unmodifiableSortedSet(new TreeSet<>(waves));
	}

	public static Scope of(View view, Collection<Integer> waves) {
		return new Scope(view, new TreeSet<>(waves));
	}

	/** Any two waves. */
	public List<WavePair> pairs() {
		return pairs(this.waves);
	}

	/** Each wave and the next. */
	public List<WavePair> steps() {
		List<WavePair> steps = new ArrayList<>();
		Integer before = null;
		for (int wave : this.waves) {
			if (before != null) {
				steps.add(new WavePair(before, wave));
			}
			before = wave;
		}
		return steps;
	}

	static List<WavePair> pairs(SortedSet<Integer> waves) {
		List<WavePair> pairs = new ArrayList<>();
		for (int from : waves) {
			for (int to : waves.tailSet(from + 1)) {
				pairs.add(new WavePair(from, to));
			}
		}
		return pairs;
	}

}
