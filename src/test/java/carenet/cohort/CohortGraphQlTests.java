package carenet.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/**
 * Cohorts as anybody would ask for them: the fixture beside some of the generated study.
 */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortGraphQlTests {

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

	@Test
	void answersTheFixture() {
		this.graphql.document("""
				{ cohort(filter: {ids: ["C", "CR"]}) { clients waves whole { group { label } clients transitions {
				    from to counts { persisted added ended firstObserved notReobserved exited transient unknown }
				    jaccard jaccardLow coverage hamming turnover allowsComparison reasons { reason } warnings
				    asked { clients sources { source both onlyFrom onlyTo neither } } } }
				  groups { clients } differences { rate } } }
				""")
			.execute()
			.path("cohort.clients")
			.entity(Integer.class)
			.isEqualTo(2)
			.path("cohort.whole.transitions[0]")
			.matchesJson("""
					{"from": 0, "to": 1, "counts": {"persisted": 2, "added": 2, "ended": 1, "firstObserved": 1,
					  "notReobserved": 0, "exited": 1, "transient": 0, "unknown": 0}, "jaccard": 0.4, "hamming": 3,
					  "allowsComparison": true, "reasons": [], "turnover": 0.6, "asked": {"clients": 2}}
					""")
			.path("cohort.groups")
			.entityList(Object.class)
			.hasSize(0);
	}

	@Test
	void answersEverythingOfEveryGroup() {
		this.graphql
			.document(
					"""
							query($by: CohortGrouping) { cohort(groupBy: $by, view: {rule: MAJORITY, includeRetrospective: true}) {
							    clients whole { ...all } groups { ...all }
							    differences { from to rate
							      groups { group { value label } rate { value low high clients reason warnings } coverage
							        allowsComparison }
							      differences { one { label } other { label } difference { value low high reason } } } } }
							fragment all on CohortPart { group { value label } clients
							  transitions { counts { persisted } asked { clients sources { source neither } } }
							  patterns { pattern ties }
							  waves { wave label statuses { status clients } without asked { source clients reports } }
							  composition { wave stratum { kind category label } ties }
							  flows { from to before { kind category } after { label } ties }
							  needs { wave domain listed statuses { status needs } coverages { coverage needs } }
							  measures { wave measure n undefined { reason sentence clients } min p5 p25 median p75 p95 max reason } }
							""")
			.variable("by", Map.of("attribute", "DISTRICT"))
			.execute()
			.path("cohort.groups[*].clients")
			.entityList(Integer.class)
			.satisfies((clients) -> assertThat(clients.stream().mapToInt(Integer::intValue).sum()).isEqualTo(22))
			.path("cohort.groups[-1].group.label")
			.entity(String.class)
			.isEqualTo("not stated");
	}

	@Test
	void groupsByACodingScheme() {
		this.graphql.document("{ cohort(groupBy: {scheme: \"NONE\"}) { groups { group { value label } clients } } }")
			.execute()
			.path("cohort.groups")
			.matchesJsonStrictly("[{\"group\": {\"value\": null, \"label\": \"not stated\"}, \"clients\": 22}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "transition: {from: 0, to: 1, transition: ENDED}", "pattern: ALWAYS",
			"waveStatus: {wave: 0, status: CONDUCTED}", "waveStatus: {wave: 9}", "asked: {wave: 0, source: CLIENT}",
			"reports: {wave: 1, source: PROFESSIONAL}", "bothWaves: {from: 0, to: 2}",
			"askedBetween: {from: 0, to: 1, source: PROFESSIONAL, when: NEITHER}",
			"flow: {from: 0, to: 1, before: {kind: ABSENT}, after: {kind: FORMAL, category: \"HEALTH\"}}",
			"composition: {wave: 1, stratum: {kind: INFORMAL, category: \"OTHER_KIN\"}}",
			"needStatus: {wave: 1, domain: FINANCES, status: UNMET}",
			"needCoverage: {wave: 1, domain: FINANCES, coverage: SINGLE}", "measure: {wave: 0, measure: SIZE, from: 3}",
			"undefined: {wave: 0, measure: DENSITY, reason: \"CONTACTS_NOT_ASKED\"}", "clients: true" })
	void opensANumber(String cell) {
		this.graphql.document("""
				{ cohortClients(cell: {%s}, first: 200) { total totalCount edges { client count value cursor }
				    pageInfo { hasNextPage endCursor } } }
				""".formatted(cell))
			.execute()
			.path("cohortClients.edges[*].count")
			.entityList(Integer.class)
			.satisfies((counts) -> assertThat(counts).allMatch((count) -> count > 0));
	}

	@Test
	void opensWhoIsBehindAnEndedTie() {
		this.graphql.document("""
				{ cohortClients(filter: {ids: ["C", "CR"]}, cell: {transition: {from: 1, to: 2, transition: PERSISTED}},
				    first: 1) { total totalCount edges { client count value } pageInfo { hasNextPage } } }
				""").execute().path("cohortClients").matchesJsonStrictly("""
				{"total": 3, "totalCount": 2, "edges": [{"client": "C", "count": 2, "value": null}],
				  "pageInfo": {"hasNextPage": true}}
				""");
	}

	@Test
	void showsTheValueOfAMeasure() {
		this.graphql.document("""
				{ cohortClients(filter: {ids: ["C"]}, cell: {measure: {wave: 1, measure: SIZE, from: 4, to: 4}})
				    { total edges { client count value } } }
				""").execute().path("cohortClients").matchesJsonStrictly("""
				{"total": 1, "edges": [{"client": "C", "count": 1, "value": 4.0}]}
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cohortClients(cell: {transition: {from: 1, to: 1, transition: ENDED}}) { total }",
			"cohortClients(cell: {bothWaves: {from: 2, to: 1}}) { total }",
			"cohortClients(cell: {clients: false}) { total }",
			"cohortClients(cell: {asked: {wave: -1, source: CLIENT}}) { total }",
			"cohortClients(cell: {clients: true}, first: 0) { total }",
			"cohortClients(cell: {clients: true}, after: \"x\") { total }",
			"cohortClients(cell: {clients: true}, group: {value: \"East\"}) { total }",
			"cohortClients(cell: {clients: true}, groupBy: {scheme: \"A\"}, group: {notStated: false}) { total }",
			"cohortClients(cell: {composition: {wave: 0, stratum: {kind: ABSENT, category: \"CARE\"}}}) { total }",
			"cohortClients(cell: {measure: {wave: 0, measure: SIZE, from: 3, to: 2}}) { total }",
			"cohortClients(cell: {undefined: {wave: 0, measure: SIZE, reason: \"WHY\"}}) { total }" })
	void refusesWhatCannotBeRight(String question) {
		this.graphql.document("{ " + question + " }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getErrorType()).as(error.getMessage())
					.isEqualTo(ErrorType.BAD_REQUEST)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cohort(groupBy: {attribute: COLOUR}) { clients }",
			"cohort(groupBy: {attribute: SEX, scheme: \"A\"}) { clients }", "cohort(groupBy: {}) { clients }",
			"cohort(groupBy: {scheme: null}) { clients }",
			"cohortClients(cell: {transition: {from: 0, to: 1, transition: GONE}}) { total }",
			"cohortClients(cell: {clients: true, pattern: GAP}) { total }" })
	void refusesWhatTheSchemaDoesNotKnow(String question) {
		this.graphql.document("{ " + question + " }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty());
	}

	@Test
	void readsNoMoreThanIsAskedFor() {
		assertThat(statementsOf("{ cohort { clients } }")).isEqualTo(1);
		assertThat(statementsOf("{ cohort { whole { transitions { jaccard } patterns { ties } } } }")).isEqualTo(2);
		assertThat(statementsOf(
				"{ cohort(groupBy: {attribute: SEX}) { groups { transitions { jaccard asked { clients } } } } }"))
			.isEqualTo(3);
	}

	private int statementsOf(String document) {
		return this.statements.count(() -> this.graphql.document(document).executeAndVerify());
	}

}
