package carenet.cohort;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.tally.Distribution;

/**
 * Where the values of a distribution lie; null where there are none, or where suppressed.
 *
 * @param min the lowest
 * @param p5 the 5th percentile
 * @param p25 the first quartile
 * @param median the median
 * @param p75 the third quartile
 * @param p95 the 95th percentile
 * @param max the highest
 */
public record Quantiles(@Nullable Double min, @Nullable Double p5, @Nullable Double p25, @Nullable Double median,
		@Nullable Double p75, @Nullable Double p95, @Nullable Double max) {

	public static final Quantiles NONE = new Quantiles(null, null, null, null, null, null, null);

	static Quantiles of(Distribution distribution) {
		return new Quantiles(distribution.quantile(0), distribution.quantile(0.05), distribution.quantile(0.25),
				distribution.quantile(0.5), distribution.quantile(0.75), distribution.quantile(0.95),
				distribution.quantile(1));
	}

	/** Whether values are there and not all of these are told. */
	boolean isSuppressed(int n) {
		return n > 0 && Stream.of(this.min, this.p5, this.p25, this.median, this.p75, this.p95, this.max)
			.anyMatch(Objects::isNull);
	}

}
