package carenet.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.study.Id;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Holds clients for one writer: what is then read of them is the last word until the
 * transaction ends. Two that hold several take them in one order.
 */
final class ClientHold {

	/** A label that is there already is not written, and yet the node is locked. */
	private static final String HOLD = """
			UNWIND $ids AS id MATCH (c:Client {id: id}) SET c:Client
			""";

	/** Read by a statement of its own, after the lock. */
	private static final String REVISIONS = """
			UNWIND $ids AS id MATCH (c:Client {id: id}) RETURN id, coalesce(c.revision, 0) AS revision
			""";

	private ClientHold() {
	}

	/** The revisions of those that are there to be seen. */
	static Map<Id, Integer> of(SimpleQueryRunner transaction, Collection<Id> clients) {
		List<String> ids = clients.stream().sorted().map(Id::value).toList();
		Map<Id, Integer> revisions = new HashMap<>();
		transaction.run(HOLD, Map.of("ids", ids)).consume();
		transaction.run(REVISIONS, Map.of("ids", ids))
			.forEachRemaining((row) -> revisions.put(Id.of(row.get("id").asString()), row.get("revision").asInt()));
		return revisions;
	}

}
