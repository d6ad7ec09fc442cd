package carenet.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.network.SupportTie;
import carenet.study.Source;
import carenet.svg.Lettering;
import carenet.svg.Svg;
import carenet.words.Wording;

/** One supporter, or one group, with everything that is written on and beside it. */
final class Node {

	private final Seated seated;

	private final MapOptions options;

	private final Links links;

	Node(Seated seated, MapOptions options, Links links) {
		this.seated = seated;
		this.options = options;
		this.links = links;
	}

	/** On a page a sign leads to what the page says of it. */
	static String tag(MapOptions options) {
		return options.focusable() ? "a" : "g";
	}

	/** What makes a group of signs reachable and readable, and where its lines lead. */
	static Object[] attributes(MapOptions options, String key, String cssClass, String sentence, String address,
			Links links) {
		Stream<Object> always = Stream.of("id", options.prefix() + "-" + key, "class", cssClass);
		Stream<Object> reachable = options.focusable() ? Stream.of("href", address, "aria-label", sentence, "data-to",
				links.of(key).stream().map((to) -> options.prefix() + "-" + to).collect(Collectors.joining(" ")))
				: Stream.empty();
		return Stream.concat(always, reachable).toArray();
	}

	void draw(Svg svg, double scale) {
		Place place = this.seated.place();
		Seat seat = place.seat();
		String sentence = sentence();
		svg.open(tag(this.options), attributes(this.options, seat.key(), "node " + seat.kind().cssClass() + manner(),
				sentence, address(seat), this.links));
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

	private String manner() {
		return (this.seated.isUnknown() ? " not-known" : "") + (this.seated.isGhost() ? " ghost" : "");
	}

	private String address(Seat seat) {
		return seat.isGroup() ? "#supporters" : "#supporter-" + seat.members().getFirst();
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
		else if (this.seated.isGhost()) {
			svg.empty("path", "class", "strike", "d", "M-17 17 L17 -17");
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
		if (this.seated.mark() != Comparison.Mark.NONE) {
			Symbols.change(svg, 17, -side * 17, this.seated.mark());
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
		String everybody = Stream
			.concat(this.seated.ties().stream().map(this::sentence), this.seated.ghosts().stream().map(this::ghost))
			.collect(Collectors.joining(". "));
		return this.seated.isGroup() ? name() + ", " + this.seated.ties().size() + " together: " + everybody
				: everybody;
	}

	private String sentence(SupportTie tie) {
		return Sentences.of(tie, name(tie), this.seated.change(tie));
	}

	private String ghost(SupportTie tie) {
		return Stream.concat(Stream.of(name(tie)), this.seated.change(tie).stream()).collect(Collectors.joining("; "));
	}

	private String name(SupportTie tie) {
		return this.options.names().apply(tie.supporter());
	}

}
