package carenet.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GraphTest
class GraphTests {

	@Autowired
	Graph graph;

	@Autowired
	StatementCounter statements;

	@Autowired
	Neo4jClient client;

	@Test
	void readsWhatItWrote() {
		this.graph.write((tx) -> tx.run("CREATE (:Client {id: $id})", Map.of("id", "W1")).consume());
		assertThat(ids("W1")).containsExactly("W1");
	}

	@Test
	void readsInOneStatement() {
		assertThat(this.statements.count(() -> ids("C1"))).isEqualTo(1);
	}

	@Test
	void readsAComposedStatementAsItsText() {
		this.graph.write((tx) -> tx.run("CREATE (:Client {id: $id})", Map.of("id", "D1")).consume());
		Node client = Cypher.node("Client").named("c");
		String text = this.graph.text(Cypher.match(client)
			.where(client.property("id").isEqualTo(Cypher.parameter("client")))
			.returning(client.property("id").as("id"))
			.build());
		assertThat(this.graph.read(text, Map.of("client", "D1"), (row) -> row.get("id").asString()))
			.containsExactly("D1");
	}

	@Test
	void fetchesOnlyTheRowsThatAreUsed() {
		List<Long> first = this.graph.stream("UNWIND range(1, 1000000000) AS n RETURN n", Map.of(),
				(row) -> row.get("n").asLong(), (rows) -> rows.limit(3).toList());
		assertThat(first).containsExactly(1L, 2L, 3L);
	}

	@Test
	void refusesToWriteInARead() {
		assertThatExceptionOfType(ClientException.class)
			.isThrownBy(() -> this.graph.read("CREATE (:Client {id: 'X'})", Map.of(), (row) -> row))
			.withMessageContaining("read access mode");
	}

	@Test
	void countsTheStatementsOfRepositoriesAndTransactionsToo() {
		assertThat(this.statements.count(() -> this.client.query("RETURN 1").fetch().one())).isEqualTo(1);
		assertThat(this.statements.count(() -> this.graph.write((tx) -> {
			tx.run("RETURN 1").consume();
			return tx.run("RETURN 2").consume();
		}))).isEqualTo(2);
	}

	private List<String> ids(String id) {
		return this.graph.read("MATCH (c:Client {id: $id}) RETURN c.id AS id", Map.of("id", id),
				(row) -> row.get("id").asString());
	}

}
