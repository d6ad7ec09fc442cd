package carenet.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.evidence.Difference.Stored;
import carenet.actors.Fragment;
import carenet.graph.Fields;
import carenet.study.Id;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * Everything that is stored for one client, visible or still arriving, with the elements
 * that hold it, as a writer needs it.
 *
 * @param node the client's node
 * @param revision how often it has been changed so far
 * @param row the evidence
 * @param elements the elements by column and key
 */
record StoredClient(String node, int revision, ClientRow row, Map<String, Map<String, Stored>> elements) {

	/** Locked, so that nobody derives a network while another adds to its evidence. */
	private static final String NODES_OF_CLIENTS = """
			CALL () {
			  MATCH (c:Client) WHERE c.id IN $clients RETURN c
			  UNION
			  MATCH (c:ArrivingClient) WHERE c.id IN $clients RETURN c
			}
			SET c.id = c.id
			RETURN elementId(c) AS node
			""";

	private static final String ELEMENTS = """
			MATCH (c) WHERE elementId(c) IN $nodes
			RETURN c.id AS id, elementId(c) AS node, coalesce(c.revision, 0) AS revision,
			  [[c.id, elementId(c), properties(c)]] AS clients,
			  [(c)-[:HAS_WAVE]->(w) | [w.id, elementId(w), properties(w)]] AS waves,
			  [(c)<-[:OF]-(n:Need) | [n.id, elementId(n), properties(n)]] AS needs,
			  [(c)-[:EXPERIENCED]->(e) | [e.id, elementId(e), properties(e)]] AS events,
			  [(c)-[:CODED]->(k) | [k.id, elementId(k), properties(k)]] AS codings,
			  [(c)-[r:ASSIGNED_TO]->(p) | [p.id + '@' + toString(r.from), elementId(r), properties(r)]] AS assignments,
			  [(c)<-[:OF]-(t:Tie) | [t.id, elementId(t), properties(t)]] AS ties,
			  [(c)-[:HAS_WAVE]->()<-[:AT]-(r:Report) | [r.id, elementId(r), properties(r)]] AS reports,
			  [(c)<-[r:SUPPORTS]-() | [r.tie + '@' + toString(r.wave), elementId(r), properties(r)]] AS SUPPORTS,
			  COLLECT {
			    MATCH (c)<-[:OF]-(n:Need) MATCH (n)<-[r:ADDRESSES]-()
			    RETURN [r.tie + '@' + toString(r.wave), elementId(r), properties(r)]
			  } AS ADDRESSES,
			  COLLECT {
			    MATCH ()-[r:IN_CONTACT_WITH]->() WHERE r.client = c.id AND r.wave >= 0
			    RETURN [r.tie + '@' + toString(r.wave), elementId(r), properties(r)]
			  } AS IN_CONTACT_WITH,
			  [(c)-[r:HAS_NEED]->(n) | [n.id + '@' + toString(r.wave), elementId(r), properties(r)]] AS HAS_NEED
			""";

	private static final String EVIDENCE = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_23).build())
		.render(Fragments.readNodes(List.of(Fragments.NEEDS, Fragments.EVIDENCE)));

	private static final List<String> COLUMNS = List.of("clients", "waves", "needs", "events", "codings", "assignments",
			"ties", "reports", "SUPPORTS", "ADDRESSES", "IN_CONTACT_WITH", "HAS_NEED");

	/** Those of the clients that are stored; a client that is not has no entry. */
	static Map<Id, StoredClient> find(SimpleQueryRunner runner, Collection<Id> clients) {
		List<String> nodes = runner
			.run(NODES_OF_CLIENTS, Map.of(Fragment.CLIENTS, clients.stream().map(Id::value).toList()))
			.list((row) -> row.get("node").asString());
		if (nodes.isEmpty()) {
			return Map.of();
		}
		Map<String, Object> parameters = Map.of(Fragments.CLIENT_NODES, nodes);
		Map<Id, ClientRow> rows = new HashMap<>();
		runner.run(EVIDENCE, parameters)
			.list((row) -> new ClientRow(Fields.of(row)))
			.forEach((row) -> rows.put(row.client().id(), row));
		Map<Id, StoredClient> stored = new HashMap<>();
		runner.run(ELEMENTS, parameters).list().forEach((row) -> {
			Id id = Id.of(row.get("id").asString());
			stored.put(id, new StoredClient(row.get("node").asString(), row.get("revision").asInt(),
					Fields.required(rows.get(id)), elements(row)));
		});
		return stored;
	}

	private static Map<String, Map<String, Stored>> elements(Record row) {
		Map<String, Map<String, Stored>> elements = new HashMap<>();
		for (String column : COLUMNS) {
			Map<String, Stored> stored = new HashMap<>();
			for (Value element : row.get(column).values()) {
				stored.put(element.get(0).asString(),
						new Stored(element.get(1).asString(), properties(element.get(2))));
			}
			elements.put(column, stored);
		}
		return elements;
	}

	/** How often a client has been changed is nothing that a file could wish. */
	private static Map<String, Object> properties(Value element) {
		Map<String, Object> properties = new HashMap<>(element.asMap());
		properties.remove("revision");
		return properties;
	}

	Map<String, Stored> elements(String column) {
		return this.elements.getOrDefault(column, Map.of());
	}

}
