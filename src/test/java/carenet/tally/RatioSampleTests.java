package carenet.tally;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The ratio estimator by hand: 1 of 2, 2 of 2, 0 of 1 and 3 of 5 ties make R = 6 / 10;
 * residuals −0.2, 0.8, −0.6 and 0, squared 1.04 together; variance 4/3 · 1.04 / 100.
 */
class RatioSampleTests {

	private static RatioSample sample(int... partsAndWholes) {
		RatioSample sample = new RatioSample();
		for (int i = 0; i < partsAndWholes.length; i += 2) {
			sample.add(partsAndWholes[i], partsAndWholes[i + 1], 1);
		}
		return sample;
	}

	private final RatioSample four = sample(1, 2, 2, 2, 0, 1, 3, 5);

	@Test
	void estimatesByClients() {
		Estimate estimate = this.four.estimate();
		assertThat(estimate.value()).isEqualTo(0.6);
		assertThat(estimate.low()).isCloseTo(0.6 - 1.959963985 * Math.sqrt(4 / 3.0 * 1.04 / 100), within(1e-9));
		assertThat(estimate.high()).isCloseTo(0.830799, within(1e-6));
		assertThat(estimate.clients()).isEqualTo(4);
		assertThat(estimate.warnings()).containsExactly("Few clients (4): the interval is rough.");
	}

	/** 1 of 1 and 1 of 3: R = 0.5, residuals 0.5 and −0.5, variance 2 · 0.5 / 16. */
	@Test
	void subtractsIndependentGroups() {
		Estimate difference = this.four.differenceTo(sample(1, 1, 1, 3));
		assertThat(difference.value()).isCloseTo(-0.1, within(1e-12));
		assertThat(difference.low()).isCloseTo(-0.1 - 1.959963985 * Math.sqrt(4 / 3.0 * 1.04 / 100 + 0.0625),
				within(1e-9));
		assertThat(difference.clients()).isEqualTo(6);
		assertThat(difference.warnings()).hasSize(2);
	}

	@Test
	void tiesOfOneClientAreNotIndependent() {
		RatioSample alike = new RatioSample();
		alike.add(1, 2, 50);
		alike.add(10, 10, 5);
		alike.add(0, 10, 5);
		RatioSample apart = new RatioSample();
		apart.add(1, 2, 50);
		apart.add(1, 1, 50);
		apart.add(0, 1, 50);
		assertThat(alike.ratio()).isEqualTo(apart.ratio());
		assertThat(width(alike)).isGreaterThan(2 * width(apart));
	}

	private static double width(RatioSample sample) {
		Estimate estimate = sample.estimate();
		return Objects.requireNonNull(estimate.high()) - Objects.requireNonNull(estimate.low());
	}

	@Test
	void hasNoIntervalBelowTwoClientsAndNoRateWithoutTies() {
		assertThat(sample(3, 4).estimate()).isEqualTo(
				new Estimate(0.75, null, null, 1, "An interval takes at least two clients with such ties.", List.of()));
		assertThat(sample(0, 0).estimate().value()).isNull();
		assertThat(sample(0, 0).estimate().reason()).isEqualTo("No tie that the rate is of.");
		assertThat(this.four.differenceTo(sample(3, 4)).value()).isEqualTo(0.75 - 0.6);
		assertThat(this.four.differenceTo(sample(3, 4)).low()).isNull();
		assertThat(this.four.differenceTo(sample()).value()).isNull();
	}

	@Test
	void saysThatAWidthOfNothingIsNotCertainty() {
		RatioSample same = new RatioSample();
		same.add(2, 2, 40);
		same.add(3, 3, 40);
		assertThat(same.estimate().low()).isEqualTo(1.0);
		assertThat(same.estimate().warnings())
			.containsExactly("All clients have the same rate, so the interval has no width; that is not certainty.");
	}

	@Test
	void anIntervalStaysWithinWhatARateCanBe() {
		Estimate estimate = sample(1, 1, 0, 4, 2, 2).estimate();
		assertThat(estimate.low()).isZero();
		Estimate high = sample(5, 5, 5, 5, 0, 1).estimate();
		assertThat(high.high()).isEqualTo(1);
	}

}
