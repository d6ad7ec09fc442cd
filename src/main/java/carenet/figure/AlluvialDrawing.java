package carenet.figure;

import carenet.figure.Alluvial.Band;
import carenet.figure.Alluvial.Flow;
import carenet.figure.Alluvial.Stage;
import carenet.figure.Ribbons.Bar;
import carenet.figure.Ribbons.Ribbon;
import carenet.svg.Lettering;
import carenet.svg.Svg;
import org.jspecify.annotations.Nullable;

/** Draws one alluvial: flows first, bands upon them, labels on top. */
final class AlluvialDrawing {

	private static final double SIDE = 226;

	private static final double STEP = 330;

	private static final double BAR = 18;

	private static final double TOP = 46;

	private static final double SIZE = 13;

	private static final double PADDING = 16;

	private final Alluvial alluvial;

	private final Paper paper;

	private final Ribbons ribbons;

	AlluvialDrawing(Alluvial alluvial, Paper paper) {
		this.alluvial = alluvial;
		this.paper = paper;
		this.ribbons = new Ribbons(alluvial);
	}

	String svg() {
		double width = 2 * SIDE + (this.alluvial.stages().size() - 1) * STEP + BAR;
		double below = TOP + this.ribbons.height() + PADDING;
		Key key = new Key(this.alluvial.signs(), width - 2 * PADDING);
		return this.paper.framed(this.alluvial.caption(), width, below + key.height() + PADDING, true, (svg) -> {
			Ink ink = new Ink(this.paper, svg).mixed();
			this.ribbons.ribbons().forEach((ribbon) -> draw(svg, ink, ribbon));
			for (int i = 0; i < this.alluvial.stages().size(); i++) {
				Stage stage = this.alluvial.stages().get(i);
				svg.text("text", stage.label(), "class", "stage", "x", x(i) + BAR / 2, "y", TOP - 22);
				for (Band band : stage.bands()) {
					draw(svg, ink, i, this.ribbons.bar(i, band.key()));
				}
			}
			key.draw(svg, ink, PADDING, below);
		});
	}

	private static double x(int stage) {
		return SIDE + stage * STEP;
	}

	private void draw(Svg svg, Ink ink, Ribbon ribbon) {
		Flow flow = ribbon.flow();
		double left = x(flow.stage()) + BAR;
		double right = x(flow.stage() + 1);
		double bend = (right - left) * .45;
		double y0 = TOP + ribbon.left();
		double y1 = TOP + ribbon.right();
		double tall = ribbon.height();
		String path = Svg.path("M", left, y0, "C", left + bend, y0, right - bend, y1, right, y1, "v", tall, "C",
				right - bend, y1 + tall, left + bend, y0 + tall, left, y0 + tall, "Z");
		open(svg, "flow", flow.href(),
				"%s at %s to %s at %s: %s".formatted(ribbon.from().band().label(), label(flow.stage()),
						ribbon.to().band().label(), label(flow.stage() + 1), this.alluvial.unit().of(flow.size())));
		ink.band(ribbon.from().band().tone(), path);
		svg.close();
	}

	private String label(int stage) {
		return this.alluvial.stages().get(stage).label();
	}

	private void draw(Svg svg, Ink ink, int stage, Bar bar) {
		Band band = bar.band();
		open(svg, "stratum", band.href(),
				"%s at %s: %s".formatted(band.label(), label(stage), this.alluvial.unit().of(band.size())));
		ink.area(band.tone(), x(stage), TOP + bar.y(), BAR, Math.max(1, bar.height()));
		boolean first = stage == 0;
		String words = Lettering.shortened(band.label(), SIZE, (stage == 0) ? SIDE - 64 : STEP / 2) + " " + band.size();
		svg.text("text", words, "class", first ? "label left" : "label", "x", first ? x(stage) - 8 : x(stage) + BAR + 8,
				"y", TOP + bar.middle() + 4.5);
		svg.close();
	}

	/** A link where it leads somewhere and the paper can follow it. */
	private void open(Svg svg, String cssClass, @Nullable String href, String title) {
		if (href != null && !this.paper.alone()) {
			svg.open("a", "class", cssClass, "href", href, "aria-label", title);
		}
		else {
			svg.open("g", "class", cssClass);
		}
		svg.text("title", title);
	}

}
