package carenet.research;

import java.util.Map;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.access.Right;
import carenet.access.Viewer;
import carenet.graph.Graph;
import carenet.study.NotAllowed;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * The one store, for those who may see all that is in it: every client, and what was
 * noted for care. Whoever sees less is told how much is outside.
 */
@Component
final class WholeStore implements AskedGraph {

	private static final String NOTES = """
			RETURN COUNT { (n:Need) WHERE n.label IS NOT NULL } + COUNT { (k:Coding) WHERE k.coder IS NOT NULL }
			  + COUNT { ()-[:ASSIGNED_TO]->() } + COUNT { (:Grant) } AS notes
			""";

	private final Graph graph;

	private final Access access;

	WholeStore(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	@Override
	public Graph of(Viewer viewer) {
		ClientReach reach = this.access.clients(viewer);
		long clients = (reach.kind() == ClientReach.Kind.EVERYBODY) ? 0 : outside(reach);
		long notes = viewer.may(Right.EXPORT_NOTES) ? 0 : count(NOTES, Map.of(), "notes");
		if (clients + notes > 0) {
			throw new NotAllowed(
					("as %s you may ask in Cypher only where nothing is outside of your reach: here are %s "
							+ "(labels of needs, coders, caseloads); a research copy is the way")
						.formatted(viewer.role(), outside(clients, notes)));
		}
		return this.graph;
	}

	private static String outside(long clients, long notes) {
		return "%d client%s without consent and %d note%s for care".formatted(clients, (clients == 1) ? "" : "s", notes,
				(notes == 1) ? "" : "s");
	}

	/** Also those who are just being imported. */
	private long outside(ClientReach reach) {
		Node client = Cypher.node("Client").named("c");
		String statement = this.graph.text(Cypher.match(client)
			.where(reach.on(client).not())
			.returning(Cypher.count(client).as("clients"))
			.build());
		return count(statement, reach.with(Map.of()), "clients")
				+ count("RETURN COUNT { (:ArrivingClient) } AS clients", Map.of(), "clients");
	}

	private long count(String cypher, Map<String, Object> parameters, String column) {
		return this.graph.read(cypher, parameters, (row) -> row.get(column).asLong()).getFirst();
	}

}
