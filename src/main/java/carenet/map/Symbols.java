package carenet.map;

import carenet.evidence.NeedStatus;
import carenet.svg.Svg;

/** The shapes: circle, rounded square, hexagon, diamond, and the marks upon them. */
final class Symbols {

	private static final double HALF = Place.SYMBOL;

	private Symbols() {
	}

	static void supporter(Svg svg, Kind kind, String cssClass, Object... attributes) {
		Object[] all = new Object[attributes.length + 2];
		all[0] = "class";
		all[1] = cssClass;
		System.arraycopy(attributes, 0, all, 2, attributes.length);
		switch (kind) {
			case INFORMAL -> svg.empty("circle", with(all, "r", HALF - .5));
			case PROFESSIONAL -> svg.empty("rect", with(all, "x", -HALF + 1.5, "y", -HALF + 1.5, "width", 2 * HALF - 3,
					"height", 2 * HALF - 3, "rx", 8));
			case AGENCY -> svg.empty("path", with(all, "d", hexagon()));
		}
	}

	private static Object[] with(Object[] some, Object... more) {
		Object[] all = new Object[some.length + more.length];
		System.arraycopy(some, 0, all, 0, some.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}

	private static String hexagon() {
		double r = HALF + 2;
		double h = r * .866;
		return Svg.path("M", -r, 0, "L", -r / 2, -h, "L", r / 2, -h, "L", r, 0, "L", r / 2, h, "L", -r / 2, h, "Z");
	}

	/** Filled for not met, hollow with a tick for met, a dash for no need, "?" else. */
	static void need(Svg svg, NeedStatus status) {
		double r = NeedPlace.SYMBOL;
		svg.empty("path", "class", "shape", "d", Svg.path("M", 0, -r, "L", r, 0, "L", 0, r, "L", -r, 0, "Z"));
		switch (status) {
			case MET -> svg.empty("path", "class", "mark", "d", "M-4.5 .3 L-1.2 3.6 L4.8 -3.2");
			case NO_NEED -> svg.empty("path", "class", "mark", "d", "M-4 0 H4");
			case UNKNOWN -> svg.text("text", "?", "class", "letters", "y", 4.4);
			case UNMET -> svg.empty("path", "class", "mark", "d", "M0 -5 V1.2 M0 5 V5.1");
		}
	}

	/** The coordinator's. */
	static void star(Svg svg, double x, double y) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < 10; i++) {
			double radius = (i % 2 == 0) ? 9.5 : 4.1;
			double angle = Math.PI * i / 5 - Math.PI / 2;
			points.append(Svg.number(x + radius * StrictMath.cos(angle)))
				.append(',')
				.append(Svg.number(y + radius * StrictMath.sin(angle)))
				.append(' ');
		}
		svg.empty("polygon", "class", "star", "points", points.toString().strip());
	}

	/** What became of somebody since the earlier wave. */
	static void change(Svg svg, double x, double y, Comparison.Mark mark) {
		svg.empty("circle", "class", "change", "cx", x, "cy", y, "r", 9.5);
		svg.text("text", mark.sign(), "class", "change-sign", "x", x, "y", y + 5.5);
	}

	/** Somebody says otherwise. */
	static void unequal(Svg svg, double x, double y) {
		svg.empty("circle", "class", "dispute", "cx", x, "cy", y, "r", 9);
		svg.empty("path", "class", "unequal", "d", Svg.path("M", x - 4.5, y - 2, "H", x + 4.5, "M", x - 4.5, y + 2, "H",
				x + 4.5, "M", x + 2.6, y - 5, "L", x - 2.6, y + 5));
	}

}
