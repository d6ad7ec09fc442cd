package carenet.tally;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A number with its 95 % interval.
 *
 * @param value the number; null where it is not claimed
 * @param low the lower bound
 * @param high the upper bound
 * @param clients how many clients it is made of; null where that is not told
 * @param reason why the number or its interval is null
 * @param warnings what a reader must know
 */
public record Estimate(@Nullable Double value, @Nullable Double low, @Nullable Double high, @Nullable Integer clients,
		@Nullable String reason, List<String> warnings) {

	/** The 97.5 % quantile of the normal distribution. */
	static final double Z = 1.959963984540054;

	/** Below this number of clients an interval comes with a warning. */
	public static final int FEW_CLIENTS = 10;

	public Estimate {
		warnings = List.copyOf(warnings);
		if ((low == null) != (high == null) || (low != null && value == null) || (reason == null && low == null)) {
			throw new IllegalArgumentException("an interval has two bounds around a number, or a reason");
		}
	}

	/** An interval never goes beyond what the number itself can be. */
	static Estimate of(double value, double variance, double lowest, int clients, List<String> warnings) {
		double half = Z * Math.sqrt(variance);
		return new Estimate(value, Math.max(lowest, value - half), Math.min(1, value + half), clients, null, warnings);
	}

	/** A number, if any, without an interval. */
	public static Estimate without(@Nullable Double value, int clients, String reason) {
		return new Estimate(value, null, null, clients, reason, List.of());
	}

	/** Neither a number nor how many clients it would be made of. */
	public static Estimate withheld(String reason) {
		return new Estimate(null, null, null, null, reason, List.of());
	}

}
