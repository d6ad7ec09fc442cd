package carenet.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GraphTest
class SchemaTests {

	@Autowired
	Graph graph;

	@Test
	void changesNothingWhenAppliedAgain() {
		List<String> before = schema();
		Schema.read().applyTo(this.graph);
		assertThat(schema()).isEqualTo(before).contains("client_id UNIQUENESS", "contact_client_wave RANGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Client", "Supporter", "InformalCarer", "Professional", "Agency", "Need", "Wave", "Report",
			"Tie", "Event", "ArrivingClient" })
	void holdsEveryIdOnce(String label) {
		Map<String, Object> twice = Map.of("label", label);
		assertThatExceptionOfType(ClientException.class)
			.isThrownBy(() -> this.graph.run("UNWIND [1, 2] AS n CREATE (:$($label) {id: 'same'})", twice))
			.withMessageContaining("already exists with label `" + label + "`");
	}

	@Test
	void endsAStatementAtTheEndOfALine() {
		assertThat(Schema.of("// what; this is\nA ';' B;\r\nC\n  // why\n D; \n\n").statements())
			.containsExactly("A ';' B", "C\n\n D");
	}

	private List<String> schema() {
		return this.graph.read("""
				SHOW INDEXES YIELD name, type, owningConstraint, state
				RETURN name + ' ' + CASE WHEN owningConstraint IS NULL THEN type ELSE 'UNIQUENESS' END AS line
				ORDER BY line
				""", Map.of(), (row) -> row.get("line").asString());
	}

}
