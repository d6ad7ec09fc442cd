package carenet.research;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.access.Access;
import carenet.access.AccessForEverybody;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.Graph;
import carenet.evidence.Testimony;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.NotAllowed;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What must not come through the guard, and that the graph is the same afterwards. */
@GraphTest
@Import({ ChronicleConfiguration.class, AccessForEverybody.class, GuardedQueries.class })
class AttackTests {

	private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(1));

	private static Object before = List.of();

	@Autowired
	Graph graph;

	@Autowired
	GuardedQueries queries;

	@BeforeAll
	static void load(@Autowired Graph graph, @Autowired Chronicle chronicle) {
		ResearchStudy.load(graph, chronicle);
		before = everything(graph);
	}

	/** All nodes, relationships and schema, so that any change shows. */
	private static Object everything(Graph graph) {
		return List.of(
				graph.read("MATCH (n) RETURN elementId(n) AS e, labels(n) AS l, properties(n) AS p ORDER BY e",
						Map.of(), (row) -> row.asMap()),
				graph.read("MATCH ()-[r]->() RETURN elementId(r) AS e, type(r) AS t, properties(r) AS p ORDER BY e",
						Map.of(), (row) -> row.asMap()),
				graph.read("SHOW INDEXES YIELD name RETURN name ORDER BY name", Map.of(), (row) -> row.asMap()),
				graph.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name", Map.of(), (row) -> row.asMap()));
	}

	@AfterEach
	void theGraphIsTheSameAndAnswers() {
		assertThat(everything(this.graph)).isEqualTo(before);
		assertThat(this.queries.ask("MATCH (c:Client) RETURN c.id AS id ORDER BY id", Map.of(), LIMITS).rows())
			.hasSize(3);
	}

	static List<String> attacks() {
		return Attacks.ALL;
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void isRefusedBeforeItRuns(String cypher) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.queries.ask(cypher, Map.of(), LIMITS))
			.withMessageStartingWith("refused: ");
	}

	@Test
	void saysWhere() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("MATCH (c:Client)\nCALL (c) { SET c.x = 1 } RETURN c", Map.of(), LIMITS))
			.withMessage("refused: the word SET (this way of asking only reads; as a name it goes in backticks), "
					+ "at line 2, column 12");
	}

	/** Were the look at the words to miss one, the plan and the mode still refuse it. */
	@ParameterizedTest
	@ValueSource(strings = { "CREATE (n:Client {id: 'X'})", "MATCH (n) DETACH DELETE n", "MATCH (c:Client) SET c.x = 1",
			"MERGE (n:X)", "SHOW TRANSACTIONS", "CALL dbms.listConfig() YIELD name RETURN name",
			"LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "TERMINATE TRANSACTION 'neo4j-transaction-1'",
			"CREATE INDEX evil FOR (n:X) ON (n.y)", "MATCH (c:Client) CALL (c) { CREATE (:X) } RETURN c",
			"FOREACH (x IN [1] | CREATE (:X))", "CALL db.createLabel('X')" })
	void thePlanAloneRefusesItToo(String cypher) {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.graph.rolledBack(Duration.ofSeconds(10), (run) -> {
				PlanGuard.check(run.run("EXPLAIN " + cypher).consume());
				return "";
			}))
			.withMessageStartingWith("refused: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNWIND range(1, 1000000000000) AS x RETURN count(x * 2)",
			"MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN max(a.id + h.id)",
			"UNWIND range(1, 1000000000000) AS x WITH collect(toString(x)) AS many RETURN size(many)",
			"UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y ORDER BY y, x RETURN x",
			"MATCH p = (a)-[*1..30]-(b) RETURN count(p)",
			"CALL () { UNWIND range(1, 1000000000000) AS x RETURN sum(x) AS s } RETURN s" })
	void aBombIsStoppedByItsLimit(String cypher) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.queries.ask(cypher, Map.of(), LIMITS))
			.withMessageStartingWith("stopped: ");
	}

	@Test
	void rowsEndAtTheirLimit() {
		Answer answer = this.queries.ask("UNWIND range(1, 1000000000000) AS x RETURN x", Map.of(), LIMITS);
		assertThat(answer.rows()).hasSize(100);
		assertThat(answer.isCut()).isTrue();
	}

	@Test
	void aParameterIsAValueAndNeverCypher() {
		assertThat(
				this.queries.ask("MATCH (c:Client {id: $id}) RETURN c", Map.of("id", "C'}) DETACH DELETE c //"), LIMITS)
					.rows())
			.isEmpty();
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("MATCH (c:Client {id: $id}) RETURN c", Map.of(), LIMITS))
			.withMessage("the query uses the parameters [id], which nobody gave");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CALL db.labels() YIELD label RETURN label", "MATCH (n {id: 'C'}) RETURN n",
			"MATCH p = shortestPath((a:Client {id: 'C'})-[*..6]-(b:Client {id: 'R'})) RETURN length(p)",
			"MATCH (c:Client) CALL (c) { MATCH (s)-[:SUPPORTS]->(c) RETURN count(s) AS n } RETURN c.id, n",
			"MATCH (t:SupportsTie) WHERE t.testimony STARTS WITH 'CLIENT' RETURN t.testimony, count(*)",
			"MATCH (a:Supporter)-[r:IN_CONTACT_WITH {client: 'R', wave: 0}]-(b) RETURN a.id, b.id",
			"MATCH (c:Client) WHERE c.id IN ['C', 'R'] OPTIONAL MATCH (c)<-[:OF]-(n:Need) RETURN c.id, collect(n.id)",
			"MATCH (c:Client) RETURN c.id AS id UNION MATCH (s:Agency) RETURN s.id AS id",
			"MATCH (a:Professional), (b:Agency) WHERE a.id > b.id RETURN a.id, b.id SKIP 1 LIMIT 2",
			"MATCH (c:Client) RETURN [w IN range(0, 2) | w] AS waves, COLLECT { MATCH (c)-[:HAS_WAVE]->(w) RETURN w.index } AS i",
			"MATCH ((a)-[:SUPPORTS]->(b)){1,2} RETURN count(*)", "MATCH ()-[r:SUPPORTS]->() RETURN count(r);",
			"MATCH (n) RETURN count(n) // SET is only told of here" })
	void whatOnlyReadsIsAnswered(String cypher) {
		assertThat(this.queries.ask(cypher, Map.of(), new Limits(100, Duration.ofSeconds(60))).rows()).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = UserRole.class, names = "LOCAL", mode = EnumSource.Mode.EXCLUDE)
	void nobodyWhoIsServedMayAsk(UserRole role) {
		Access access = new Access(() -> new Viewer("a", role), (_) -> Set.of(), Clock.systemUTC());
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> new GuardedQueries(this.graph, access).ask("RETURN 1", Map.of(), LIMITS))
			.withMessage("as %s you may not ask in Cypher".formatted(role));
	}

	@Test
	void whatIsHeldToAWaveGoesThroughTheSameGuard() {
		for (String cypher : List.of("MATCH (c:Client) RETURN apoc.text.join([c.id], '')",
				"MATCH (c:Client) RETURN reduce(x = 0, y IN [1] | x + y)",
				"CALL dbms.listConfig() YIELD name RETURN name", "MATCH (c:Client) SET c.x = 1 RETURN c",
				"LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
				"MATCH (c:Client) RETURN c; MATCH (c) RETURN c")) {
			assertThatExceptionOfType(BadInput.class)
				.isThrownBy(() -> this.queries.ask("AS OF WAVE 1 " + cypher, Map.of(), LIMITS))
				.withMessageStartingWith("refused: ");
		}
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("AS OF WAVE 1\nMATCH (c:Client) RETURN foo(c)", Map.of(), LIMITS))
			.withMessage("refused: the function foo, at line 2, column 25");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("AS OF WAVE $w MATCH (c:Client) RETURN c", Map.of(), LIMITS))
			.withMessage("the query uses the parameters [w], which nobody gave");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("AS OF WAVE $w MATCH (c:Client) RETURN c", Map.of("w", "1"), LIMITS))
			.withMessageContaining("is the index of a wave");
	}

	@Test
	void anAnswerAboutAWaveTellsWhatRanAndBetweenWhichDays() {
		OfOneWave told = this.queries
			.ask("AS OF WAVE 1 MATCH (s)-[:SUPPORTS]->(c:Client) RETURN s.id", Map.of(), LIMITS)
			.ofOneWave()
			.orElseThrow();
		assertThat(told.rewritten()).isEqualTo("MATCH (s)-[:SUPPORTS {wave: 1}]->(c:Client) RETURN s.id");
		assertThat(told.notes())
			.anySatisfy((note) -> assertThat(note).startsWith("3 clients have a wave T1, on dates from "));
		assertThat(this.queries.ask("AS OF WAVE 8 MATCH (s)-[:SUPPORTS]->(c:Client) RETURN s.id", Map.of(), LIMITS)
			.ofOneWave()
			.orElseThrow()
			.notes()).contains("No client has a wave T8.");
		assertThat(this.queries.ask("MATCH (c:Client) RETURN c.id", Map.of(), LIMITS).ofOneWave()).isEmpty();
	}

	/** The states that testimonies give, under every rule and for some sources. */
	@Test
	void supportAsOfAWaveIsWhatTestimoniesSay() {
		for (ConsensusRule rule : ConsensusRule.values()) {
			for (Source source : Source.values()) {
				for (int wave = 0; wave < 4; wave++) {
					View view = new View(rule, Set.of(source), null, false);
					int at = wave;
					List<String> expected = this.graph
						.read("MATCH (t:SupportsTie) RETURN t.id AS id, t.testimony AS told", Map.of(),
								(row) -> Map.entry(row.get("id").asString(),
										Testimony.parse(row.get("told").asString("")).at(at, view).state()))
						.stream()
						.filter((tie) -> tie.getValue() == TieState.PRESENT)
						.map(Map.Entry::getKey)
						.sorted()
						.toList();
					assertThat(this.queries.ask(
							"AS OF WAVE %d UNDER %s SOURCES %s MATCH (s)-[r:SUPPORTS]->(c) RETURN r.tie AS id ORDER BY id"
								.formatted(wave, rule, source),
							Map.of(), new Limits(1000, Duration.ofSeconds(60)))
						.rows()
						.stream()
						.map((row) -> row.getFirst().asString())
						.toList()).as("%s %s %d", rule, source, wave).isEqualTo(expected);
				}
			}
		}
	}

}
