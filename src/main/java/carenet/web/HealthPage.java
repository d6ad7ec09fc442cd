package carenet.web;

import java.util.Map;

import carenet.graph.Graph;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server answers and reaches its database, and nothing else. */
@RestController
class HealthPage {

	private final Graph graph;

	HealthPage(Graph graph) {
		this.graph = graph;
	}

	@GetMapping("/health")
	ResponseEntity<Map<String, String>> health() {
		try {
			this.graph.read("RETURN 1 AS one", Map.of(), (row) -> row.get("one").asInt());
			return ResponseEntity.ok(Map.of("status", "UP"));
		}
		catch (Neo4jException ex) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
		}
	}

}
