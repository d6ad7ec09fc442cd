package carenet.edition;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@GraphTest
@Import({ ChronicleConfiguration.class, DatasetVersions.class })
class DatasetVersionsTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	DatasetVersions versions;

	@BeforeEach
	void empty() {
		EmptyGraph.empty(this.graph);
	}

	private static Story story(String client) {
		return Story.of(client)
			.waves("2018-02-01", "2018-08-01")
			.carer("F", CareType.FRIEND)
			.carer("G", CareType.FRIEND);
	}

	private static Story first(String client) {
		return story(client).report(client + "-0", 0, Source.CLIENT, client, "SUPPORTS:ALL").yes("F").end();
	}

	private static Story second(String client) {
		return first(client).report(client + "-1", 1, Source.CLIENT, client, "SUPPORTS:ALL").yes("G").end();
	}

	private void append(Story story) {
		People.write(this.graph, story);
		this.chronicle.append(story.file());
	}

	/** As a process that has seen nothing yet would say. */
	private DatasetVersion version() {
		DatasetVersion now = this.versions.current();
		assertThat(new DatasetVersions(this.graph).current()).isEqualTo(now);
		return now;
	}

	@Test
	void isTheSameInWhateverOrderAndStepsItWasLoaded() {
		append(second("A"));
		append(second("B"));
		DatasetVersion version = version();
		EmptyGraph.empty(this.graph);
		assertThat(version()).isNotEqualTo(version);
		append(first("B"));
		assertThat(version()).isNotEqualTo(version);
		append(second("A"));
		append(second("B"));
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void isAnotherOneWhenEvidenceOrWhoIsWhoChanges() {
		append(first("A"));
		DatasetVersion told = version();
		append(second("A"));
		DatasetVersion more = version();
		append(second("A").report("A-2", 1, Source.CLIENT, "A", "SUPPORTS:MENTIONED").supersedes("A-1").end());
		DatasetVersion retracted = version();
		this.graph.run("MATCH (g:Supporter {id: 'G'}), (f:Supporter {id: 'F'}) CREATE (g)-[:ALIAS_OF]->(f)", Map.of());
		DatasetVersion merged = version();
		assertThat(List.of(told, more, retracted, merged)).doesNotHaveDuplicates();
		this.graph.run("MATCH ()-[r:ALIAS_OF]->() DELETE r", Map.of());
		assertThat(version()).isEqualTo(retracted);
	}

	@Test
	void doesNotMindWhatIsNotEvidence() {
		append(second("A"));
		DatasetVersion version = version();
		this.graph.run("CREATE (:Grant {id: 'g'})", Map.of());
		this.graph.run("MATCH (c:Client), (f:Supporter {id: 'F'}) SET c.revision = 99 CREATE (c)-[:ASSIGNED_TO]->(f)",
				Map.of());
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void countsWhenSomethingWasRecordedUnlessAnImportStandsInForIt() {
		append(second("A"));
		DatasetVersion version = version();
		this.graph.run("MATCH (r:Report {id: 'A-0'}) SET r.recordedAt = datetime('2020-01-01T00:00:00Z')", Map.of());
		this.graph.run("MATCH (c:Client) SET c.revision = 99", Map.of());
		assertThat(version()).isNotEqualTo(version);
		this.graph.run("MATCH (r:Report) WITH collect(r.recordedAt) AS times "
				+ "MERGE (s:Study {id: 'study'}) SET s.recordedOnImport = times", Map.of());
		DatasetVersion without = version();
		this.graph.run("MATCH (r:Report {id: 'A-0'}) SET r.recordedAt = datetime('2021-01-01T00:00:00Z')", Map.of());
		this.graph.run("MATCH (s:Study) SET s.recordedOnImport = s.recordedOnImport + datetime('2021-01-01T00:00:00Z')",
				Map.of());
		assertThat(version()).isEqualTo(without);
	}

}
