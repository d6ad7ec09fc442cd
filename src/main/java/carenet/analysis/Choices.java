package carenet.analysis;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import carenet.graph.Graph;

/** What there is to choose from in the study. */
@Component
class Choices {

	private final Graph graph;

	Choices(Graph graph) {
		this.graph = graph;
	}

	/**
	 * What a study has.
	 *
	 * @param districts in which clients live
	 * @param schemes in which clients were coded
	 * @param waves the indices of its waves
	 */
	record Choice(List<String> districts, List<String> schemes, List<Integer> waves) {
	}

	Choice read() {
		return this.graph
			.read("""
					RETURN COLLECT { MATCH (c:Client) WHERE c.district IS NOT NULL
					    RETURN DISTINCT c.district AS district ORDER BY district } AS districts,
					  COLLECT { MATCH (:Client)-[:CODED]->(k:Coding)
					    RETURN DISTINCT k.scheme AS scheme ORDER BY scheme } AS schemes,
					  COLLECT { UNWIND range(0, 999) AS i
					    WITH i WHERE EXISTS { MATCH (:Wave {index: i})<-[:HAS_WAVE]-(:Client) }
					    RETURN i } AS waves
					""", Map.of(),
					(row) -> new Choice(row.get("districts").asList(Value::asString),
							row.get("schemes").asList(Value::asString), row.get("waves").asList(Value::asInt)))
			.getFirst();
	}

}
