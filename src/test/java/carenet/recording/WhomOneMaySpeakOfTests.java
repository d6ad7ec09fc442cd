package carenet.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.access.AccessForEverybody;
import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.actors.CareType;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.FieldProblem;
import carenet.intake.StudyFile;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a coordinator can name in a report, and who is nobody. */
@GraphTest
@Import({ AccessForEverybody.class, ChronicleConfiguration.class, Standings.class })
class WhomOneMaySpeakOfTests {

	private static final Viewer COORDINATOR = new Viewer("co", UserRole.COORDINATOR, Id.of("P"), Set.of());

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Standings standings;

	private final TestViewer viewer;

	@Autowired
	WhomOneMaySpeakOfTests(TestViewer viewer) {
		this.viewer = viewer;
	}

	@BeforeEach
	void clients() {
		EmptyGraph.empty(this.graph);
		for (String client : List.of("mine", "also-mine", "other")) {
			Story story = Story.of(client)
				.waves("2020-01-01")
				.carer(client + "-carer", CareType.OTHER_KIN)
				.professional("P")
				.professional("Q")
				.agency("TEAM", true)
				.need(client + "-need", "2020-01-01")
				.report(client + "-0", 0, Source.CLIENT, client, "")
				.yes(client + "-carer")
				.end();
			People.write(this.graph, story);
			this.chronicle.append(story.file());
		}
		this.graph.run("CREATE (:Supporter:InformalCarer {id: 'just-registered', careType: 'FRIEND'})", Map.of());
		this.graph.run("""
				MATCH (c:Client) WHERE c.id ENDS WITH 'mine' MATCH (p:Professional {id: 'P'})
				CREATE (c)-[:ASSIGNED_TO {from: $from, until: $until}]->(p)
				""", Map.of("from", LocalDate.of(2000, 1, 1), "until", Interval.END));
	}

	private List<String> unknown(Viewer who, String... supporters) {
		List<DraftRow> rows = new java.util.ArrayList<>();
		rows.add(new DraftRow(StudyFile.REPORTS, "", Map.of("report_id", "R", "client_id", "mine", "wave", "0",
				"source", "CLIENT", "date", "2020-01-01", "supersedes", "other-0")));
		for (String one : supporters) {
			rows.add(new DraftRow(StudyFile.STATEMENTS, one,
					Map.of("report_id", "R", "kind", "SUPPORTS", "from_id", one, "to_id", "mine", "present", "true")));
		}
		rows.add(new DraftRow(StudyFile.RATINGS, "need",
				Map.of("report_id", "R", "need_id", "other-need", "status", "MET")));
		Wanted wanted = new Wanted(Wanted.Kind.REPORT, Id.of("mine"), Id.of("R"), new Draft(rows), null);
		return this.viewer.as(who,
				() -> wanted.draft()
					.judge(this.standings.of(wanted), java.time.Instant.now())
					.errors()
					.stream()
					.map(WhomOneMaySpeakOfTests::told)
					.toList());
	}

	private static String told(FieldProblem problem) {
		return problem.path() + " " + problem.code();
	}

	@Test
	void namesThoseAroundTheOwnClientsAndWhoWorksInPublic() {
		assertThat(unknown(COORDINATOR, "mine-carer", "also-mine-carer", "other-carer", "just-registered", "Q", "TEAM",
				"nobody"))
			.containsExactlyInAnyOrder("supersedes unknown-report", "other-carer.fromId unknown-supporter",
					"nobody.fromId unknown-supporter", "need.needId unknown-need");
	}

	@Test
	void whoeverSeesAllNamesAllAndYetOnlyTheClientsOwnReportsAndNeeds() {
		assertThat(unknown(Viewer.LOCAL, "mine-carer", "other-carer", "nobody")).containsExactlyInAnyOrder(
				"supersedes unknown-report", "nobody.fromId unknown-supporter", "need.needId unknown-need");
	}

	@Test
	void isAboutNobodyForWhomTheClientIsOutOfReach() {
		Viewer other = new Viewer("other", UserRole.COORDINATOR, Id.of("Q"), Set.of());
		assertThat(unknown(other, "mine-carer")).contains("clientId unknown-client",
				"mine-carer.fromId unknown-supporter");
	}

}
