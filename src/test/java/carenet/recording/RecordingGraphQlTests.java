package carenet.recording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.CareType;
import carenet.evidence.Appended;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.study.Id;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static carenet.recording.Told.but;
import static carenet.recording.Told.input;
import static carenet.recording.Told.interview;
import static carenet.recording.Told.supports;
import static org.assertj.core.api.Assertions.assertThat;

/** Recording, asked for as anybody would over GraphQL. */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
class RecordingGraphQlTests {

	private static final String PROBLEMS = """
			errors { path code value message expected } warnings { path code } alreadyRecorded
			clash { reason message revision meanwhile { id statements { from present } } yours { id statements { from } } }
			""";

	private static final String REPORT = "report { id wave covers supersedes supersededBy retraction recordedAt } revision "
			+ PROBLEMS;

	@Autowired
	GraphQlTester graphql;

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	IdentityVault identities;

	@BeforeEach
	void clients() {
		EmptyGraph.empty(this.graph);
		for (Story story : List.of(around("R"), around("Q"))) {
			People.write(this.graph, story);
			this.chronicle.append(story.file());
		}
	}

	private static Story around(String client) {
		return Story.of(client)
			.waves("2020-01-01", "2020-07-01")
			.carer(client + "-sister", CareType.OTHER_KIN)
			.carer(client + "-uncle", CareType.OTHER_KIN)
			.professional("nurse")
			.agency("team", true)
			.need(client + "-money", "2020-01-01")
			.report(client + "-0", 0, Source.CLIENT, client, "SUPPORTS:ALL")
			.yes(client + "-sister", client + "-uncle")
			.end();
	}

	private GraphQlTester.Response ask(String type, String mutation, String fields, Map<String, Object> input) {
		return this.graphql
			.document("mutation($input: %s!) { it: %s(input: $input) { %s } }".formatted(type, mutation, fields))
			.variable("input", input)
			.execute();
	}

	private GraphQlTester.Response record(Map<String, Object> input) {
		return ask("ReportInput", "recordReport", REPORT, input);
	}

	private GraphQlTester.Response correct(Map<String, Object> input) {
		return ask("CorrectionInput", "correctReport", REPORT, input);
	}

	private static List<String> texts(GraphQlTester.Response answer, String path) {
		return answer.path(path).entityList(String.class).get();
	}

	private List<String> presentAt(String client, int wave, String knownAt) {
		String view = knownAt.isEmpty() ? "" : ", view: {knownAt: \"%s\"}".formatted(knownAt);
		return texts(this.graphql
			.document("{ supportNetwork(client: \"%s\", at: {wave: %d}%s) { ties { supporter { id } } } }"
				.formatted(client, wave, view))
			.execute(), "supportNetwork.ties[*].supporter.id");
	}

	private int revision(String client) {
		return this.graphql.document("{ client(id: \"%s\") { revision } }".formatted(client))
			.execute()
			.path("client.revision")
			.entity(Integer.class)
			.get();
	}

	@Test
	void recordsAReportWithNewPeopleNeedsAndRatingsAsOneDeed() {
		int before = revision("R");
		Instant asked = Instant.now();
		GraphQlTester.Response answer = record(but(interview("R", "R-1", "R-sister"), "informantId", "R", "mode",
				"ROSTER", "statements",
				List.of(supports("R-sister", "R", "frequency", "WEEKLY", "supportTypes",
						List.of("HOUSEHOLD", "FINANCIAL"), "closeness", 4, "hoursPerWeek", 2.5, "coordinator", true),
						supports("R-uncle", "R", "present", false, "validUntil", "2020-05-01", "endReason", "MOVED"),
						supports("R-new", "R"), supports("R-new", "R", "evidence", "RETROSPECTIVE", "refersToWave", 0),
						supports("R-pro", "R"),
						input("kind", "ADDRESSES", "fromId", "R-pro", "toId", "R-debts", "present", true),
						input("kind", "IN_CONTACT_WITH", "fromId", "R-pro", "toId", "R-sister", "present", true)),
				"ratings",
				List.of(input("needId", "R-debts", "status", "UNMET", "score", 2, "urgency", "ACUTE"),
						input("needId", "R-money", "status", "MET")),
				"needs", List.of(input("needId", "R-debts", "domain", "FINANCES", "firstIdentifiedOn", "2020-06-01")),
				"informalCarers",
				List.of(input("carerId", "R-new", "careType", "NEIGHBOUR", "identity",
						input("name", "Noor Visser", "phone", "0611111111"))),
				"professionals", List.of(input("professionalId", "R-pro", "profession", "DEBT_COUNSELLOR",
						"employments", List.of(input("agencyId", "team")))),
				"basedOn", before));
		assertThat(texts(answer, "it.errors[*].code")).isEmpty();
		answer.path("it.report.id").entity(String.class).isEqualTo("R-1");
		answer.path("it.revision").entity(Integer.class).isEqualTo(before + 1);
		assertThat(Instant.parse(answer.path("it.report.recordedAt").entity(String.class).get())).isAfter(asked);
		assertThat(presentAt("R", 1, "")).containsExactlyInAnyOrder("R-sister", "R-new", "R-pro");
		this.graphql.document("""
				{ networkChange(client: "R", from: 0, to: 1) { ties { supporter { id } transition } }
				  supportNetwork(client: "R", at: {wave: 1}) { needs { need { id } status coverage addressedBy { id } }
				    ties { supporter { id } frequency agencies { id } coordinator } } }
				""")
			.execute()
			.path("networkChange.ties[?(@.supporter.id == 'R-uncle')].transition")
			.entityList(String.class)
			.containsExactly("ENDED");
		assertThat(this.identities.find(Id.of("R-new"))).map(Identity::name).contains("Noor Visser");
		assertThat(this.chronicle.rebuild(List.of(Id.of("R")))).isEqualTo(Appended.NOTHING);
	}

	@Test
	void tellsAllFieldsThatAreWrongAtOnceAndKeepsNothing() {
		int before = revision("R");
		GraphQlTester.Response answer = record(but(interview("R", "R 1"), "wave", 7, "covers", "SUPPORTS:EVERYTHING",
				"statements",
				List.of(supports("R-sister", "R", "closeness", 9), supports("R-nobody", "R"),
						supports("R-uncle", "R", "validFrom", "2020-03-01", "validUntil", "2020-02-01"),
						supports("nurse", "Q")),
				"ratings", List.of(input("needId", "Q-money", "status", "MET", "score", 0)), "informalCarers",
				List.of(input("carerId", "R-fresh", "careType", "FRIEND", "identity", input("name", "Sam Bos")))));
		assertThat(answer.path("it.errors")
			.entityList(Map.class)
			.get()
			.stream()
			.map((error) -> error.get("path") + " " + error.get("code"))).containsExactlyInAnyOrder(
					"reportId not-an-id", "covers bad-covers", "statements[0].closeness out-of-range",
					"statements[1].fromId unknown-supporter", "statements[2].validUntil ends-before-start",
					"statements[0].reportId not-an-id", "statements[1].reportId not-an-id",
					"statements[2].reportId not-an-id", "statements[3].reportId not-an-id",
					"ratings[0].reportId not-an-id", "ratings[0].score out-of-range", "ratings[0].needId unknown-need");
		answer.path("it.report").valueIsNull();
		assertThat(revision("R")).isEqualTo(before);
		assertThat(this.identities.find(Id.of("R-fresh"))).isEmpty();
		assertThat(this.graph.read("MATCH (n {id: 'R-fresh'}) RETURN n", Map.of(), (row) -> row)).isEmpty();
	}

	@Test
	void saysOfAFieldWhatStandsThereAndWhatWouldBeRight() {
		GraphQlTester.Response answer = record(but(interview("R", "R-1", "R-sister"), "wave", 7));
		answer.path("it.errors[0]").matchesJson("""
				{"path": "wave", "code": "unknown-wave", "value": "7",
				 "message": "The client has no such wave.", "expected": "a wave of client R"}
				""");
	}

	@Test
	void speaksToNobodyOfClientsAndCarersWhoAreNotThere() {
		assertThat(texts(record(interview("nobody", "N-1", "R-sister")), "it.errors[*].code"))
			.containsExactly("unknown-client");
		assertThat(texts(record(interview("R", "R-1", "nobody")), "it.errors[*].path"))
			.containsExactly("statements[0].fromId");
	}

	@Test
	void recordsOnceWhatIsSentTwice() {
		Map<String, Object> told = but(interview("R", "R-1", "R-new"), "basedOn", revision("R"), "informalCarers",
				List.of(input("carerId", "R-new", "careType", "FRIEND")));
		record(told).path("it.alreadyRecorded").entity(Boolean.class).isEqualTo(false);
		int once = revision("R");
		GraphQlTester.Response again = record(told);
		again.path("it.alreadyRecorded").entity(Boolean.class).isEqualTo(true);
		assertThat(texts(again, "it.errors[*].code")).isEmpty();
		again.path("it.report.id").entity(String.class).isEqualTo("R-1");
		assertThat(revision("R")).isEqualTo(once);
	}

	@Test
	void doesNotTakeOtherContentUnderAnIdThatIsTaken() {
		record(interview("R", "R-1", "R-sister"));
		GraphQlTester.Response other = record(interview("R", "R-1", "R-uncle"));
		other.path("it.clash.reason").entity(String.class).isEqualTo("SAME_ID");
		assertThat(texts(other, "it.clash.meanwhile[*].statements[*].from")).containsExactly("R-sister");
		assertThat(texts(other, "it.clash.yours.statements[*].from")).containsExactly("R-uncle");
		assertThat(texts(record(interview("R", "Q-0", "R-uncle")), "it.errors[*].code"))
			.containsExactly("duplicate-id");
		assertThat(presentAt("R", 1, "")).containsExactly("R-sister");
	}

	@Test
	void showsBothVersionsWhereSomebodyWasFirstAndRecordsOnTopKnowingly() {
		int looked = revision("R");
		record(but(interview("R", "R-1", "R-sister"), "basedOn", looked));
		Map<String, Object> mine = but(interview("R", "R-2", "R-uncle"), "basedOn", looked);
		GraphQlTester.Response clash = record(mine);
		clash.path("it.report").valueIsNull();
		clash.path("it.clash.reason").entity(String.class).isEqualTo("MOVED_ON");
		assertThat(texts(clash, "it.clash.meanwhile[*].id")).containsExactly("R-1");
		assertThat(texts(clash, "it.clash.meanwhile[*].statements[*].from")).containsExactly("R-sister");
		assertThat(texts(clash, "it.clash.yours.statements[*].from")).containsExactly("R-uncle");
		int now = clash.path("it.clash.revision").entity(Integer.class).get();
		assertThat(presentAt("R", 1, "")).containsExactly("R-sister");
		record(but(mine, "basedOn", now)).path("it.report.id").entity(String.class).isEqualTo("R-2");
	}

	@Test
	void aSecondCorrectionHearsOfTheFirstAndMayCorrectThatOne() {
		Map<String, Object> first = but(interview("R", "R-0a", "R-sister"), "wave", 0, "supersedes", "R-0");
		correct(first).path("it.report.supersedes").entity(String.class).isEqualTo("R-0");
		Map<String, Object> second = but(first, "reportId", "R-0b", "statements", List.of(supports("R-uncle", "R")));
		GraphQlTester.Response clash = correct(second);
		clash.path("it.clash.reason").entity(String.class).isEqualTo("SUPERSEDED");
		assertThat(texts(clash, "it.clash.meanwhile[*].id")).containsExactly("R-0a");
		assertThat(clash.path("it.clash.message").entity(String.class).get()).contains("R-0a");
		assertThat(texts(correct(but(second, "supersedes", "R-0a")), "it.errors[*].code")).isEmpty();
		assertThat(presentAt("R", 0, "")).containsExactly("R-uncle");
	}

	@Test
	void aCorrectionNeverChangesWhatWasKnownBefore() {
		record(interview("R", "R-1", "R-sister", "R-uncle"));
		Instant known = Instant.now();
		assertThat(presentAt("R", 1, known.toString())).hasSize(2);
		correct(but(interview("R", "R-1a", "R-sister"), "supersedes", "R-1"));
		assertThat(presentAt("R", 1, "")).containsExactly("R-sister");
		assertThat(presentAt("R", 1, known.toString())).containsExactlyInAnyOrder("R-sister", "R-uncle");
	}

	@Test
	void aRetractionTakesBackWhatWasSaidAndItsSilence() {
		record(interview("R", "R-1", "R-sister"));
		GraphQlTester.Response answer = ask("RetractionInput", "retractReport", REPORT,
				input("reportId", "R-1x", "clientId", "R", "supersedes", "R-1"));
		answer.path("it.report.retraction").entity(Boolean.class).isEqualTo(true);
		this.graphql.document(
				"{ supportNetwork(client: \"R\", at: {wave: 1}) { ties(states: [PRESENT, ABSENT, UNKNOWN]) { state } } }")
			.execute()
			.path("supportNetwork.ties[*].state")
			.entityList(String.class)
			.containsExactly("UNKNOWN", "UNKNOWN");
		assertThat(texts(ask("RetractionInput", "retractReport", REPORT,
				input("reportId", "R-1y", "clientId", "R", "supersedes", "Q-0")), "it.errors[*].path"))
			.containsExactly("supersedes");
	}

	@Test
	void listsReportsWithWhatBecameOfThem() {
		record(interview("R", "R-1", "R-sister"));
		correct(but(interview("R", "R-1a", "R-uncle"), "supersedes", "R-1"));
		GraphQlTester.Response reports = this.graphql
			.document("{ client(id: \"R\") { reports { id supersededBy statements { from kind present } } } }")
			.execute();
		assertThat(texts(reports, "client.reports[*].id")).containsExactly("R-1a", "R-1", "R-0");
		assertThat(texts(reports, "client.reports[?(@.id == 'R-1')].supersededBy")).containsExactly("R-1a");
	}

	@Test
	void recordsEventsAndWavesOnce() {
		Map<String, Object> event = input("eventId", "R-e1", "clientId", "R", "kind", "PLAN", "date", "2020-02-01",
				"needId", "R-money", "dueOn", "2020-03-01");
		String fields = "event { id } revision " + PROBLEMS;
		ask("EventInput", "recordEvent", fields, event).path("it.event.id").entity(String.class).isEqualTo("R-e1");
		ask("EventInput", "recordEvent", fields, event).path("it.alreadyRecorded")
			.entity(Boolean.class)
			.isEqualTo(true);
		ask("EventInput", "recordEvent", fields, but(event, "kind", "CRISIS")).path("it.clash.reason")
			.entity(String.class)
			.isEqualTo("SAME_ID");
		Map<String, Object> wave = input("clientId", "R", "wave", 2, "date", "2020-06-01", "status", "CONDUCTED");
		String ofWave = "wave { label status } revision " + PROBLEMS;
		assertThat(texts(ask("WaveInput", "openWave", ofWave, wave), "it.errors[*].path")).containsExactly("date");
		Map<String, Object> later = but(wave, "date", "2021-01-01");
		ask("WaveInput", "openWave", ofWave, later).path("it.wave.label").entity(String.class).isEqualTo("T2");
		ask("WaveInput", "openWave", ofWave, later).path("it.alreadyRecorded").entity(Boolean.class).isEqualTo(true);
		ask("WaveInput", "openWave", ofWave, but(later, "status", "MISSED")).path("it.clash.reason")
			.entity(String.class)
			.isEqualTo("SAME_ID");
		ask("WaveInput", "changeWave", ofWave, but(later, "status", "MISSED")).path("it.wave.status")
			.entity(String.class)
			.isEqualTo("MISSED");
		assertThat(texts(ask("WaveInput", "changeWave", ofWave, but(later, "wave", 5, "date", "2025-01-01")),
				"it.errors[*].code"))
			.containsExactly("unknown-wave");
	}

	@Test
	void registersClientsAndSupportersOnce() {
		Map<String, Object> client = input("clientId", "S", "birthYear", 1961, "identity",
				input("name", "Joke Smit", "email", "joke@example.org"));
		String fields = "client { id birthYear revision } " + PROBLEMS;
		ask("ClientInput", "registerClient", fields, client).path("it.client.revision")
			.entity(Integer.class)
			.isEqualTo(1);
		ask("ClientInput", "registerClient", fields, client).path("it.alreadyRecorded")
			.entity(Boolean.class)
			.isEqualTo(true);
		assertThat(texts(ask("ClientInput", "registerClient", fields, but(client, "birthYear", 1962)),
				"it.errors[*].code"))
			.containsExactly("duplicate-id");
		assertThat(this.identities.find(Id.of("S"))).map(Identity::name).contains("Joke Smit");
		Map<String, Object> agency = input("agency",
				input("agencyId", "bank", "name", "Food bank", "sector", "WELFARE", "partOf", "team"));
		String ofSupporter = "supporter { id ... on Agency { partOf } } " + PROBLEMS;
		ask("SupporterInput", "registerSupporter", ofSupporter, agency).path("it.supporter.partOf")
			.entity(String.class)
			.isEqualTo("team");
		ask("SupporterInput", "registerSupporter", ofSupporter, agency).path("it.alreadyRecorded")
			.entity(Boolean.class)
			.isEqualTo(true);
		Map<String, Object> taken = input("professional", input("professionalId", "R-sister", "profession", "NURSE"));
		assertThat(texts(ask("SupporterInput", "registerSupporter", ofSupporter, taken), "it.errors[*].path"))
			.containsExactly("professional.professionalId");
		assertThat(Objects.requireNonNull(this.identities.find(Id.of("S")).orElseThrow().email())).contains("joke");
	}

	@Test
	void countsWhatIsChangedAsWhatIsAsked() {
		int before = revision("R");
		StringBuilder many = new StringBuilder("mutation {");
		for (int i = 0; i <= 200; i++) {
			many.append(
					" m%d: recordEvent(input: {eventId: \"m%d\", clientId: \"R\", kind: OTHER, date: \"2020-01-01\"}) { revision }"
						.formatted(i, i));
		}
		this.graphql.document(many.append(" }").toString())
			.execute()
			.errors()
			.expect((error) -> String.valueOf(error.getMessage()).contains("at most 200"))
			.verify();
		assertThat(revision("R")).isEqualTo(before);
	}

	@Test
	void aNameIsNotTakenOverByWhoeverPutsItUnderAnIdThatIsTaken() {
		Map<String, Object> told = but(interview("R", "R-1", "R-new"), "informalCarers",
				List.of(input("carerId", "R-new", "careType", "FRIEND", "identity", input("name", "Noor Visser"))));
		record(told);
		record(but(told, "reportId", "R-2", "informalCarers",
				List.of(input("carerId", "R-new", "careType", "FRIEND", "identity", input("name", "Somebody Else")))));
		assertThat(this.identities.find(Id.of("R-new"))).map(Identity::name).contains("Noor Visser");
	}

}
