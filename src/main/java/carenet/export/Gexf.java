package carenet.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import carenet.evidence.Tie;
import carenet.export.Layout.Guard;
import carenet.export.Layout.Kind;
import carenet.network.SupportNetwork;
import carenet.study.Id;

/**
 * The present ties as GEXF 1.3, with the index of the wave as the time: an edge has a
 * spell for each wave at which it is present, and none is drawn across a wave at which
 * nobody knew. Edges wait on disk until all nodes are written.
 */
final class Gexf implements Writing {

	private static final String NAMESPACE = "http://gexf.net/1.3";

	private final XmlFile xml;

	private final Spool waiting;

	private final XmlFile later;

	private final Layout<Drawn.Node> nodes;

	private final Layout<Drawn.Edge> edges;

	private final Set<Id> written = new HashSet<>();

	Gexf(Bundle bundle, Path spools, Predicate<Guard> told) throws IOException {
		this.nodes = Drawn.NODES.under(told);
		this.edges = Drawn.EDGES.under(told);
		this.xml = new XmlFile(bundle.open(String.valueOf(ExportFormat.GEXF.single())));
		this.waiting = Spool.in(spools);
		this.later = new XmlFile(this.waiting);
		this.xml.declare().start("gexf", "xmlns", NAMESPACE, "version", "1.3").line();
		this.xml.start("meta").start("description").text(ExportFormat.GEXF.contents()).end().end().line();
		this.xml
			.start("graph", "mode", "dynamic", "defaultedgetype", "directed", "idtype", "string", "timeformat",
					"integer", "timerepresentation", "interval")
			.line();
		attributes("node", "static", this.nodes);
		attributes("edge", "dynamic", this.edges);
		this.xml.start("nodes").line();
	}

	private void attributes(String of, String mode, Layout<?> layout) throws IOException {
		this.xml.start("attributes", "class", of, "mode", mode).line();
		for (Layout.Column<?> column : layout.columns()) {
			this.xml.empty("attribute", "id", column.name(), "title", column.name(), "type", type(column.kind()))
				.line();
		}
		this.xml.end().line();
	}

	private static String type(Kind kind) {
		return switch (kind) {
			case TEXT, DAY, LIST -> "string";
			case WHOLE -> "integer";
			case NUMBER -> "double";
			case FLAG -> "boolean";
		};
	}

	@Override
	public void take(ClientShown client) throws IOException {
		for (Drawn.Node node : Drawn.nodes(client)) {
			if (this.written.add(node.id())) {
				this.xml.start("node", "id", node.id(), "label", (node.name() != null) ? node.name() : node.id());
				if (node.kind() == Drawn.NodeKind.CLIENT) {
					spells(this.xml,
							client.networks().stream().map(SupportNetwork::wave).map((wave) -> wave.index()).toList());
				}
				this.xml.start("attvalues");
				for (Map.Entry<String, Object> field : this.nodes.fields(node).entrySet()) {
					this.xml.empty("attvalue", "for", field.getKey(), "value", Layout.flat(field.getValue()));
				}
				this.xml.end().end().line();
			}
		}
		Map<Tie, List<Drawn.Edge>> ties = new TreeMap<>();
		Drawn.edges(client).forEach((edge) -> ties.computeIfAbsent(edge.tie(), (tie) -> new ArrayList<>()).add(edge));
		for (Map.Entry<Tie, List<Drawn.Edge>> one : ties.entrySet()) {
			edge(one.getKey(), one.getValue());
		}
	}

	private void edge(Tie tie, List<Drawn.Edge> versions) throws IOException {
		this.later.start("edge", "id", tie.id(), "kind", tie.kind(), "source", tie.from(), "target", tie.to(), "type",
				versions.getFirst().isDirected() ? null : "undirected");
		spells(this.later, versions.stream().map(Drawn.Edge::wave).toList());
		this.later.start("attvalues");
		for (Drawn.Edge version : versions) {
			for (Map.Entry<String, Object> field : this.edges.fields(version).entrySet()) {
				this.later.empty("attvalue", "for", field.getKey(), "value", Layout.flat(field.getValue()), "start",
						version.wave(), "end", version.wave());
			}
		}
		this.later.end().end().line();
	}

	private static void spells(XmlFile xml, List<Integer> waves) throws IOException {
		if (!waves.isEmpty()) {
			xml.start("spells");
			for (int wave : waves) {
				xml.empty("spell", "start", wave, "end", wave);
			}
			xml.end();
		}
	}

	@Override
	public List<Layout<?>> layouts() {
		return List.of(this.nodes, this.edges);
	}

	@Override
	public void close() throws IOException {
		this.later.flush();
		this.xml.end().line().start("edges");
		this.xml.insert(this.waiting);
		this.xml.end().line().end().line().end().line();
		this.xml.close();
	}

}
