package carenet.asof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.study.BadInput;

/**
 * The one client whose date of the wave holds for a dated relationship: every path of the
 * patterns to it has this client and no other, seen or unseen.
 */
final class OneClient {

	private final Step step;

	private final Scope scope;

	private final List<Edge> edges = new ArrayList<>();

	private final Set<PatternNode> nodes = new LinkedHashSet<>();

	private OneClient(Step step, Scope scope) {
		this.step = step;
		this.scope = scope;
	}

	static PatternNode of(Step step, Scope scope) {
		OneClient search = new OneClient(step, scope);
		search.collect(step.edge().left());
		return search.client();
	}

	private void collect(PatternNode start) {
		Deque<PatternNode> due = new ArrayDeque<>(List.of(start));
		this.nodes.add(start);
		while (!due.isEmpty()) {
			PatternNode node = due.remove();
			for (Edge edge : this.scope.edges()) {
				if (edge.touches(node) && !this.edges.contains(edge)) {
					this.edges.add(edge);
					if (this.nodes.add(edge.other(node))) {
						due.add(edge.other(node));
					}
				}
			}
		}
	}

	private PatternNode client() {
		Map<PatternNode, Set<NodeKind>> kinds = this.scope.kinds();
		PatternNode client = null;
		for (PatternNode node : this.nodes) {
			Set<NodeKind> possible = kinds.getOrDefault(node, Set.of());
			if (node.isOfUnknownOrigin()) {
				throw refused("'%s' comes from a list, a call or a WITH … AS, and with whom it was found cannot be seen"
					.formatted(node));
			}
			if (possible.size() != 1) {
				throw refused("%s may be a client or not; give it a label, as in (c:Client)".formatted(phrase(node)));
			}
			if (possible.contains(NodeKind.CLIENT)) {
				if (client != null) {
					throw refused("the paths to it hold two clients, %s and %s, whose dates differ"
						.formatted(phrase(client), phrase(node)));
				}
				client = node;
			}
		}
		return checked(client, kinds);
	}

	private PatternNode checked(@Nullable PatternNode client, Map<PatternNode, Set<NodeKind>> kinds) {
		if (client == null) {
			throw refused("no client stands in the paths to it; join it to one, as in (g)<-[:WORKS_FOR]-(s)"
					+ "-[:SUPPORTS]->(c)");
		}
		this.edges.forEach((edge) -> checkRepeated(edge));
		this.edges.forEach((edge) -> checkContact(edge, client));
		this.nodes.stream()
			.filter((node) -> kinds.getOrDefault(node, Set.of()).contains(NodeKind.NEED))
			.forEach((need) -> checkNeed(need, client));
		return client;
	}

	private void checkRepeated(Edge edge) {
		if (edge.isRepeated() && !edge.isAmongSupporters()) {
			throw refused("a path of several relationships leads to it, and may hold further clients");
		}
	}

	/** A contact is seen in somebody's network, which the pattern need not hold. */
	private void checkContact(Edge edge, PatternNode client) {
		if (edge.types().contains(GraphType.IN_CONTACT_WITH)
				&& (client.name() == null || !(client.name() + ".id").equals(edge.network()))) {
			throw refused("a contact may be of another client's network; say whose, as in "
					+ "[:IN_CONTACT_WITH {client: c.id}], where c is the client");
		}
	}

	private void checkNeed(PatternNode need, PatternNode client) {
		boolean isOfTheClient = this.edges.stream()
			.filter((edge) -> edge.touches(need) && edge.touches(client) && edge.types().size() == 1)
			.anyMatch((edge) -> edge.types().contains(GraphType.HAS_NEED) || edge.types().contains(GraphType.OF));
		if (!isOfTheClient) {
			throw refused("the need %s may be another client's; say whose it is, as in (n)<-[:HAS_NEED]-(c)"
				.formatted(phrase(need)));
		}
	}

	static String phrase(PatternNode node) {
		if (node.name() != null || node.written() == null) {
			return "'" + node + "'";
		}
		return "the node in column %d".formatted(node.written().getStart().getCharPositionInLine() + 1);
	}

	private BadInput refused(String why) {
		return refused(this.step, why);
	}

	static BadInput refused(Step step, String why) {
		return Script.refused(step.written(),
				"WORKS_FOR holds on the date that the wave has for one client, and " + why);
	}

}
