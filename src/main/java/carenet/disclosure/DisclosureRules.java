package carenet.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import carenet.study.BadInput;

/**
 * The threshold rule.
 *
 * @param threshold no number below it is told, but 0
 * @param rounding told numbers are rounded to multiples of it; 1 for not at all
 */
@ConfigurationProperties("carenet.disclosure")
record DisclosureRules(@DefaultValue("10") int threshold, @DefaultValue("1") int rounding) {

	private static final int MOST = 1000;

	DisclosureRules {
		if (threshold < 1 || threshold > MOST) {
			throw new BadInput("carenet.disclosure.threshold: %d is outside 1 to %d".formatted(threshold, MOST));
		}
		if (rounding < 1 || rounding > threshold) {
			throw new BadInput(
					"carenet.disclosure.rounding: %d is outside 1 to %d, the threshold: what is told would become 0"
						.formatted(rounding, threshold));
		}
	}

	/** Whether a number of clients, ties or needs tells of few. */
	boolean isSmall(int count) {
		return count > 0 && count < this.threshold;
	}

	/**
	 * Whether so many numbers above 0 can be hidden where their sum is known: each could
	 * then have as many values as the threshold says.
	 */
	boolean hides(int sum, int numbers) {
		return numbers >= 2 && sum >= this.threshold + numbers - 1;
	}

	/** To the nearest multiple, halves up. */
	int rounded(int count) {
		return Math.floorDiv(2 * count + this.rounding, 2 * this.rounding) * this.rounding;
	}

	/** A share that a rounded number would not tell more exactly. */
	double rounded(double share) {
		return (this.rounding > 1) ? Math.round(share * 100) / 100.0 : share;
	}

}
