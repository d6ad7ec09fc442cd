package carenet.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are distributed. Quantiles are of type 7 of Hyndman and Fan 1996: with x
 * sorted from 0 and h = (n − 1) p, x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋]).
 *
 * @param times how often each number occurs
 */
public record Distribution(SortedMap<Double, Integer> times) {

	public Distribution {
		times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
	}

	/** How many numbers there are. */
	public int n() {
		return this.times.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * The quantile at p.
	 * @param p 0 for the lowest, 1 for the highest
	 * @return null where there are no numbers
	 */
	public @Nullable Double quantile(double p) {
		if (this.times.isEmpty()) {
			return null;
		}
		double h = (n() - 1) * p;
		int below = (int) Math.floor(h);
		double lower = at(below);
		return (h == below) ? lower : lower + (h - below) * (at(below + 1) - lower);
	}

	/** The number at this place when sorted. */
	private double at(int place) {
		int passed = 0;
		for (Map.Entry<Double, Integer> entry : this.times.entrySet()) {
			passed += entry.getValue();
			if (passed > place) {
				return entry.getKey();
			}
		}
		return this.times.lastKey();
	}

}
