package carenet.research;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.evidence.Chronicle;
import carenet.evidence.NeedStatus;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.Id;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The library where one person has two records, and where one informant rated twice. */
@GraphTest
@Import(AskingConfiguration.class)
class MergedAndRatedTwiceTests {

	@Autowired
	GuardedQueries queries;

	@Autowired
	QueryLibrary library;

	/** B is A: B was asked, A is named. The professional P corrects the own rating. */
	@BeforeAll
	static void load(@Autowired Graph graph, @Autowired Chronicle chronicle) {
		Story story = Story.of("M")
			.waves("2018-02-01", "2018-08-01")
			.carer("A", CareType.CHILD)
			.carer("B", CareType.CHILD)
			.professional("P")
			.need("M-N", "2018-01-01")
			.report("M-CL", 1, Source.CLIENT, "M", "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("A", "P")
			.rates("M-N", NeedStatus.MET, 4, null)
			.end()
			.report("M-B", 1, Source.INFORMAL_CARER, "B", "SUPPORTS:OWN")
			.no("B")
			.end()
			.report("M-P1", 1, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2018-08-01")
			.yes("P")
			.rates("M-N", NeedStatus.MET, 4, null)
			.end()
			.report("M-P2", 1, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2018-08-05")
			.yes("P")
			.rates("M-N", NeedStatus.UNMET, 2, null)
			.end();
		People.write(graph, story);
		graph.run("MATCH (b:Supporter {id: 'B'}), (a:Supporter {id: 'A'}) "
				+ "CREATE (b)-[:ALIAS_OF {by: 'local', at: datetime('2019-01-01T00:00:00Z')}]->(a)", Map.of());
		chronicle.append(story.file());
		chronicle.rebuild(List.of(Id.of("M")));
	}

	private List<List<String>> ask(String name) {
		ResearchQuery query = this.library.named(name).orElseThrow();
		return this.queries.ask(query.text(), query.bind(Map.of()), new Limits(100, Duration.ofSeconds(60)))
			.rows()
			.stream()
			.map((row) -> row.stream().map(Plain::text).toList())
			.toList();
	}

	@Test
	void somebodyWhoWasAskedUnderAnotherRecordWasAsked() {
		assertThat(ask("informants/never-asked")).isEmpty();
	}

	@Test
	void somebodyWhoSaidNoUnderAnotherRecordSaidNo() {
		assertThat(ask("informants/silent-or-said-no")).containsExactly(List.of("M", "A", "1", "1"));
	}

	@Test
	void anInformantWhoRatedTwiceStatesTheLatest() {
		assertThat(ask("needs/rated-differently"))
			.containsExactly(List.of("M", "M-N", "CLIENT:MET PROFESSIONAL:UNMET"));
	}

}
