package carenet.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.network.SupportTie;
import carenet.study.Source;
import carenet.svg.Lettering;
import carenet.svg.Svg;

/** One supporter, or one group, with everything that is written on and beside it. */
final class Node {

	private final Drawing.Seated seated;

	private final MapOptions options;

	Node(Drawing.Seated seated, MapOptions options) {
		this.seated = seated;
		this.options = options;
	}

	/** What makes a group of signs reachable and readable. */
	static Object[] attributes(MapOptions options, String id, String cssClass, String sentence) {
		Stream<Object> always = Stream.of("id", options.prefix() + "-" + id, "class", cssClass);
		Stream<Object> reachable = options.focusable() ? Stream.of("role", "img", "aria-label", sentence, "tabindex", 0)
				: Stream.empty();
		return Stream.concat(always, reachable).toArray();
	}

	void draw(Svg svg, double scale) {
		Place place = this.seated.place();
		Seat seat = place.seat();
		String sentence = sentence();
		svg.open("g", attributes(this.options, seat.key(),
				"node " + seat.kind().cssClass() + (this.seated.isUnknown() ? " not-known" : ""), sentence));
		svg.text("title", sentence);
		svg.open("g", "transform",
				"translate(" + Svg.path(place.x(), place.y()) + ")" + ((scale == 1) ? "" : " scale(" + scale + ")"));
		symbol(svg, seat);
		marks(svg, place.isLabelAbove() ? 1 : -1);
		svg.close();
		if (!this.options.compact()) {
			label(svg, place);
		}
		svg.close();
	}

	private void symbol(Svg svg, Seat seat) {
		if (this.options.focusable()) {
			svg.empty("circle", "class", "focus", "r", Place.SYMBOL + 6);
		}
		if (seat.isGroup()) {
			svg.open("g", "transform", "translate(4 -4)");
			Symbols.supporter(svg, seat.kind(), "shape");
			svg.close();
		}
		Symbols.supporter(svg, seat.kind(), "shape");
		if (this.seated.isUnknown()) {
			Symbols.supporter(svg, seat.kind(), "hatching", "fill", "url(#" + this.options.prefix() + "-hatch)");
			svg.text("text", "?", "class", "question", "y", 6);
		}
		else if (seat.isGroup()) {
			svg.text("text", "×" + this.seated.ties().size(), "class", "question", "y", 6);
		}
		else if (!this.options.compact()) {
			letters(svg);
		}
	}

	private void letters(Svg svg) {
		List<Source> reportedBy = this.seated.ties().getFirst().reportedBy();
		String letters = Stream.of(Source.values())
			.filter(reportedBy::contains)
			.map((source) -> String.valueOf(Wording.letter(source)))
			.collect(Collectors.joining(" "));
		if (letters.length() <= 5) {
			svg.text("text", letters, "class", "letters", "y", 4.5);
			return;
		}
		svg.text("text", letters.substring(0, 5), "class", "letters many", "y", -1.5);
		svg.text("text", letters.substring(6), "class", "letters many", "y", 10);
	}

	/** The star and the sign of disagreement, on the side away from the label. */
	private void marks(Svg svg, int side) {
		boolean coordinates = this.seated.ties()
			.stream()
			.anyMatch((tie) -> Boolean.TRUE.equals(tie.attributes().coordinator()));
		boolean disputed = this.seated.ties().stream().anyMatch((tie) -> !tie.saidOtherwise().isEmpty());
		if (coordinates) {
			Symbols.star(svg, -18, side * 18);
		}
		if (disputed) {
			Symbols.unequal(svg, 17, side * 17);
		}
	}

	private void label(Svg svg, Place place) {
		List<String> lines = Lettering.wrapped(name(), Place.LABEL_SIZE, Place.LABEL_WIDTH - 4, Place.LABEL_LINES);
		svg.open("text", "class", "label");
		for (int i = 0; i < lines.size(); i++) {
			svg.text("tspan", lines.get(i), "x", place.x(), "y",
					place.firstBaseline(lines.size()) + i * Place.LINE_HEIGHT);
		}
		svg.close();
	}

	private String name() {
		return switch (this.seated.place().seat().name()) {
			case Seat.Name.Of(var supporter) -> this.options.names().apply(supporter);
			case Seat.Name.Fixed(String words) -> words;
		};
	}

	private String sentence() {
		if (!this.seated.isGroup()) {
			return sentence(this.seated.ties().getFirst());
		}
		return name() + ", " + this.seated.ties().size() + " together: "
				+ this.seated.ties().stream().map(this::sentence).collect(Collectors.joining(". "));
	}

	private String sentence(SupportTie tie) {
		return Sentences.of(tie, this.options.names().apply(tie.supporter()));
	}

}
