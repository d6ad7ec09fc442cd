package carenet.map;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.network.Contact;
import carenet.network.NeedAtWave;
import carenet.network.NeedCoverage;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;

/** Everything inside the drawing but its legend, from the back to the front. */
final class Drawing {

	/** Small drawings have no labels, so their symbols can be larger. */
	private static final double SMALL = 1.35;

	private final SupportNetwork network;

	private final Placement placement;

	private final MapOptions options;

	private final List<SupportTie> shown;

	Drawing(SupportNetwork network, Placement placement, MapOptions options) {
		this.network = network;
		this.placement = placement;
		this.options = options;
		this.shown = options.unknown() ? network.ties(TieState.PRESENT, TieState.UNKNOWN) : network.present();
		this.shown.forEach((tie) -> place(tie.supporter().id()));
	}

	private Place place(Id supporter) {
		return this.placement.of(supporter).orElseThrow(() -> NetworkMap.foreign(supporter.value()));
	}

	void draw(Svg svg) {
		new Ground(this.placement.circle(), this.options).draw(svg);
		if (this.options.contacts()) {
			contacts(svg);
		}
		if (this.options.needs()) {
			connectors(svg);
		}
		List<Seated> seated = seated();
		svg.open("g", "class", "ties", "aria-hidden", "true");
		seated.stream().filter((each) -> !each.isUnknown()).forEach((each) -> tie(svg, each));
		svg.close();
		client(svg);
		seated.forEach((each) -> new Node(each, this.options).draw(svg, scale()));
		if (this.options.needs()) {
			this.network.needs().forEach((need) -> need(svg, need));
		}
	}

	private double scale() {
		return this.options.compact() ? SMALL : 1;
	}

	private List<Seated> seated() {
		return this.placement.places()
			.stream()
			.map((place) -> new Seated(place,
					this.shown.stream()
						.filter((tie) -> place.seat().members().contains(tie.supporter().id()))
						.toList()))
			.filter((each) -> !each.ties().isEmpty())
			.toList();
	}

	private static void tie(Svg svg, Seated seated) {
		Attributes attributes = seated.attributes();
		Line.to(seated.place().x(), seated.place().y()).draw(svg, attributes);
	}

	private void contacts(Svg svg) {
		svg.open("g", "class", "contacts", "aria-hidden", "true");
		this.network.contacts()
			.stream()
			.filter((contact) -> contact.state() == TieState.PRESENT)
			.filter((contact) -> contact.between().stream().allMatch(this::isShown))
			.map(this::arc)
			.filter((arc) -> !arc.isEmpty())
			.distinct()
			.forEach((arc) -> svg.empty("path", "class", "contact", "d", arc));
		svg.close();
	}

	private boolean isShown(Supporter supporter) {
		return this.shown.stream()
			.anyMatch((tie) -> tie.state() == TieState.PRESENT && tie.supporter().id().equals(supporter.id()));
	}

	private String arc(Contact contact) {
		Place one = place(contact.between().getFirst().id());
		Place other = place(contact.between().getLast().id());
		return one.equals(other) ? "" : Line.arc(one.x(), one.y(), other.x(), other.y());
	}

	private void connectors(Svg svg) {
		svg.open("g", "class", "connectors", "aria-hidden", "true");
		for (NeedAtWave need : this.network.needs()) {
			NeedPlace from = needPlace(need);
			need.addressedBy()
				.stream()
				.filter(this::isShown)
				.map((supporter) -> place(supporter.id()))
				.distinct()
				.forEach((to) -> svg.empty("path", "class", "addresses", "d", connector(from, to)));
		}
		svg.close();
	}

	/** Leaves the need towards the centre, then turns to whoever helps. */
	private static String connector(NeedPlace from, Place to) {
		double out = StrictMath.hypot(from.x(), from.y());
		double in = StrictMath.hypot(to.x(), to.y());
		double bend = (out + in) / 2 / out;
		return Svg.path("M", from.x(), from.y(), "Q", from.x() * bend, from.y() * bend, to.x(), to.y());
	}

	private NeedPlace needPlace(NeedAtWave need) {
		return this.placement.of(need.need()).orElseThrow(() -> NetworkMap.foreign(need.need().id().value()));
	}

	private void client(Svg svg) {
		String name = (this.options.client() != null) ? this.options.client() : this.network.client().id().value();
		String shortened = Lettering.shortened(name, 13.5, 2 * Circle.CLIENT - 12);
		svg.open("g", "class", "client");
		svg.text("title", "the client, " + name);
		svg.empty("circle", "class", "shape", "r", Circle.CLIENT);
		if (this.options.compact()) {
			svg.text("text", this.network.wave().label(), "y", 5);
		}
		else {
			svg.text("text", shortened, "y", -1).text("text", this.network.wave().label(), "class", "when", "y", 16);
		}
		svg.close();
	}

	private void need(Svg svg, NeedAtWave need) {
		NeedPlace place = needPlace(need);
		String sentence = Wording.sentence(need, this.options.names());
		svg.open("g", Node.attributes(this.options, "need." + need.need().id(),
				"need " + need.status().name().toLowerCase(Locale.ROOT), sentence));
		svg.text("title", sentence);
		double scale = scale();
		svg.open("g", "transform",
				"translate(" + Svg.path(place.x(), place.y()) + ")" + ((scale == 1) ? "" : " scale(" + scale + ")"));
		if (this.options.focusable()) {
			svg.empty("circle", "class", "focus", "r", NeedPlace.SYMBOL + 5);
		}
		Symbols.need(svg, need.status());
		svg.close();
		if (!this.options.compact()) {
			label(svg, need, place);
		}
		svg.close();
	}

	private static void label(Svg svg, NeedAtWave need, NeedPlace place) {
		NeedPlace.Side side = place.side();
		double x = place.x() + switch (side) {
			case LEFT -> -NeedPlace.SYMBOL - 6;
			case RIGHT -> NeedPlace.SYMBOL + 6;
			case ABOVE, BELOW -> 0;
		};
		double y = place.y() + switch (side) {
			case LEFT, RIGHT -> -2;
			case ABOVE -> -NeedPlace.SYMBOL - 22;
			case BELOW -> NeedPlace.SYMBOL + 15;
		};
		svg.open("text", "class", "label " + side.name().toLowerCase(Locale.ROOT));
		svg.text("tspan", Wording.domain(need.need().domain()), "x", x, "y", y);
		svg.text("tspan", second(need), "class", "second", "x", x, "dy", 15);
		svg.close();
	}

	private static String second(NeedAtWave need) {
		String status = Wording.status(need.status());
		if (need.coverage() == NeedCoverage.UNCOVERED) {
			return status + ", no helper";
		}
		return need.conflict() ? status + ", or not" : status;
	}

	/**
	 * A place with those who sit there at this wave.
	 *
	 * @param place where
	 * @param ties who
	 */
	record Seated(Place place, List<SupportTie> ties) {

		boolean isUnknown() {
			return this.ties.stream().allMatch((tie) -> tie.state() == TieState.UNKNOWN);
		}

		boolean isGroup() {
			return this.place.seat().isGroup();
		}

		/** Of a group: how often the most frequent of them comes. */
		Attributes attributes() {
			if (!isGroup()) {
				return this.ties.getFirst().attributes();
			}
			Stream<Frequency> often = this.ties.stream()
				.filter((tie) -> tie.state() == TieState.PRESENT)
				.flatMap((tie) -> Stream.ofNullable(tie.attributes().frequency()));
			return new Attributes(Set.of(), often.sorted().findFirst().orElse(null), null, null, null, null, null);
		}

	}

}
