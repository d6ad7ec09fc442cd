package carenet.figure;

import carenet.figure.Tone.Hatch;
import carenet.svg.Svg;

/** Fills areas of one drawing with tones. */
final class Ink {

	private final Paper paper;

	private final Svg svg;

	Ink(Paper paper, Svg svg) {
		this.paper = paper;
		this.svg = svg;
	}

	/** The patterns, which have to stand in the drawing before they are used. */
	Ink mixed() {
		this.svg.open("defs");
		pattern(Hatch.DOTS, 6).empty("circle", "class", "dot", "cx", 3, "cy", 3, "r", 1.1).close();
		pattern(Hatch.RISING, 6).empty("path", "class", "line", "d", "M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5").close();
		pattern(Hatch.LEVEL, 5).empty("path", "class", "line", "d", "M0 2.5 H5").close();
		pattern(Hatch.UPRIGHT, 5).empty("path", "class", "line", "d", "M2.5 0 V5").close();
		pattern(Hatch.CROSSED, 7).empty("path", "class", "line", "d", "M0 7 L7 0 M0 0 L7 7").close();
		this.svg.close();
		return this;
	}

	private Svg pattern(Hatch hatch, double size) {
		return this.svg.open("pattern", "id", hatch.id(this.paper), "class", "pattern", "width", size, "height", size,
				"patternUnits", "userSpaceOnUse");
	}

	/** A rectangle in that tone. */
	void area(Tone tone, double x, double y, double width, double height) {
		this.svg.empty("rect", "class", "area " + tone.cssClass(), "x", x, "y", y, "width", width, "height", height);
		if (tone.hatch() != Hatch.NONE) {
			this.svg.empty("rect", "class", "over", "fill", "url(#" + tone.hatch().id(this.paper) + ")", "x", x, "y", y,
					"width", width, "height", height);
		}
	}

	/** A band of any shape in that tone. */
	void band(Tone tone, String path) {
		this.svg.empty("path", "class", "band " + tone.cssClass(), "d", path);
		if (tone.hatch() != Hatch.NONE) {
			this.svg.empty("path", "class", "over thin", "fill", "url(#" + tone.hatch().id(this.paper) + ")", "d",
					path);
		}
	}

}
