package carenet.map;

import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * The line of one tie, from one point to another: its pattern says how often, its form
 * how it is.
 *
 * @param x1 from
 * @param y1 from
 * @param x2 to
 * @param y2 to
 */
record Line(double x1, double y1, double x2, double y2) {

	private static final double TOOTH = 6.5;

	private static final double HEIGHT = 4.5;

	/** From the client's edge to the edge of a symbol. */
	static Line to(double x, double y) {
		double length = StrictMath.hypot(x, y);
		double from = (Circle.CLIENT + 2) / length;
		double until = (length - Place.SYMBOL - 2) / length;
		return new Line(x * from, y * from, x * until, y * until);
	}

	void draw(Svg svg, Attributes attributes) {
		draw(svg, attributes.frequency(), attributes.quality());
	}

	void draw(Svg svg, @Nullable Frequency frequency, @Nullable Quality quality) {
		String cssClass = "tie " + pattern(frequency);
		if (quality == Quality.STRESSFUL) {
			svg.empty("path", "class", cssClass + " stressful", "d", zigzag());
		}
		else if (quality == Quality.BROKEN) {
			broken(svg, cssClass);
		}
		else {
			svg.empty("path", "class", cssClass, "d", Svg.path("M", this.x1, this.y1, "L", this.x2, this.y2));
		}
	}

	private static String pattern(@Nullable Frequency frequency) {
		return (frequency == null) ? "untold" : switch (frequency) {
			case DAILY -> "daily";
			case WEEKLY -> "weekly";
			case MONTHLY, LESS -> "seldom";
		};
	}

	private String zigzag() {
		int teeth = Math.max(4, 2 * (int) Math.round(length() / TOOTH / 2));
		StringBuilder path = new StringBuilder(Svg.path("M", this.x1, this.y1));
		for (int i = 1; i < teeth; i++) {
			double side = (i == 1 || i == teeth - 1) ? 0 : (i % 2 == 0) ? HEIGHT : -HEIGHT;
			path.append(Svg.path("L", x(i / (double) teeth, side), y(i / (double) teeth, side)));
		}
		return path.append(Svg.path("L", this.x2, this.y2)).toString();
	}

	/** A gap in the middle, with a bar on either side. */
	private void broken(Svg svg, String cssClass) {
		double gap = Math.min(.2, 5 / length());
		double before = .5 - gap;
		double after = .5 + gap;
		svg.empty("path", "class", cssClass + " broken", "d", Svg.path("M", this.x1, this.y1, "L", x(before, 0),
				y(before, 0), "M", x(after, 0), y(after, 0), "L", this.x2, this.y2));
		svg.empty("path", "class", "cut", "d", Svg.path("M", x(before, -8), y(before, -8), "L", x(before, 8),
				y(before, 8), "M", x(after, -8), y(after, -8), "L", x(after, 8), y(after, 8)));
	}

	private double length() {
		return StrictMath.hypot(this.x2 - this.x1, this.y2 - this.y1);
	}

	private double x(double along, double aside) {
		return this.x1 + (this.x2 - this.x1) * along - (this.y2 - this.y1) / length() * aside;
	}

	private double y(double along, double aside) {
		return this.y1 + (this.y2 - this.y1) * along + (this.x2 - this.x1) / length() * aside;
	}

	/** A thin arc between two places that keeps clear of the client in the centre. */
	static String arc(double x1, double y1, double x2, double y2) {
		double middleX = (x1 + x2) / 2;
		double middleY = (y1 + y2) / 2;
		double away = StrictMath.hypot(middleX, middleY);
		double apart = StrictMath.hypot(x2 - x1, y2 - y1);
		double wanted = Math.max(away - apart * .18, Math.min(apart / 2, 2.6 * Circle.CLIENT));
		double directionX = (away < 1) ? -(y2 - y1) / apart : middleX / away;
		double directionY = (away < 1) ? (x2 - x1) / apart : middleY / away;
		return Svg.path("M", x1, y1, "Q", directionX * wanted, directionY * wanted, x2, y2);
	}

}
