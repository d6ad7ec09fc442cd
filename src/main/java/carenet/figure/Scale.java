package carenet.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of round numbers.
 *
 * @param from the lowest number on it
 * @param step between two marks
 * @param steps how many
 */
record Scale(double from, double step, int steps) {

	private static final int ABOUT = 4;

	private static final double NEARLY = 1e-9;

	/** One that holds 0 and both of these. */
	static Scale holding(double low, double high) {
		double from = Math.min(0, low);
		double until = Math.max(0, high);
		double rough = (until > from) ? (until - from) / ABOUT : .25;
		double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
		double step = 10 * power;
		for (double factor : new double[] { 5, 2.5, 2, 1 }) {
			if (factor * power >= rough - NEARLY * power) {
				step = factor * power;
			}
		}
		int below = (int) Math.ceil(-from / step - NEARLY);
		int above = Math.max((int) Math.ceil(until / step - NEARLY), (below == 0) ? 1 : 0);
		return new Scale(-below * step, step, below + above);
	}

	/** Where a number lies on it, 0 to 1. */
	double place(double number) {
		return (number - this.from) / (this.step * this.steps);
	}

	List<Double> marks() {
		List<Double> marks = new ArrayList<>();
		for (int i = 0; i <= this.steps; i++) {
			marks.add(this.from + i * this.step);
		}
		return marks;
	}

	/** A number as an axis has it. */
	static String text(double number) {
		BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
			.toPlainString()
			.replace('-', '−');
	}

}
