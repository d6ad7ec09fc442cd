package carenet.trajectory;

import java.nio.file.Path;
import java.util.List;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.demo.StudyGenerator;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Chronicle;
import carenet.evidence.NeedStatus;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The trajectory, asked as anybody would. */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrajectoryGraphQlTests {

	private static final String WHOLE = """
			trajectory { dayZero { date origin }
			  needs { need { id domain } identified { on basis wave { label } } day knownAtDay42 foundBy
			    plan { event { id kind date need } namesNeed } support { supporter { id } since basis }
			    daysNeedToPlan daysPlanToSupporter daysNeedToSupporter reasons { field reason sentence } }
			  needsByDay42 { known later undated }
			  revisions { firstPlan { date } revisions { id dueOn noteCode agency } needsAfterPlan answeredByRevision
			    laterNeeds { need { id } identifiedOn revision { date } days reasons { reason } } reasons { field } }
			  integratedCare { wave { label } ofTeam ties share reasons { reason } }
			  admissions { event { date } from to
			    gained { before { tie day } after { supporter { id } date day toldBy } } lost { before { day } after { day } }
			    dayNotKnown { tie supporter { id } transition from { label } to { label } } }
			  agreement { wave { index } pairs { first second seenByFirst seenBySecond seenByBoth namedByBoth
			      namedByFirstOnly namedBySecondOnly namedByOneOnly jaccard reasons { reason } }
			    confirmation { present seenByTwo confirmed share reasons { reason } } }
			  codings { scheme code coder codedOn } reasons { field } }
			""";

	@Autowired
	GraphQlTester graphql;

	@Autowired
	StatementCounter statements;

	@Autowired
	Trajectories trajectories;

	@BeforeAll
	static void load(@Autowired Graph graph, @Autowired Chronicle chronicle, @Autowired StudyImporter importer,
			@TempDir Path folder) {
		EmptyGraph.empty(graph);
		for (Story story : List.of(AcceptanceFixture.withoutRegister(), AcceptanceFixture.withRegister(), story())) {
			People.write(graph, story);
			chronicle.append(story.file());
		}
		Path demo = folder.resolve("demo");
		new StudyGenerator(20, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	/** The database is shared with whoever has the same configuration. */
	@AfterAll
	static void leaveNothing(@Autowired Graph graph) {
		EmptyGraph.empty(graph);
	}

	private static Story story() {
		return Story.of("TR")
			.enrolled("2018-01-25")
			.waves("2018-02-01", "2018-08-01")
			.need("TR-DEBT", "2018-02-04")
			.need("TR-HOME", null)
			.carer("TRM", CareType.CHILD)
			.carer("TRN", CareType.NEIGHBOUR)
			.professional("TRP")
			.integratedCareTeam("TRTEAM")
			.employed("TRP", "TRTEAM", "2018-03-01/..")
			.event(EventKind.PLAN, "2018-02-14", "TR-DEBT")
			.event(EventKind.PLAN_REVISION, "2018-08-11")
			.event(EventKind.ADMISSION, "2018-06-01")
			.coded("CASE_TYPE", "B", "R2", "2019-05-01")
			.coded("CASE_TYPE", "A", null, null)
			.report("TR0", 0, Source.CLIENT, null, "")
			.yes("TRM")
			.rates("TR-DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("TR1", 1, Source.CLIENT, null, "")
			.yes("TRN")
			.since("TRP", "2018-06-15")
			.addresses("TRP", "TR-DEBT", "2018-02-10", null)
			.end()
			.report("TR1P", 1, Source.PROFESSIONAL, "TRP", "")
			.yes("TRP")
			.addresses("TRP", "TR-HOME", true)
			.end();
	}

	private GraphQlTester.Response ask(String client, String fields) {
		return this.graphql.document("{ client(id: \"%s\") { %s } }".formatted(client, fields)).execute();
	}

	@Test
	void tellsOfNeedsFromDayZeroToTheFirstSupporter() {
		ask("TR", """
				trajectory { dayZero { date origin } needsByDay42 { known later undated }
				  needs { need { id } identified { on basis wave { label } } day knownAtDay42 foundBy
				    plan { event { kind date need } namesNeed } support { supporter { id } since basis }
				    daysNeedToPlan daysPlanToSupporter daysNeedToSupporter reasons { field } } }
				""").path("client.trajectory").matchesJson("""
				{"dayZero": {"date": "2018-01-25", "origin": "ENROLMENT"},
				 "needsByDay42": {"known": 1, "later": 1, "undated": 0},
				 "needs": [
				  {"need": {"id": "TR-DEBT"}, "identified": {"on": "2018-02-04", "basis": "REGISTERED", "wave": null},
				   "day": 10, "knownAtDay42": true, "foundBy": ["CLIENT"],
				   "plan": {"event": {"kind": "PLAN", "date": "2018-02-14", "need": "TR-DEBT"}, "namesNeed": true},
				   "support": [{"supporter": {"id": "TRP"}, "since": "2018-02-10", "basis": "TOLD_START"}],
				   "daysNeedToPlan": 10, "daysPlanToSupporter": -4, "daysNeedToSupporter": 6, "reasons": []},
				  {"need": {"id": "TR-HOME"},
				   "identified": {"on": "2018-08-01", "basis": "FIRST_WAVE", "wave": {"label": "T1"}},
				   "day": 188, "knownAtDay42": false, "foundBy": ["PROFESSIONAL"],
				   "plan": {"event": {"kind": "PLAN_REVISION", "date": "2018-08-11", "need": null}, "namesNeed": false},
				   "support": [{"supporter": {"id": "TRP"}, "since": "2018-08-01", "basis": "WAVE"}],
				   "daysNeedToPlan": 10, "daysPlanToSupporter": -10, "daysNeedToSupporter": 0, "reasons": []}]}
				""");
	}

	@Test
	void tellsOfRevisionsTheTeamAndAdmissions() {
		ask("TR",
				"""
						trajectory {
						  revisions { firstPlan { date } needsAfterPlan answeredByRevision
						    laterNeeds { need { id } revision { date } days } }
						  integratedCare { wave { label } ofTeam ties share }
						  admissions { event { date } from to gained { before { day } after { supporter { id } date day toldBy } }
						    lost { before { day } after { day } }
						    dayNotKnown { supporter { id } transition from { label } to { label } } } }
						""")
			.path("client.trajectory")
			.matchesJson(
					"""
							{"revisions": {"firstPlan": {"date": "2018-02-14"}, "needsAfterPlan": 1, "answeredByRevision": 1,
							   "laterNeeds": [{"need": {"id": "TR-HOME"}, "revision": {"date": "2018-08-11"}, "days": 10}]},
							 "integratedCare": [{"wave": {"label": "T0"}, "ofTeam": 0, "ties": 1, "share": 0.0},
							   {"wave": {"label": "T1"}, "ofTeam": 1, "ties": 2, "share": 0.5}],
							 "admissions": [{"event": {"date": "2018-06-01"}, "from": "2018-03-03", "to": "2018-08-30",
							   "gained": {"before": [],
							     "after": [{"supporter": {"id": "TRP"}, "date": "2018-06-15", "day": 14, "toldBy": ["CLIENT"]}]},
							   "lost": {"before": [], "after": []},
							   "dayNotKnown": [
							     {"supporter": {"id": "TRM"}, "transition": "ENDED", "from": {"label": "T0"}, "to": {"label": "T1"}},
							     {"supporter": {"id": "TRN"}, "transition": "ADDED", "from": {"label": "T0"}, "to": {"label": "T1"}}]}]}
							""");
	}

	@Test
	void tellsOfCodesAsResearchersWroteThem() {
		ask("TR", "trajectory { codings { scheme code coder codedOn } }").path("client.trajectory.codings")
			.matchesJson("""
					[{"scheme": "CASE_TYPE", "code": "A", "coder": null, "codedOn": null},
					 {"scheme": "CASE_TYPE", "code": "B", "coder": "R2", "codedOn": "2019-05-01"}]
					""");
		ask("C", "trajectory { codings { code } }").path("client.trajectory.codings").matchesJson("[]");
	}

	/**
	 * At T1 the professional speaks of M, P and D; the client names M, P and S.
	 */
	@Test
	void tellsOfAgreementInTheFixture() {
		ask("C", """
				trajectory { agreement { wave { label }
				  pairs { first second seenByBoth namedByBoth namedByFirstOnly namedBySecondOnly jaccard reasons { reason } }
				  confirmation { present seenByTwo confirmed share } } }
				""")
			.path("client.trajectory.agreement[1]")
			.matchesJson(
					"""
							{"wave": {"label": "T1"}, "pairs": [
							  {"first": "CLIENT", "second": "INFORMAL_CARER", "seenByBoth": 1, "namedByBoth": 1, "namedByFirstOnly": 0,
							   "namedBySecondOnly": 0, "jaccard": 1.0, "reasons": []},
							  {"first": "CLIENT", "second": "PROFESSIONAL", "seenByBoth": 3, "namedByBoth": 2, "namedByFirstOnly": 0,
							   "namedBySecondOnly": 1, "jaccard": 0.6666666666666666, "reasons": []},
							  {"first": "INFORMAL_CARER", "second": "PROFESSIONAL", "seenByBoth": 1, "namedByBoth": 1,
							   "namedByFirstOnly": 0, "namedBySecondOnly": 0, "jaccard": 1.0, "reasons": []}],
							 "confirmation": {"present": 4, "seenByTwo": 3, "confirmed": 2, "share": 0.5}}
							""");
		ask("C", "trajectory { agreement { pairs { first second jaccard reasons { reason } } } }")
			.path("client.trajectory.agreement[2].pairs[1]")
			.matchesJson("""
					{"first": "CLIENT", "second": "PROFESSIONAL", "jaccard": null,
					 "reasons": [{"reason": "ONE_SEES_NOTHING"}]}
					""");
	}

	@Test
	void aViewReachesTheWholeTrajectory() {
		ask("TR", "trajectory(view: {sources: [CLIENT]}) { needs { foundBy day } agreement { pairs { first } } }")
			.path("client.trajectory")
			.matchesJson("""
					{"needs": [{"foundBy": ["CLIENT"], "day": 10}, {"foundBy": [], "day": null}],
					 "agreement": [{"pairs": []}, {"pairs": []}]}
					""");
		ask("TR",
				"trajectory(view: {knownAt: \"2018-02-02T00:00:00Z\"}) { integratedCare { share reasons { reason } } }")
			.path("client.trajectory.integratedCare[1]")
			.matchesJson("{\"share\": null, \"reasons\": [{\"reason\": \"NO_TIES_PRESENT\"}]}");
	}

	@Test
	void saysWhyInStableCodesAndInWords() {
		ask("C", "trajectory { needs { plan { namesNeed } reasons { field reason sentence } } }")
			.path("client.trajectory.needs[0].reasons[0]")
			.matchesJson("""
					{"field": "plan", "reason": "NO_PLAN", "sentence":
					 "No plan or revision names the need, and none follows on or after the day it was identified."}
					""");
	}

	@Test
	void anUnknownClientIsNull() {
		ask("NOBODY", WHOLE).path("client").valueIsNull();
		assertThat(this.trajectories.find(TrajectoryKey.whole(Id.of("NOBODY"), View.DEFAULT))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { WHOLE, "trajectory { codings { code } }", "trajectory { agreement { pairs { jaccard } } }",
			"supportNetwork(at: {wave: 0}) { client { trajectory { dayZero { origin } } } }" })
	void aPageOfTrajectoriesIsAConstantNumberOfStatements(String fields) {
		int expected = fields.startsWith("supportNetwork") ? 3 : 2;
		for (int first : List.of(2, 20)) {
			assertThat(this.statements.count(() -> this.graphql
				.document("{ clients(first: %d) { edges { node { id %s } } } }".formatted(first, fields))
				.executeAndVerify())).isEqualTo(expected);
		}
	}

	@Test
	void readsNoMoreThanWasAskedFor() {
		assertThat(this.statements.statements(() -> ask("TR", "trajectory { codings { code } }")).getLast())
			.contains("CODED")
			.doesNotContain("STATES", "EXPERIENCED", "SupportsTie");
		assertThat(this.statements.statements(() -> ask("TR", "trajectory { integratedCare { share } }")).getLast())
			.contains("SupportsTie", "WORKS_FOR")
			.doesNotContain("STATES", "EXPERIENCED", "CODED");
	}

	/** From the stored testimonies and from the evidence. */
	@ParameterizedTest
	@ValueSource(strings = { "agreement { pairs { first second seenByBoth jaccard } confirmation { seenByTwo share } }",
			"integratedCare { ofTeam ties }" })
	void tellsAloneWhatItTellsTogether(String field) {
		for (String client : List.of("C", "TR", "C0001", "C0002", "C0003")) {
			String path = "client.trajectory." + field.substring(0, field.indexOf(' '));
			Object alone = ask(client, "trajectory { %s }".formatted(field)).path(path).entity(Object.class).get();
			Object together = ask(client, "trajectory { %s needs { day } }".formatted(field)).path(path)
				.entity(Object.class)
				.get();
			assertThat(alone).isEqualTo(together);
		}
	}

}
