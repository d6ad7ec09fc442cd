package carenet.research;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.evidence.Chronicle;
import carenet.evidence.Testimony;
import carenet.graph.Graph;
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
@Import(AskingConfiguration.class)
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
	@EnumSource(value = UserRole.class, names = { "LOCAL", "STEWARD", "RESEARCHER" }, mode = EnumSource.Mode.EXCLUDE)
	void noOtherRoleMayAsk(UserRole role, @Autowired TestViewer viewer) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> as(viewer, role))
			.withMessage("as %s you may not ask in Cypher".formatted(role));
	}

	private Answer as(TestViewer viewer, UserRole role) {
		return viewer.as(new Viewer("a", role), () -> this.queries.ask("RETURN 1 AS one", Map.of(), LIMITS));
	}

	@Test
	void aResearcherAsksOnlyWhereNothingIsOutsideOfTheReach(@Autowired TestViewer viewer) {
		assertThat(as(viewer, UserRole.STEWARD).rows()).hasSize(1);
		refuses(viewer, "here are 3 clients without consent and 0 notes for care");
		try {
			this.graph.run("""
					MATCH (c:Client)
					CREATE (c)-[:CONSENTED]->(:Consent {kind: 'RESEARCH', given: true, from: date('2000-01-01'),
					  until: date('9999-12-31')})
					""", Map.of());
			assertThat(as(viewer, UserRole.RESEARCHER).rows()).hasSize(1);
			this.graph.run("CREATE (:ArrivingClient {id: 'NEW'})", Map.of());
			refuses(viewer, "here are 1 client without consent");
			this.graph.run("MATCH (c:ArrivingClient) DELETE c", Map.of());
			this.graph.run("MATCH (n:Need {id: 'R-X'}) SET n.label = 'debts'", Map.of());
			refuses(viewer, "here are 0 clients without consent and 1 note for care");
		}
		finally {
			this.graph.run("MATCH (n:Consent) DETACH DELETE n", Map.of());
			this.graph.run("MATCH (n:Need {id: 'R-X'}) REMOVE n.label", Map.of());
		}
	}

	private void refuses(TestViewer viewer, String words) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> as(viewer, UserRole.RESEARCHER))
			.withMessageContaining(words)
			.withMessageEndingWith("a research copy is the way");
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void whatNothingCouldStopIsRefused(String cypher) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.queries.ask(cypher, Map.of(), LIMITS))
			.withMessageStartingWith("refused: ");
	}

	static List<String> bombs() {
		return Attacks.BOMBS;
	}

	@Test
	void aLongParameterIsAsMuchAsManyRows() {
		Map<String, Object> given = Map.of("x", "y".repeat(1000));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("WITH $x AS x WITH x + x + x + x AS x WITH x + x + x + x AS x RETURN x",
					given, LIMITS))
			.withMessageStartingWith("refused: a text or list that grows");
		assertThat(this.queries.ask("RETURN size($x) AS n", given, LIMITS).rows()).hasSize(1);
	}

	@Test
	void stopsWhatRunsWhenItsOwnerSaysSo(@Autowired Turns turns) throws Exception {
		AtomicReference<String> end = new AtomicReference<>("");
		Question question = new Question("UNWIND range(1, 1000000000000) AS x RETURN count(x * 2)", Map.of(), "mine");
		Thread asking = Thread.ofVirtual().start(() -> {
			try {
				var _ = this.queries.plan(question, LIMITS);
				var _ = this.queries.profile(question, new Limits(1, Duration.ofMinutes(5)));
			}
			catch (BadInput ex) {
				end.set(String.valueOf(ex.getMessage()));
			}
		});
		while (asking.isAlive()) {
			assertThat(turns.stop("somebody-else", "mine")).isFalse();
			turns.stop("local", "mine");
			Thread.onSpinWait();
		}
		asking.join();
		assertThat(end.get()).isEqualTo("stopped: the query was cancelled");
		assertThat(turns.of("local")).isEmpty();
	}

	@Test
	void nobodyRunsMoreThanTheirTurns(@Autowired Turns turns) {
		Turns.Turn one = turns.take("a", "1");
		Turns.Turn two = turns.take("a", "2");
		Turns.Turn three = turns.take("b", "1");
		Turns.Turn four = turns.take("b", "2");
		try {
			assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> turns.take("a", "3"))
				.satisfies((busy) -> assertThat(busy.isOwn()).isTrue());
			assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> turns.take("c", "1"))
				.satisfies((busy) -> assertThat(busy.isOwn()).isFalse());
		}
		finally {
			List.of(one, two, three, four).forEach(turns::end);
		}
	}

	@Test
	void tellsWhereTheDatabaseFindsAFault() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.queries.ask("MATCH (c:Client)\nRETURN d", Map.of(), LIMITS))
			.satisfies((ex) -> {
				QueryProblem problem = QueryProblem.of(ex, "MATCH (c:Client)\nRETURN d");
				assertThat(problem.line()).isEqualTo(2);
				assertThat(problem.column()).isEqualTo(8);
				assertThat(problem.excerpt()).isEqualTo("RETURN d\n       ^");
			});
	}

	@Test
	void profilesWithinTheLimits() {
		Question question = new Question("MATCH (c:Client) RETURN c.id", Map.of());
		assertThat(this.queries.plan(question, LIMITS)).first().extracting(PlanStep::rows).isNull();
		assertThat(this.queries.profile(question, LIMITS)).first().extracting(PlanStep::rows).isEqualTo(3L);
	}

	/** What hangs on people in the graph is a pseudonym, a code, a date or a number. */
	@Test
	void knowsNoIdentity() {
		assertThat(this.graph.read("CALL db.propertyKeys() YIELD propertyKey AS key RETURN key", Map.of(),
				(row) -> row.get("key").asString()))
			.doesNotContain("phone", "email", "address", "firstName", "lastName", "birthday");
		assertThat(this.graph.read("MATCH (n) WHERE n.name IS NOT NULL AND NOT n:Agency RETURN n.id AS id", Map.of(),
				(row) -> row.get("id").asString()))
			.isEmpty();
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
