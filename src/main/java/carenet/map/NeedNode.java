package carenet.map;

import java.util.Locale;

import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.network.NeedAtWave;
import carenet.svg.Svg;
import carenet.words.Wording;

/** One need, with what is written beside it. */
final class NeedNode {

	private final NeedAtWave need;

	private final NeedPlace place;

	private final MapOptions options;

	private final Links links;

	NeedNode(NeedAtWave need, NeedPlace place, MapOptions options, Links links) {
		this.need = need;
		this.place = place;
		this.options = options;
		this.links = links;
	}

	void draw(Svg svg, double scale) {
		String sentence = Sentences.of(this.need, this.options.names());
		svg.open(Node.tag(this.options),
				Node.attributes(this.options, Links.need(this.need),
						"need " + this.need.status().name().toLowerCase(Locale.ROOT), sentence,
						"#need-" + this.need.need().id(), this.links));
		svg.text("title", sentence);
		svg.open("g", "transform", "translate(" + Svg.path(this.place.x(), this.place.y()) + ")"
				+ ((scale == 1) ? "" : " scale(" + scale + ")"));
		if (this.options.focusable()) {
			svg.empty("circle", "class", "focus", "r", NeedPlace.SYMBOL + 5);
		}
		Symbols.need(svg, this.need.status());
		svg.close();
		if (!this.options.compact()) {
			label(svg);
		}
		svg.close();
	}

	private void label(Svg svg) {
		NeedPlace.Side side = this.place.side();
		double x = this.place.x() + switch (side) {
			case LEFT -> -NeedPlace.SYMBOL - 6;
			case RIGHT -> NeedPlace.SYMBOL + 6;
			case ABOVE, BELOW -> 0;
		};
		double y = this.place.y() + switch (side) {
			case LEFT, RIGHT -> -2;
			case ABOVE -> -NeedPlace.SYMBOL - 24;
			case BELOW -> NeedPlace.SYMBOL + 18;
		};
		svg.open("text", "class", "label " + side.name().toLowerCase(Locale.ROOT));
		svg.text("tspan", Wording.domain(this.need.need().domain()), "x", x, "y", y);
		svg.text("tspan", second(), "class", "second", "x", x, "dy", 15);
		svg.close();
	}

	private String second() {
		String status = Wording.status(this.need.status());
		if (this.need.coverage() == NeedCoverage.UNCOVERED && this.need.status() != NeedStatus.NO_NEED) {
			return status + ", no helper";
		}
		return this.need.conflict() ? status + ", or not" : status;
	}

}
