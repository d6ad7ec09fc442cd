package carenet.tally;

import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Quantiles of type 7, by hand: h = (n − 1) p between the sorted numbers. */
class DistributionTests {

	private static Distribution of(double... numbers) {
		SortedMap<Double, Integer> times = new TreeMap<>();
		for (double number : numbers) {
			times.merge(number, 1, Integer::sum);
		}
		return new Distribution(times);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "0.05, 1.15", "0.25, 1.75", "0.5, 2.5", "0.75, 3.25", "0.95, 3.85", "1, 4" })
	void ofOneToFour(double p, double expected) {
		assertThat(of(3, 1, 4, 2).quantile(p)).isCloseTo(expected, within(1e-12));
	}

	/** n = 5: h = 0.2, 1, 2, 3, 3.8 in 2, 2, 2, 7, 9. */
	@ParameterizedTest
	@CsvSource({ "0.05, 2", "0.25, 2", "0.5, 2", "0.75, 7", "0.95, 8.6" })
	void ofNumbersThatRepeat(double p, double expected) {
		assertThat(of(2, 7, 2, 9, 2).quantile(p)).isCloseTo(expected, within(1e-12));
	}

	@Test
	void ofOneAndOfNone() {
		assertThat(of(5).quantile(0.95)).isEqualTo(5);
		assertThat(of().quantile(0.5)).isNull();
		assertThat(of().n()).isZero();
	}

}
