package carenet.figure;

import java.util.List;

import carenet.svg.Lettering;
import carenet.svg.Svg;

/** Explains the tones of a drawing, in rows under it. */
final class Key {

	private static final double ROW = 24;

	private static final double SIZE = 13;

	private static final double SIGN = 22;

	private static final double GAP = 24;

	private final List<Sign> signs;

	private final double width;

	Key(List<Sign> signs, double width) {
		this.signs = signs;
		this.width = width;
	}

	double height() {
		return place((sign, x, y) -> {
		}) + ROW;
	}

	void draw(Svg svg, Ink ink, double left, double top) {
		svg.open("g", "class", "key", "aria-hidden", "true");
		place((sign, x, y) -> {
			ink.area(sign.tone(), left + x, top + y, SIGN, 13);
			svg.text("text", sign.words(), "x", left + x + SIGN + 7, "y", top + y + 11);
		});
		svg.close();
	}

	private interface Placed {

		void at(Sign sign, double x, double y);

	}

	/** Where the last row begins. */
	private double place(Placed placed) {
		double x = 0;
		double y = 0;
		for (Sign sign : this.signs) {
			double wide = SIGN + 7 + Lettering.width(sign.words(), SIZE);
			if (x > 0 && x + wide > this.width) {
				x = 0;
				y += ROW;
			}
			placed.at(sign, x, y);
			x += wide + GAP;
		}
		return y;
	}

}
