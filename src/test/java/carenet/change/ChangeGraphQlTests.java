package carenet.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.test.tester.GraphQlTester;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Changes as anybody would ask for them: the fixture beside some generated clients. */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeGraphQlTests {

	private static final String CHANGE = """
			query($client: ID!, $from: Int!, $to: Int!, $view: View) {
			  networkChange(client: $client, from: $from, to: $to, view: $view) {
			    ties { supporter { id } transition }
			  }
			}
			""";

	@Autowired
	GraphQlTester graphql;

	@Autowired
	StatementCounter statements;

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
	@CsvSource({ "C, 0, UNION, '', D=FIRST_OBSERVED M=PERSISTED N=ENDED P=ADDED S=ADDED U=EXITED",
			"C, 1, UNION, '', D=ENDED M=PERSISTED N=UNKNOWN P=PERSISTED S=NOT_REOBSERVED",
			"C, 0, INTERSECTION, '', M=PERSISTED N=ENDED P=ADDED S=ADDED U=EXITED",
			"C, 1, INTERSECTION, '', M=PERSISTED N=UNKNOWN P=PERSISTED S=NOT_REOBSERVED",
			"C, 0, UNION, CLIENT, M=PERSISTED N=ENDED P=ADDED S=ADDED U=EXITED",
			"C, 1, UNION, CLIENT, D=UNKNOWN M=NOT_REOBSERVED N=UNKNOWN P=NOT_REOBSERVED S=NOT_REOBSERVED",
			"CR, 0, UNION, '', P=PERSISTED", "CR, 1, UNION, '', P=PERSISTED", "CR, 0, INTERSECTION, '', P=ADDED",
			"CR, 1, INTERSECTION, '', P=PERSISTED", "CR, 0, UNION, CLIENT, P=ADDED",
			"CR, 1, UNION, CLIENT, P=NOT_REOBSERVED" })
	void answersTheFixture(String client, int from, String rule, String source, String expected) {
		Map<String, Object> view = source.isEmpty() ? Map.of("rule", rule)
				: Map.of("rule", rule, "sources", List.of(source));
		assertThat(changes(client, from, view)).isEqualTo(expected);
	}

	@Test
	void theSisterPersistsWithConflictWhenWhatWasToldLaterCounts() {
		this.graphql.document("""
				{ networkChange(client: "C", from: 0, to: 1, view: {includeRetrospective: true}) {
				    ties { supporter { id } transition before after conflict sourceChanged } } }
				""").execute().path("networkChange.ties[?(@.supporter.id == 'S')]").matchesJson("""
				[{"supporter": {"id": "S"}, "transition": "PERSISTED", "before": "PRESENT", "after": "PRESENT",
				  "conflict": true, "sourceChanged": false}]
				""");
	}

	@Test
	void countsAndRatesWithBounds() {
		this.graphql.document("""
				{ networkChange(client: "C", from: 0, to: 1) {
				    from { label } to { label } hamming jaccard jaccardLow jaccardHigh coverage persistence turnover
				    stability warnings reasons { measure }
				    counts { persisted added ended firstObserved notReobserved entered exited transient unknown } } }
				""").execute().path("networkChange").matchesJson("""
				{"from": {"label": "T0"}, "to": {"label": "T1"}, "hamming": 3, "jaccard": 0.25, "jaccardLow": 0.2,
				 "jaccardHigh": 0.4, "coverage": 0.8, "persistence": 0.5, "turnover": 0.75, "stability": 0.5,
				 "reasons": [], "warnings": [
				   "Only 4 of 5 ties (80 %) could be judged at both waves: read each rate with its bounds.",
				   "PROFESSIONAL: not asked at T0; heard at T1, T2."],
				 "counts": {"persisted": 1, "added": 2, "ended": 1, "firstObserved": 1, "notReobserved": 0,
				   "entered": 0, "exited": 1, "transient": 0, "unknown": 0}}
				""");
	}

	@Test
	void aChangeIsOneStatement() {
		assertThat(this.statements.count(() -> this.graphql.document("""
				{ networkChange(client: "C0001", from: 0, to: 1) {
				    ties { supporter { id } transition attributes { attribute before after } endReasons sentence }
				    needs { need { domain } changes raters { before { source } } coverageBefore coverageAfter }
				    contacts { between { id } transition } counts { added } warnings } }
				""").executeAndVerify())).isEqualTo(1);
	}

	@Test
	void aPageOfClientsWithTheirChangesIsTwoStatements() {
		for (int first : List.of(2, 20)) {
			assertThat(this.statements.count(() -> this.graphql.document("""
					query($first: Int!) { clients(first: $first) { edges { node { id
					  early: networkChange(from: 0, to: 1) { counts { persisted } jaccard }
					  late: networkChange(from: 1, to: 2, view: {rule: MAJORITY}) { counts { persisted } } } } } }
					""").variable("first", first).executeAndVerify())).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1 | 1 | from 1 to 1 is no change: the earlier wave comes first",
					"2 | 0 | from 2 to 0 is no change: the earlier wave comes first",
					"0 | 7 | client C has no wave 7; it has T0 (2018-02-01), T1 (2018-08-01), T2 (2019-02-01)" })
	void refusesWhatIsNoChange(int from, int to, String message) {
		for (String query : List.of("{ networkChange(client: \"C\", from: %d, to: %d) { hamming } }",
				"{ client(id: \"C\") { networkChange(from: %d, to: %d) { hamming } } }")) {
			this.graphql.document(query.formatted(from, to)).execute().errors().satisfy((errors) -> {
				assertThat(errors).singleElement().satisfies((error) -> {
					assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST);
					assertThat(error.getMessage()).isEqualTo(message);
				});
			});
		}
	}

	@Test
	void anUnknownClientAndUnderAListAMissingWaveAreNull() {
		this.graphql.document("{ networkChange(client: \"NOBODY\", from: 0, to: 1) { hamming } }")
			.execute()
			.path("networkChange")
			.valueIsNull();
		this.graphql.document(
				"{ clients(filter: {ids: [\"C\"]}) { edges { node { networkChange(from: 0, to: 7) { hamming } } } } }")
			.execute()
			.path("clients.edges[0].node.networkChange")
			.valueIsNull();
	}

	@Test
	void tellsTheCourseOfEveryTie() {
		List<Told> courses = this.graphql.document("""
				{ client(id: "C") { courses { supporter { id } states pattern } } }
				""").execute().path("client.courses").entityList(Told.class).get();
		assertThat(courses.stream().collect(Collectors.toMap((one) -> one.supporter().id(), Told::pattern)))
			.isEqualTo(Map.of("M", "ALWAYS", "N", "LATER_ABSENT", "P", "LATER_PRESENT", "D", "BETWEEN", "S",
					"LATER_PRESENT", "U", "EXITED"));
	}

	/** A tie as an answer tells it. */
	private record Told(Someone supporter, @Nullable String transition, @Nullable String pattern) {
	}

	private record Someone(String id) {
	}

	private String changes(String client, int from, Map<String, Object> view) {
		return this.graphql.document(CHANGE)
			.variable("client", client)
			.variable("from", from)
			.variable("to", from + 1)
			.variable("view", view)
			.execute()
			.path("networkChange.ties")
			.entityList(Told.class)
			.get()
			.stream()
			.map((tie) -> tie.supporter().id() + "=" + tie.transition())
			.collect(Collectors.joining(" "));
	}

}
