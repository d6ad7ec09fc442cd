package carenet.map;

import java.util.List;
import java.util.stream.Collectors;

import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.network.Contact;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.svg.Lettering;
import carenet.svg.Svg;
import org.jspecify.annotations.Nullable;

/** Everything inside the drawing but its legend, from the back to the front. */
final class Drawing {

	private final SupportNetwork network;

	private final Placement placement;

	private final MapOptions options;

	private final @Nullable Comparison comparison;

	private final List<SupportTie> shown;

	private final List<SupportTie> ghosts;

	private final Links links;

	Drawing(SupportNetwork network, Placement placement, MapOptions options, @Nullable Comparison comparison) {
		this.network = network;
		this.placement = placement;
		this.options = options;
		this.comparison = comparison;
		this.links = new Links(placement);
		this.shown = options.unknown() ? network.ties(TieState.PRESENT, TieState.UNKNOWN) : network.present();
		this.shown.forEach((tie) -> place(tie.supporter().id()));
		this.ghosts = (comparison == null) ? List.of()
				: comparison.ghosts(this.shown.stream().map((tie) -> tie.supporter().id()).collect(Collectors.toSet()));
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
		seated.stream().filter((each) -> !each.isUnknown() && !each.isGhost()).forEach((each) -> {
			tie(svg, each);
			this.links.supports(each);
		});
		svg.close();
		if (!this.options.compact()) {
			ground.words(svg);
		}
		client(svg);
		seated.forEach((each) -> new Node(each, this.options, this.links).draw(svg, scale()));
		if (this.options.needs()) {
			this.network.needs()
				.forEach((need) -> new NeedNode(need, needPlace(need), this.options, this.links).draw(svg, scale()));
		}
	}

	private double scale() {
		return this.options.compact() ? Place.SMALL : 1;
	}

	private List<Seated> seated() {
		return this.placement.places()
			.stream()
			.map((place) -> new Seated(place, at(place, this.shown), at(place, this.ghosts), this.comparison))
			.filter((each) -> !each.isEmpty())
			.toList();
	}

	private static List<SupportTie> at(Place place, List<SupportTie> ties) {
		return ties.stream().filter((tie) -> place.seat().members().contains(tie.supporter().id())).toList();
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
			.peek(this.links::contact)
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
				.peek((supporter) -> this.links.addresses(supporter, need))
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
		String sentence = "the client, " + name;
		svg.open(Node.tag(this.options),
				Node.attributes(this.options, Links.CLIENT, "client", sentence, "#main", this.links));
		svg.text("title", sentence);
		if (this.options.focusable()) {
			svg.empty("circle", "class", "focus", "r", Circle.CLIENT + 5);
		}
		svg.empty("circle", "class", "shape", "r", Circle.CLIENT);
		if (this.options.compact()) {
			svg.text("text", this.network.wave().label(), "y", 5);
		}
		else {
			svg.text("text", shortened, "y", -1).text("text", this.network.wave().label(), "class", "when", "y", 16);
		}
		svg.close();
	}

}
