package carenet.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chance that repeats: the same seed, purpose and number give the same throws, on every
 * machine and whatever else is thrown.
 */
final class Dice {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private final SplittableRandom random;

	private Dice(long seed) {
		this.random = new SplittableRandom(seed);
	}

	static Dice of(long seed, String purpose, long number) {
		return new Dice(mixed(seed, purpose, number));
	}

	/**
	 * A number in [0, 1) that is spread over the range more evenly than by chance: any
	 * few dozen consecutive numbers are already representative (an additive recurrence).
	 */
	static double even(long seed, Evenly what, long number) {
		double start = (mixed(seed, what.name(), 0) >>> 11) * 0x1.0p-53;
		double place = start + number * what.step();
		return place - Math.floor(place);
	}

	private static long mixed(long seed, String purpose, long number) {
		return mix(mix(seed + GOLDEN * purpose.hashCode()) + GOLDEN * (number + 1));
	}

	/** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Both ends included. */
	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	double between(double low, double high) {
		return low + (high - low) * this.random.nextDouble();
	}

	/** A whole number whose mean is the value. */
	int rounded(double value) {
		int below = (int) Math.floor(value);
		return below + (chance(value - below) ? 1 : 0);
	}

	/** Both ends included. */
	LocalDate day(LocalDate first, LocalDate last) {
		int days = (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
		return first.plusDays(between(0, days));
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** One of those with a weight above 0; there must be one. */
	<T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
		double left = this.random.nextDouble() * choices.stream().mapToDouble(weight).sum();
		T last = choices.getFirst();
		for (T choice : choices) {
			double own = weight.applyAsDouble(choice);
			if (own > 0) {
				last = choice;
				left -= own;
				if (left < 0) {
					return choice;
				}
			}
		}
		return last;
	}

	/** The first so many of the choices in a chance order. */
	<T> List<T> some(List<T> choices, int count) {
		List<T> rest = new ArrayList<>(choices);
		List<T> taken = new ArrayList<>();
		while (taken.size() < count && !rest.isEmpty()) {
			taken.add(rest.remove(this.random.nextInt(rest.size())));
		}
		return taken;
	}

}
