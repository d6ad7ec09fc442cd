package carenet.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Who is in contact with whom: an undirected graph without loops, and the formulas of
 * network analysis on it or on one of its nodes. A value that is undefined is not a
 * number.
 */
final class ContactGraph {

	private final Graph<Id, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);

	/**
	 * A graph of these nodes and edges.
	 * @param nodes everybody, also those without contact
	 * @param edges pairs of nodes; a pair that stands twice is one edge
	 */
	ContactGraph(Collection<Id> nodes, Collection<Set<Id>> edges) {
		nodes.forEach(this.graph::addVertex);
		for (Set<Id> edge : edges) {
			if (edge.size() != 2 || !this.graph.vertexSet().containsAll(edge)) {
				throw new BadInput("%s is not a contact between two of the nodes".formatted(edge));
			}
			List<Id> ends = List.copyOf(edge);
			this.graph.addEdge(ends.get(0), ends.get(1));
		}
	}

	private ContactGraph() {
	}

	/** The same graph with one more node that everybody is in contact with. */
	ContactGraph around(Id ego) {
		ContactGraph whole = new ContactGraph();
		Graphs.addGraph(whole.graph, this.graph);
		if (!whole.graph.addVertex(ego)) {
			throw new BadInput("%s is already in the graph".formatted(ego));
		}
		this.graph.vertexSet().forEach((alter) -> whole.graph.addEdge(ego, alter));
		return whole;
	}

	int nodes() {
		return this.graph.vertexSet().size();
	}

	int edges() {
		return this.graph.edgeSet().size();
	}

	/** Contacts that hold between two nodes of the same side, or across. */
	int edges(Set<Id> oneSide, boolean across) {
		return (int) this.graph.edgeSet()
			.stream()
			.filter((edge) -> across == (oneSide.contains(this.graph.getEdgeSource(edge)) != oneSide
				.contains(this.graph.getEdgeTarget(edge))))
			.count();
	}

	/** 2t / (n(n−1)), 0 to 1; undefined below two nodes. */
	double density() {
		return edges() / pairs(nodes());
	}

	/** Σ(d_max − d_i) / ((n−1)(n−2)), 0 to 1; undefined below three. Freeman 1979. */
	double degreeCentralization() {
		double n = nodes();
		int highest = this.graph.vertexSet().stream().mapToInt(this.graph::degreeOf).max().orElse(0);
		double missing = this.graph.vertexSet().stream().mapToInt((node) -> highest - this.graph.degreeOf(node)).sum();
		return (n < 3) ? Double.NaN : missing / ((n - 1) * (n - 2));
	}

	int isolates() {
		return (int) this.graph.vertexSet().stream().filter((node) -> this.graph.degreeOf(node) == 0).count();
	}

	int components() {
		return parts().size();
	}

	/**
	 * 1 − Σ s(s−1) / (n(n−1)): the share of pairs that cannot reach each other, 0 to 1;
	 * undefined below two nodes. Borgatti 2006.
	 */
	double fragmentation() {
		double reachable = parts().stream().mapToDouble((part) -> part.size() * (part.size() - 1.0) / 2).sum();
		return 1 - reachable / pairs(nodes());
	}

	/**
	 * Σ over pairs of other nodes of the share of their shortest paths that lead through
	 * this one, 0 to the number of such pairs. Freeman 1979, computed as Brandes 2001.
	 */
	double betweenness(Id node) {
		Double score = new BetweennessCentrality<>(this.graph).getVertexScore(node);
		return (score != null) ? score : Double.NaN;
	}

	/**
	 * n − 2t/n over the n neighbours of a node and the t contacts among them, 1 to n;
	 * undefined without neighbours. Burt 1992 as simplified by Borgatti 1997.
	 */
	double effectiveSize(Id node) {
		Set<Id> neighbours = Graphs.neighborSetOf(this.graph, node);
		double ends = neighbours.stream().mapToLong((neighbour) -> sharedWith(node, neighbour)).sum();
		return neighbours.isEmpty() ? Double.NaN : neighbours.size() - ends / neighbours.size();
	}

	/**
	 * Σ_j (p_ij + Σ_q p_iq p_qj)² over the neighbours j of a node i, with p_ij = 1 /
	 * degree of i: how much of its contacts leads back to the same people; above 0, at
	 * most 1.125; undefined without neighbours. Burt 1992.
	 */
	double constraint(Id node) {
		Set<Id> neighbours = Graphs.neighborSetOf(this.graph, node);
		double own = 1.0 / neighbours.size();
		double sum = 0;
		for (Id neighbour : neighbours) {
			double indirect = neighbours.stream()
				.filter((between) -> this.graph.containsEdge(between, neighbour))
				.mapToDouble((between) -> own / this.graph.degreeOf(between))
				.sum();
			sum += (own + indirect) * (own + indirect);
		}
		return neighbours.isEmpty() ? Double.NaN : sum;
	}

	private long sharedWith(Id node, Id neighbour) {
		return Graphs.neighborSetOf(this.graph, neighbour)
			.stream()
			.filter((other) -> this.graph.containsEdge(node, other))
			.count();
	}

	/** Those who can reach each other. */
	List<Set<Id>> parts() {
		return new ConnectivityInspector<>(this.graph).connectedSets();
	}

	private static double pairs(double nodes) {
		return (nodes < 2) ? Double.NaN : nodes * (nodes - 1) / 2;
	}

}
