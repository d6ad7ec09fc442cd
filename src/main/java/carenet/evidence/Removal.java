package carenet.evidence;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.SimpleQueryRunner;

/** The statements that take a client, or what was reported of one, out of the graph. */
final class Removal {

	private static final List<String> EVIDENCE = List.of("""
			MATCH (c)-[:HAS_WAVE]->()<-[:AT]-(r:Report) WHERE elementId(c) = $node DETACH DELETE r
			""", """
			MATCH (c)<-[:OF]-(t:Tie) WHERE elementId(c) = $node DETACH DELETE t
			""", """
			MATCH (c)<-[r:SUPPORTS]-() WHERE elementId(c) = $node DELETE r
			""", """
			MATCH (c)<-[:OF]-(:Need)<-[r:ADDRESSES]-() WHERE elementId(c) = $node DELETE r
			""", """
			MATCH (c) WHERE elementId(c) = $node
			MATCH ()-[r:IN_CONTACT_WITH]->() WHERE r.client = c.id AND r.wave >= 0 DELETE r
			""");

	private static final List<String> REST = List.of("""
			MATCH (c)<-[:OF]-(n) WHERE elementId(c) = $node DETACH DELETE n
			""", """
			MATCH (c)-[:HAS_WAVE|HAS_NEED|EXPERIENCED|CODED|CONSENTED]->(n) WHERE elementId(c) = $node DETACH DELETE n
			""", """
			MATCH (c) WHERE elementId(c) = $node DETACH DELETE c
			""");

	private Removal() {
	}

	/** Reports, ties and what was derived from them; the register stays. */
	static void ofEvidence(SimpleQueryRunner transaction, String node) {
		EVIDENCE.forEach((statement) -> transaction.run(statement, Map.of("node", node)).consume());
	}

	/**
	 * All of it, also what upper rooms keep {@code OF} a client; the people and agencies
	 * around it stay.
	 */
	static void ofClient(SimpleQueryRunner transaction, String node) {
		ofEvidence(transaction, node);
		REST.forEach((statement) -> transaction.run(statement, Map.of("node", node)).consume());
	}

}
