package carenet.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import carenet.export.Layout.Guard;
import carenet.export.Layout.Kind;
import carenet.study.Id;

/**
 * The present ties as GraphML: nodes as they first come, an edge for each tie and wave.
 */
final class GraphMl implements Writing {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private final XmlFile xml;

	private final Layout<Drawn.Node> nodes;

	private final Layout<Drawn.Edge> edges;

	private final Set<Id> written = new HashSet<>();

	GraphMl(Bundle bundle, Predicate<Guard> told) throws IOException {
		this.nodes = Drawn.NODES.under(told);
		this.edges = Drawn.EDGES.under(told);
		this.xml = new XmlFile(bundle.open(String.valueOf(ExportFormat.GRAPHML.single())));
		this.xml.declare().start("graphml", "xmlns", NAMESPACE).line();
		keys("node", this.nodes);
		keys("edge", this.edges);
		this.xml.start("graph", "id", "network", "edgedefault", "directed").line();
	}

	private void keys(String of, Layout<?> layout) throws IOException {
		for (Layout.Column<?> column : layout.columns()) {
			this.xml.start("key", "id", key(of, column.name()), "for", of, "attr.name", column.name(), "attr.type",
					type(column.kind()));
			this.xml.start("desc").text(column.meaning()).end().end().line();
		}
	}

	private static String key(String of, String column) {
		return of + "." + column;
	}

	private static String type(Kind kind) {
		return switch (kind) {
			case TEXT, DAY, LIST -> "string";
			case WHOLE -> "int";
			case NUMBER -> "double";
			case FLAG -> "boolean";
		};
	}

	@Override
	public void take(ClientShown client) throws IOException {
		for (Drawn.Node node : Drawn.nodes(client)) {
			if (this.written.add(node.id())) {
				this.xml.start("node", "id", node.id());
				data("node", this.nodes, node);
				this.xml.end().line();
			}
		}
		for (Drawn.Edge edge : Drawn.edges(client)) {
			this.xml.start("edge", "id", edge.tie().id().replace('/', ':') + ":" + edge.wave(), "source",
					edge.tie().from(), "target", edge.tie().to(), "directed", edge.isDirected() ? null : "false");
			data("edge", this.edges, edge);
			this.xml.end().line();
		}
	}

	private <R> void data(String of, Layout<R> layout, R row) throws IOException {
		for (Map.Entry<String, Object> field : layout.fields(row).entrySet()) {
			Object value = Layout.flat(field.getValue());
			this.xml.start("data", "key", key(of, field.getKey())).text(String.valueOf(value)).end();
		}
	}

	@Override
	public List<Layout<?>> layouts() {
		return List.of(this.nodes, this.edges);
	}

	@Override
	public void close() throws IOException {
		this.xml.end().line().end().line();
		this.xml.close();
	}

}
