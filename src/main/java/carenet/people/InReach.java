package carenet.people;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.graph.Fields;
import carenet.graph.Graph;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * Reads around people what the viewer may see: each statement says once, as {@code %s},
 * where its client {@code c} has to be in reach.
 */
@Component
public class InReach {

	private final Graph graph;

	private final Access access;

	private final Map<Text, String> texts = new ConcurrentHashMap<>();

	InReach(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	/** What a text depends on: both are the program's own. */
	private record Text(String cypher, ClientReach.Kind reach) {
	}

	/** All rows of a statement of the program's own. */
	public <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Fields, T> row) {
		ClientReach reach = this.access.clients();
		String text = this.texts.computeIfAbsent(new Text(cypher, reach.kind()),
				(one) -> cypher.formatted(condition(reach)));
		return this.graph.read(text, reach.with(parameters), (record) -> row.apply(Fields.of(record)));
	}

	private String condition(ClientReach reach) {
		Node client = Cypher.node("Client").named("c");
		return "EXISTS { %s }".formatted(
				this.graph.text(Cypher.match(client).where(reach.on(client)).returning(Cypher.literalTrue()).build()));
	}

}
