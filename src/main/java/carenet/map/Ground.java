package carenet.map;

import java.util.Locale;

import carenet.svg.Svg;

/** What lies under the network: rings, the borders of the sectors, and their names. */
final class Ground {

	private final Circle circle;

	private final MapOptions options;

	Ground(Circle circle, MapOptions options) {
		this.circle = circle;
		this.options = options;
	}

	void draw(Svg svg) {
		svg.open("g", "class", "ground", "aria-hidden", "true");
		definitions(svg);
		for (int ring = Rings.COUNT - 1; ring >= 0; ring--) {
			String shade = (ring == 0) ? " core" : (ring % 2 == 0) ? " odd" : "";
			svg.empty("circle", "class", "ring" + shade, "r", this.circle.outer(ring));
		}
		for (Sector sector : Sector.values()) {
			border(svg, this.circle.arc(sector).from());
		}
		svg.close();
	}

	private void definitions(Svg svg) {
		svg.open("defs");
		svg.open("pattern", "id", this.options.prefix() + "-hatch", "width", 6, "height", 6, "patternUnits",
				"userSpaceOnUse", "patternTransform", "rotate(45)");
		svg.empty("path", "class", "hatch", "d", "M0 0 V6").close();
		if (!this.options.compact()) {
			for (Sector sector : Sector.values()) {
				svg.empty("path", "id", id(sector), "d", curve(this.circle.arc(sector)));
			}
		}
		svg.close();
	}

	private void border(Svg svg, double angle) {
		double cos = StrictMath.cos(angle);
		double sin = StrictMath.sin(angle);
		double from = Circle.CLIENT + 6;
		double until = this.circle.radius() + (this.options.compact() ? 0 : Circle.SECTOR_NAMES - 4);
		svg.empty("path", "class", "border", "d", Svg.path("M", from * cos, from * sin, "L", until * cos, until * sin));
	}

	/** The words lie upon the lines, which have a gap there. */
	void words(Svg svg) {
		svg.open("g", "class", "words", "aria-hidden", "true");
		for (int ring = 0; ring < Rings.COUNT; ring++) {
			svg.text("text", this.circle.rings().words().get(ring), "class", "ring-name", "y",
					this.circle.ringName(ring).bottom() - 4);
		}
		for (Sector sector : Sector.values()) {
			svg.open("text", "class", "sector-name");
			svg.text("textPath", sector.words(), "href", "#" + id(sector), "startOffset", "50%").close();
		}
		svg.close();
	}

	private String id(Sector sector) {
		return this.options.prefix() + "-" + sector.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Along the outer ring; in the lower half the other way, so that it reads upright.
	 */
	private String curve(Circle.Arc arc) {
		boolean lower = StrictMath.sin(arc.middle()) > .1;
		double radius = this.circle.radius() + (lower ? 20 : 10);
		double from = lower ? arc.until() : arc.from();
		double until = lower ? arc.from() : arc.until();
		return Svg.path("M", radius * StrictMath.cos(from), radius * StrictMath.sin(from), "A", radius, radius, 0,
				(arc.width() > Math.PI) ? 1 : 0, lower ? 0 : 1, radius * StrictMath.cos(until),
				radius * StrictMath.sin(until));
	}

}
