package carenet.erasure;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.evidence.AliasBook;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is erased goes under every id, and what was read before is read afterwards. */
@GraphTest
@Import({ ChronicleConfiguration.class, AliasBook.class, Persons.class, StandIns.class })
class MergedPersonErasedTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	AliasBook aliases;

	@Autowired
	Persons people;

	@Autowired
	StandIns standIns;

	@BeforeEach
	void onePersonUnderTwoIds() {
		EmptyGraph.empty(this.graph);
		Story story = Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.carer("K-one", CareType.CHILD, "2019-01-01")
			.carer("K-two", CareType.CHILD)
			.carer("N", CareType.NEIGHBOUR)
			.report("R0-K-two", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.yes("K-one")
			.no("K-two")
			.contact("K-one", "K-two", true)
			.contact("K-two", "N", true)
			.end()
			.report("R1", 1, Source.INFORMAL_CARER, "K-two", "")
			.yes("K-two")
			.end();
		People.write(this.graph, story);
		this.chronicle.append(story.file());
		this.aliases.set(Id.of("K-one"), Id.of("K-two"), "steward", Progress.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "K-one", "K-two" })
	void leavesNoTraceOfEitherIdAndTheSameNetwork(String asked) {
		List<String> before = testimonies("K-two");
		assertThat(before).contains("C/IN_CONTACT_WITH/N/PERSON CLIENT +?? †2",
				"C/SUPPORTS/PERSON/C CLIENT +?? | INFORMAL_CARER ?+? †2");
		List<Id> records = this.people.recordsOf(Id.of(asked));
		assertThat(records).containsExactly(Id.of("K-two"), Id.of("K-one"));
		this.standIns.replace(Id.of(asked), PersonKind.INFORMAL_CARER, Id.of("erased-1"), Progress.NONE);
		records.forEach(this.standIns::remove);
		assertThat(testimonies("erased-1")).isEqualTo(before);
		assertThat(this.graph.read("""
				CALL () { MATCH (n) RETURN n UNION ALL MATCH ()-[n]->() RETURN n }
				UNWIND keys(n) AS key
				RETURN DISTINCT coalesce(toStringOrNull(n[key]), '') AS value
				""", Map.of(), (row) -> row.get("value").asString()))
			.noneMatch((value) -> value.contains("K-one") || value.contains("K-two"));
	}

	@Test
	void aPersonOfOneRecordHasOne() {
		assertThat(this.people.recordsOf(Id.of("N"))).containsExactly(Id.of("N"));
		assertThat(this.people.recordsOf(Id.of("NOBODY"))).isEmpty();
	}

	private List<String> testimonies(String person) {
		return this.graph
			.read("MATCH (t:Tie) WHERE t.testimony IS NOT NULL RETURN t.id + ' ' + t.testimony AS text", Map.of(),
					(row) -> row.get("text").asString())
			.stream()
			.map((text) -> text.replace(person + "/N", "N/" + person).replace(person, "PERSON"))
			.sorted()
			.toList();
	}

}
