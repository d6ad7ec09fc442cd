package carenet.asof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The names that a place of a query can speak of, and how patterns join what they name.
 */
final class Scope {

	private final Map<String, PatternNode> names = new HashMap<>();

	/** Nodes without a name that may still get one that reaches here. */
	private final Set<PatternNode> nameless = new LinkedHashSet<>();

	private final Map<PatternNode, Set<NodeKind>> labelled = new LinkedHashMap<>();

	private final List<Edge> edges = new ArrayList<>();

	/** A scope within this one that sees everything. */
	Scope inner() {
		Scope inner = carried();
		inner.names.putAll(this.names);
		inner.nameless.addAll(this.nameless);
		return inner;
	}

	/** A scope within this one that sees some names alone. */
	Scope inner(Collection<String> imported) {
		Scope inner = carried();
		imported.forEach((name) -> {
			PatternNode node = this.names.get(name);
			if (node != null) {
				inner.names.put(name, node);
			}
		});
		return inner;
	}

	/** What is joined stays joined, also where its names are gone. */
	private Scope carried() {
		Scope inner = new Scope();
		this.labelled.forEach((node, kinds) -> inner.labelled.put(node, EnumSet.copyOf(kinds)));
		inner.edges.addAll(this.edges);
		return inner;
	}

	/** Leaves of the names those that are passed on as they are. */
	void pass(Collection<String> kept, Collection<String> computed) {
		this.names.keySet().retainAll(kept);
		this.nameless.clear();
		computed.forEach(this::compute);
	}

	/** From here on a name is a value of unknown origin. */
	void compute(String name) {
		this.names.put(name, new PatternNode(name));
	}

	Set<String> names() {
		return Set.copyOf(this.names.keySet());
	}

	@Nullable PatternNode named(String name) {
		return this.names.get(name);
	}

	void add(PatternNode node) {
		if (node.name() != null) {
			this.names.put(node.name(), node);
		}
		else {
			this.nameless.add(node);
		}
	}

	void add(Edge edge) {
		this.edges.add(edge);
	}

	/** What a label says of a node. */
	void label(PatternNode node, Set<NodeKind> kinds) {
		this.labelled.computeIfAbsent(node, (key) -> NodeKind.any()).retainAll(kinds);
	}

	/** Whether a condition here can speak of a node. */
	boolean reaches(PatternNode node) {
		return this.nameless.contains(node) || (node.name() != null && this.names.get(node.name()) == node);
	}

	List<Edge> edges() {
		return List.copyOf(this.edges);
	}

	/** What nodes may be, by their labels and by what joins them. */
	Map<PatternNode, Set<NodeKind>> kinds() {
		Map<PatternNode, Set<NodeKind>> kinds = new LinkedHashMap<>();
		this.edges.forEach((edge) -> List.of(edge.left(), edge.right())
			.forEach((node) -> kinds.computeIfAbsent(node, (key) -> byLabel(node))));
		boolean fell = true;
		while (fell) {
			fell = false;
			for (Edge edge : this.edges) {
				fell |= edge.narrow(kinds.getOrDefault(edge.left(), Set.of()),
						kinds.getOrDefault(edge.right(), Set.of()));
			}
		}
		return kinds;
	}

	private Set<NodeKind> byLabel(PatternNode node) {
		Set<NodeKind> known = this.labelled.get(node);
		return (known != null) ? EnumSet.copyOf(known) : NodeKind.any();
	}

}
