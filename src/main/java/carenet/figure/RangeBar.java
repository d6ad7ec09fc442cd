package carenet.figure;

import carenet.svg.Svg;

/**
 * A number between two bounds on an axis.
 *
 * @param low the lower bound
 * @param value the number
 * @param high the upper bound
 * @param axis how far the axis goes
 */
public record RangeBar(double low, double value, double high, Axis axis) {

	static final double WIDTH = 108;

	static final double HEIGHT = 16;

	public RangeBar {
		if (!(low <= value && value <= high)) {
			throw new IllegalArgumentException("%s does not lie between %s and %s".formatted(value, low, high));
		}
	}

	/** How far an axis goes. */
	public enum Axis {

		/** Of a share: 0 to 1. */
		SHARE,
		/** Of a difference between shares: −1 to 1. */
		DIFFERENCE;

		double place(double number) {
			double place = switch (this) {
				case SHARE -> number;
				case DIFFERENCE -> (number + 1) / 2;
			};
			return Math.clamp(place, 0, 1);
		}

	}

	/**
	 * A small drawing for beside the same in words, so that who does not see it misses
	 * nothing.
	 */
	public String svg() {
		Svg svg = new Svg();
		svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "carenet-figure range", "viewBox",
				Svg.path(0, 0, WIDTH, HEIGHT), "width", WIDTH, "height", HEIGHT, "aria-hidden", "true");
		draw(svg, 0, HEIGHT / 2, WIDTH);
		return svg.close().toString();
	}

	void draw(Svg svg, double left, double y, double width) {
		double inner = width - 6;
		double from = left + 3 + inner * this.axis.place(this.low);
		double to = left + 3 + inner * this.axis.place(this.high);
		double at = left + 3 + inner * this.axis.place(this.value);
		svg.empty("path", "class", "axis", "d", Svg.path("M", left + 3, y, "H", left + 3 + inner));
		if (this.axis == Axis.DIFFERENCE) {
			svg.empty("path", "class", "axis", "d", Svg.path("M", left + 3 + inner / 2, y - 7, "v", 14));
		}
		svg.empty("rect", "class", "bounds", "x", from, "y", y - 4, "width", Math.max(1, to - from), "height", 8);
		svg.empty("path", "class", "value", "d", Svg.path("M", at, y - 7, "v", 14));
	}

}
