package carenet.map;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.network.Contact;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.svg.Lettering;
import carenet.svg.Svg;

/** Everything inside the drawing but its legend, from the back to the front. */
final class Drawing {

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
		Ground ground = new Ground(this.placement.circle(), this.options);
		ground.draw(svg);
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
		if (!this.options.compact()) {
			ground.words(svg);
		}
		client(svg);
		seated.forEach((each) -> new Node(each, this.options).draw(svg, scale()));
		if (this.options.needs()) {
			this.network.needs()
				.forEach((need) -> new NeedNode(need, needPlace(need), this.options).draw(svg, scale()));
		}
	}

	private double scale() {
		return this.options.compact() ? Place.SMALL : 1;
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
