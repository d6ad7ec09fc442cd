package carenet.export;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.Client;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Supporter;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.evidence.Tie;
import carenet.export.Layout.Guard;
import carenet.export.Layout.Kind;
import carenet.network.Contact;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import org.jspecify.annotations.Nullable;

/**
 * One client's part of a graph: who is there, and what is present between them at each
 * wave.
 */
final class Drawn {

	/** What kind of node. */
	enum NodeKind {

		/** A client. */
		CLIENT,
		/** A carer, professional or agency. */
		SUPPORTER,
		/** Something that a client needs help with. */
		NEED

	}

	/** A node; one of the three is there. */
	record Node(Id id, NodeKind kind, @Nullable Client client, @Nullable Supporter supporter, @Nullable Need need,
			@Nullable String name) {
	}

	/** What is present between two nodes at one wave. */
	record Edge(Tie tie, int wave, @Nullable SupportTie support, @Nullable Contact contact) {

		boolean isDirected() {
			return this.tie.kind() != TieKind.IN_CONTACT_WITH;
		}

	}

	static final Layout<Node> NODES = nodes();

	static final Layout<Edge> EDGES = Layout.<Edge>of("edge",
			"What the rule finds PRESENT at a wave. What is absent or not known is not in the graph: use the tables for that.")
		.code("tie_kind", TieKind.class, "which relation; contact has no direction", (edge) -> edge.tie().kind())
		.text("client_id", "in whose network", (edge) -> edge.tie().client())
		.whole("wave", "index of the wave", Edge::wave)
		.column(Kind.FLAG, "conflict", "whether counting voices disagree",
				(edge) -> (edge.support() != null) ? (Object) edge.support().conflict()
						: (edge.contact() != null) ? edge.contact().conflict() : null)
		.codes("reported_by", Source.class, "one source a voice that says so",
				(edge) -> (edge.support() != null) ? edge.support().reportedBy()
						: (edge.contact() != null) ? edge.contact().reportedBy() : null)
		.codes("denied_by", Source.class, "one source a voice that does not",
				(edge) -> (edge.support() != null) ? edge.support().deniedBy()
						: (edge.contact() != null) ? edge.contact().deniedBy() : null)
		.codes("support_types", SupportType.class, "what the supporter does",
				(edge) -> (edge.support() != null) ? edge.support().supportTypes() : null)
		.code("frequency", Frequency.class, "how often",
				(edge) -> (edge.support() != null) ? edge.support().frequency() : null)
		.whole("closeness", "1 distant … 5 very close",
				(edge) -> (edge.support() != null) ? edge.support().closeness() : null)
		.code("quality", Quality.class, "how the tie feels",
				(edge) -> (edge.support() != null) ? edge.support().quality() : null)
		.column(Kind.NUMBER, "hours_per_week", "hours of help in a week",
				(edge) -> (edge.support() != null) ? edge.support().hoursPerWeek() : null)
		.column(Kind.FLAG, "coordinator", "whether somebody says that the supporter coordinates the others",
				(edge) -> (edge.support() != null) ? edge.support().coordinator() : null)
		.code("role", Role.class, "a formal position",
				(edge) -> (edge.support() != null) ? edge.support().role() : null);

	private Drawn() {
	}

	private static Layout<Node> nodes() {
		Layout<Node> own = Layout
			.<Node>of("node", "A client, a supporter of one, or a need of one; a supporter of several stands once.")
			.code("node_kind", NodeKind.class, "what it is", Node::kind)
			.guarded(Guard.IDENTITY, "name", "the person's name", Node::name)
			.code("domain", NeedDomain.class, "of a need: the domain of life",
					(node) -> (node.need() != null) ? node.need().domain() : null)
			.guarded(Guard.NOTE, "need_label", "of a need: a few words",
					(node) -> (node.need() != null) ? node.need().label() : null);
		List<Layout.Column<Node>> all = new ArrayList<>(own.columns());
		Registered.CLIENT.columns()
			.forEach((one) -> all.add(new Layout.Column<>(one.name(), one.kind(), one.codes(), one.meaning(),
					one.guard(), (node) -> (node.client() != null) ? one.value().apply(node.client()) : null)));
		Registered.SUPPORTER.columns()
			.forEach((one) -> all.add(new Layout.Column<>(one.name(), one.kind(), one.codes(), one.meaning(),
					one.guard(), (node) -> (node.supporter() != null) ? one.value().apply(node.supporter()) : null)));
		return new Layout<>(own.name(), own.about(), List.copyOf(all));
	}

	/**
	 * The client, and everybody who is present at one of the waves; some several times.
	 */
	static List<Node> nodes(ClientShown client) {
		List<Node> nodes = new ArrayList<>();
		nodes
			.add(new Node(client.id(), NodeKind.CLIENT, client.known().client(), null, null, client.name(client.id())));
		for (SupportNetwork network : client.networks()) {
			network.present().forEach((tie) -> {
				nodes.add(supporter(client, tie.supporter()));
				tie.addresses().forEach((need) -> nodes.add(need(need)));
			});
			network.contacts()
				.stream()
				.filter((contact) -> contact.state() == TieState.PRESENT)
				.flatMap((contact) -> contact.between().stream())
				.forEach((one) -> nodes.add(supporter(client, one)));
			network.needs().forEach((need) -> {
				nodes.add(need(need.need()));
				need.addressedBy().forEach((one) -> nodes.add(supporter(client, one)));
			});
		}
		return nodes;
	}

	private static Node supporter(ClientShown client, Supporter supporter) {
		return new Node(supporter.id(), NodeKind.SUPPORTER, null, supporter, null, client.name(supporter.id()));
	}

	private static Node need(Need need) {
		return new Node(need.id(), NodeKind.NEED, null, null, need, null);
	}

	/** What is present at the waves, in the order of waves and ties. */
	static List<Edge> edges(ClientShown client) {
		List<Edge> edges = new ArrayList<>();
		for (SupportNetwork network : client.networks()) {
			int wave = network.wave().index();
			network.present().forEach((tie) -> edges.add(new Edge(Tie.parse(tie.id()), wave, tie, null)));
			network.needs()
				.forEach(
						(need) -> need.addressedBy()
							.forEach((one) -> edges
								.add(new Edge(new Tie(client.id(), TieKind.ADDRESSES, one.id(), need.need().id()), wave,
										null, null))));
			network.contacts()
				.stream()
				.filter((contact) -> contact.state() == TieState.PRESENT)
				.forEach((contact) -> edges.add(new Edge(Tie.parse(contact.tie()), wave, null, contact)));
		}
		return edges;
	}

}
