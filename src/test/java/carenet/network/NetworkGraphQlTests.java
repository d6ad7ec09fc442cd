package carenet.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import carenet.demo.StudyGenerator;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The contract, asked as anybody would: the fixture beside some of the demonstration
 * study.
 */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkGraphQlTests {

	private static final String PRESENT = """
			query($client: ID!, $wave: Int!, $view: View) {
			  supportNetwork(client: $client, at: {wave: $wave}, view: $view) { ties { supporter { id } } }
			}
			""";

	@Autowired
	GraphQlTester graphql;

	@Autowired
	StatementCounter statements;

	@Autowired
	Graph graph;

	@BeforeAll
	static void load(@Autowired Graph graph, @Autowired Chronicle chronicle, @Autowired StudyImporter importer,
			@TempDir Path folder) {
		for (Story story : List.of(AcceptanceFixture.withoutRegister(), AcceptanceFixture.withRegister())) {
			People.write(graph, story);
			chronicle.append(story.file());
		}
		Path demo = folder.resolve("demo");
		new StudyGenerator(20, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "C, 0, UNION, '', M N U", "C, 1, UNION, '', D M P S", "C, 2, UNION, '', M P",
			"C, 0, INTERSECTION, '', M N U", "C, 1, INTERSECTION, '', M P S", "C, 2, INTERSECTION, '', M P",
			"C, 1, UNION, CLIENT, M P S", "C, 2, UNION, CLIENT, ''", "CR, 0, UNION, '', P",
			"CR, 0, INTERSECTION, '', ''", "CR, 1, MAJORITY, '', P", "CR, 0, MAJORITY, '', ''" })
	void answersTheFixture(String client, int wave, String rule, String source, String expected) {
		Map<String, Object> view = source.isEmpty() ? Map.of("rule", rule)
				: Map.of("rule", rule, "sources", List.of(source));
		assertThat(supporters(client, wave, view)).isEqualTo(expected);
	}

	@Test
	void takesWhatWasToldLaterOnlyWhenAsked() {
		this.graphql.document("""
				{ supportNetwork(client: "C", at: {wave: 0}, view: {includeRetrospective: true}) {
				    ties { supporter { id } conflict reportedBy deniedBy silent supportTypes
				      statements { report evidence refersToWave } } } }
				""").execute().path("supportNetwork.ties[?(@.supporter.id == 'S')]").matchesJson("""
				[{"supporter": {"id": "S"}, "conflict": true, "reportedBy": ["CLIENT"], "deniedBy": ["CLIENT"],
				  "silent": ["CLIENT"], "supportTypes": ["COMPANY"],
				  "statements": [{"report": "C-CL1", "evidence": "RETROSPECTIVE", "refersToWave": 0}]}]
				""");
	}

	@Test
	void answersAsKnownBeforeAReportWasRecorded() {
		assertThat(supporters("C", 1, Map.of("knownAt", "2018-08-02T00:00:00Z"))).isEqualTo("M P S");
		assertThat(supporters("C", 0, Map.of("knownAt", "2018-01-01T00:00:00Z"))).isEmpty();
	}

	@Test
	void findsTheWaveOfADay() {
		this.graphql.document("""
				{ supportNetwork(client: "C", at: {date: "2018-12-24"}) { wave { index label status } } }
				""")
			.execute()
			.path("supportNetwork.wave")
			.matchesJson("{\"index\": 1, \"label\": \"T1\", \"status\": \"CONDUCTED\"}");
	}

	@Test
	void anUnknownClientIsNull() {
		this.graphql.document("{ client(id: \"NOBODY\") { id } }").execute().path("client").valueIsNull();
		this.graphql.document("{ supportNetwork(client: \"not an id\", at: {wave: 0}) { warnings } }")
			.execute()
			.path("supportNetwork")
			.valueIsNull();
	}

	@Test
	void aWaveThatTheClientLacksIsABadRequest() {
		for (String query : List.of("{ supportNetwork(client: \"C\", at: {wave: 7}) { warnings } }",
				"{ client(id: \"C\") { supportNetwork(at: {wave: 7}) { warnings } } }")) {
			this.graphql.document(query).execute().errors().satisfy((errors) -> {
				assertThat(errors).singleElement().satisfies((error) -> {
					assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST);
					assertThat(error.getMessage())
						.isEqualTo("client C has no wave 7; it has T0 (2018-02-01), T1 (2018-08-01), T2 (2019-02-01)");
				});
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{wave: null}", "{}", "{wave: 0, date: \"2018-02-01\"}", "{wave: 0, date: null}",
			"{wave: \"0\"}", "{date: \"yesterday\"}" })
	void aWaveThatIsNotOneIsABadRequest(String at) {
		assertBadRequest("{ supportNetwork(client: \"C\", at: %s) { warnings } }".formatted(at), null);
		assertBadRequest("query($at: AsOf!) { supportNetwork(client: \"C\", at: $at) { warnings } }",
				JsonMapper.shared().readValue(at.replaceAll("(\\w+):", "\"$1\":"), Map.class));
	}

	private void assertBadRequest(String document, @Nullable Object at) {
		this.graphql.document(document)
			.variable("at", at)
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.allSatisfy((error) -> assertThat(error.getErrorType()).as(error.getMessage())
					.isEqualTo(ErrorType.BAD_REQUEST)));
	}

	@Test
	void underAListAMissingWaveIsNull() {
		this.graphql.document(
				"{ clients(filter: {ids: [\"C\"]}) { edges { node { supportNetwork(at: {wave: 7}) { warnings } } } } }")
			.execute()
			.path("clients.edges[0].node.supportNetwork")
			.valueIsNull();
	}

	/** P is the one professional of CR, and of C at T2; with D of C at T1. */
	@Test
	void measuresCareDensityAcrossClients() {
		assertThat(density("C", 1, "")).isEqualTo(1.0);
		assertThat(density("C", 1, ", view: {knownAt: \"2019-01-01T00:00:00Z\"}")).isEqualTo(1.0);
		this.graphql.document("""
				{ supportNetwork(client: "C", at: {wave: 2}) { measures { careDensity reasons { measure reason } } } }
				""")
			.execute()
			.path("supportNetwork.measures.reasons[?(@.measure == 'careDensity')].reason")
			.entityList(String.class)
			.containsExactly("FEWER_THAN_TWO_PROFESSIONALS");
	}

	private double density(String client, int wave, String view) {
		return this.graphql
			.document("{ supportNetwork(client: \"%s\", at: {wave: %d}%s) { measures { careDensity } } }"
				.formatted(client, wave, view))
			.execute()
			.path("supportNetwork.measures.careDensity")
			.entity(Double.class)
			.get();
	}

	/** The graph layer, read by hand, against the same from testimonies. */
	@Test
	void measuresCareDensityAsTheGraphLayerHasIt() {
		for (String client : List.of("C0001", "C0007", "C0013")) {
			List<Double> byHand = this.graph.read("""
					MATCH (c:Client {id: $client})<-[:SUPPORTS {wave: 1}]-(p:Professional)
					MATCH (c)<-[:SUPPORTS {wave: 1}]-(q:Professional) WHERE p.id < q.id
					RETURN avg(toFloat(COUNT { (p)-[:SUPPORTS {wave: 1}]->(d:Client)<-[:SUPPORTS {wave: 1}]-(q) }))
					  AS density
					""", Map.of("client", client), (row) -> row.get("density").asDouble(Double.NaN));
			this.graphql
				.document("{ supportNetwork(client: \"%s\", at: {wave: 1}) { measures { careDensity } } }"
					.formatted(client))
				.execute()
				.path("supportNetwork.measures.careDensity")
				.entity(Double.class)
				.satisfies((density) -> assertThat(density).isCloseTo(byHand.getFirst(), within(1e-9)));
		}
	}

	@Test
	void oneNetworkIsOneStatement() {
		assertThat(this.statements.count(() -> this.graphql.document("""
				{ supportNetwork(client: "C0001", at: {wave: 1}) {
				    client { id waves { label } } wave { date }
				    ties(states: [PRESENT, ABSENT, UNKNOWN]) { supporter { id } agencies { name } state supportTypes
				      addresses { id } }
				    needs { need { domain } status coverage addressedBy { id } }
				    contacts { between { id } state } agencies { id } measures { density } warnings } }
				""").executeAndVerify())).isEqualTo(1);
	}

	@Test
	void presentTiesAreReadFromTheirPlainRelationships() {
		List<String> sent = this.statements.statements(() -> this.graphql
			.document(
					"""
							{ supportNetwork(client: "C0001", at: {wave: 1}) { ties { supporter { id } state } needs { coverage } } }
							""")
			.executeAndVerify());
		assertThat(sent).singleElement().asString().contains("SUPPORTS").doesNotContain("testimony");
	}

	@ParameterizedTest
	@CsvSource({ "'ties(states: $states) { state }'", "'...on SupportNetwork { ties(states: $states) { state } }'",
			"'...asked'", "'ties { state } again: ties(states: [PRESENT, ABSENT]) { state }'",
			"'ties(states: ABSENT) { state }'" })
	void otherStatesAreFoundHoweverTheyAreAskedFor(String asked) {
		this.graphql.document("""
				query($states: [TieState!]! = [ABSENT]) {
				  supportNetwork(client: "C", at: {wave: 1}) { %s }
				  other: supportNetwork(client: "C", at: {wave: 0}) { ...asked }
				}
				fragment asked on SupportNetwork { ties(states: $states) { state } }
				""".formatted(asked))
			.execute()
			.path("supportNetwork..state")
			.entityList(String.class)
			.contains("ABSENT");
	}

	@Test
	void aPageOfClientsWithTheirNetworksIsTwoStatementsWhateverItsSize() {
		for (int first : List.of(2, 20)) {
			assertThat(this.statements.count(() -> this.graphql.document("""
					query($first: Int!) { clients(first: $first) { totalCount edges { node { id waves { label }
					  t0: supportNetwork(at: {wave: 0}) { ties { supporter { id } supportTypes } }
					  t1: supportNetwork(at: {wave: 1}, view: {rule: MAJORITY}) { ties { state } } } } } }
					""").variable("first", first).executeAndVerify())).isEqualTo(2);
		}
	}

	@Test
	void pagesWithCursorsThatStayRight() {
		String page = "query($after: String) { clients(first: 9, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }";
		GraphQlTester.Response first = this.graphql.document(page).execute();
		first.path("clients.totalCount").entity(Integer.class).isEqualTo(22);
		first.path("clients.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
		String cursor = first.path("clients.pageInfo.endCursor").entity(String.class).get();
		List<String> ids = first.path("clients.edges[*].node.id").entityList(String.class).get();
		GraphQlTester.Response second = this.graphql.document(page).variable("after", cursor).execute();
		assertThat(second.path("clients.edges[*].node.id").entityList(String.class).get()).hasSize(9)
			.doesNotContainAnyElementsOf(ids);
	}

	@Test
	void aPageOfNoGivenLengthHasTwenty() {
		this.graphql.document("{ clients(first: null) { edges { cursor } } }")
			.execute()
			.path("clients.edges")
			.entityList(Object.class)
			.hasSize(20);
	}

	@Test
	void refusesACursorThatIsNone() {
		this.graphql.document("{ clients(after: \"x\") { totalCount } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST)));
	}

	@Test
	void findsClientsAroundSomebody() {
		this.graphql.document("{ clients(filter: {around: \"D\"}) { edges { node { id } } } }")
			.execute()
			.path("clients.edges[*].node.id")
			.entityList(String.class)
			.containsExactly("C");
	}

	private String supporters(String client, int wave, Map<String, Object> view) {
		return String.join(" ",
				this.graphql.document(PRESENT)
					.variable("client", client)
					.variable("wave", wave)
					.variable("view", view)
					.execute()
					.path("supportNetwork.ties[*].supporter.id")
					.entityList(String.class)
					.get());
	}

}
