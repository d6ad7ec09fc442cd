package carenet.evidence;

import java.util.List;
import java.util.Map;

import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GraphTest
@Import({ ChronicleConfiguration.class })
class ChronicleTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@BeforeEach
	void emptyWithPeople() {
		EmptyGraph.empty(this.graph);
		People.write(this.graph, AcceptanceFixture.withoutRegister());
	}

	@Test
	void projectsThePlainGraphOfTheFixture() {
		append(AcceptanceFixture.withoutRegister());
		assertThat(supportersAt(0)).containsExactly("M", "N", "U");
		assertThat(supportersAt(1)).containsExactly("D", "M", "P", "S");
		assertThat(supportersAt(2)).containsExactly("M", "P");
	}

	@Test
	void storesTheTestimonies() {
		append(AcceptanceFixture.withoutRegister());
		assertThat(this.graph.read("MATCH (t:SupportsTie) RETURN t.testimony AS testimony ORDER BY t.id", Map.of(),
				(row) -> row.get("testimony").asString()))
			.containsExactly("CLIENT --? | PROFESSIONAL ?+- <2:2", "CLIENT ++? | INFORMAL_CARER ++? | PROFESSIONAL ?++",
					"CLIENT +-?", "CLIENT -+? | PROFESSIONAL ?++", "CLIENT b+?", "CLIENT +-? <1:1† †1");
	}

	@Test
	void appendingTheSameAgainChangesNothing() {
		append(AcceptanceFixture.withoutRegister());
		assertThat(append(AcceptanceFixture.withoutRegister())).isEqualTo(Appended.NOTHING);
	}

	@Test
	void aRebuildChangesNothing() {
		append(AcceptanceFixture.withoutRegister());
		List<String> before = relationships();
		assertThat(this.chronicle.rebuild(List.of(Id.of("C")))).isEqualTo(Appended.NOTHING);
		assertThat(relationships()).isEqualTo(before);
	}

	@Test
	void aRebuildRestoresWhatWasTakenAway() {
		append(AcceptanceFixture.withoutRegister());
		List<String> before = plain();
		this.graph.run("MATCH ()-[r:SUPPORTS {wave: 1}]->() DELETE r", Map.of());
		this.graph.run("MATCH (t:SupportsTie) SET t.testimony = 'CLIENT +++'", Map.of());
		assertThat(this.chronicle.rebuild(List.of(Id.of("C"))).versions()).isGreaterThan(0);
		assertThat(plain()).isEqualTo(before);
	}

	@Test
	void refusesAReportThatIsStoredWithOtherContent() {
		append(AcceptanceFixture.withoutRegister());
		Story other = Story.of("C")
			.waves("2018-02-01")
			.report("C-CL0", 0, carenet.study.Source.CLIENT, "C", "SUPPORTS:ALL")
			.yes("M")
			.end();
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> append(other))
			.withMessageContaining("C-CL0")
			.withMessageContaining("supersedes");
	}

	@Test
	void aCorrectionTakesEffectAndUnchangedRelationshipsKeepTheirIdentity() {
		append(AcceptanceFixture.withoutRegister());
		List<String> before = relationships();
		Story correction = Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.report("C-CL0b", 0, carenet.study.Source.CLIENT, "C", "SUPPORTS:ALL", "2018-02-03")
			.supersedes("C-CL0")
			.yes("M", "U")
			.end();
		append(correction);
		assertThat(supportersAt(0)).containsExactly("M", "U");
		assertThat(relationships()).hasSize(before.size() - 1).allMatch(before::contains);
	}

	@Test
	void newClientsAreUnseenUntilTheyAreRevealedTogether() {
		this.chronicle.appendUnseen(List.of(AcceptanceFixture.withoutRegister().file()));
		assertThat(this.chronicle.clients()).isEmpty();
		assertThat(this.chronicle.reveal()).isEqualTo(1);
		assertThat(this.chronicle.clients()).containsExactly(Id.of("C"));
		assertThat(this.chronicle.rebuild(List.of(Id.of("C")))).isEqualTo(Appended.NOTHING);
	}

	@Test
	void findsTheClientsAroundAnEmployer() {
		append(AcceptanceFixture.withoutRegister());
		assertThat(this.chronicle.clientsAround(List.of(Id.of("TEAM")))).containsExactly(Id.of("C"));
		assertThat(this.chronicle.clientsAround(List.of(Id.of("NOBODY")))).isEmpty();
	}

	private Appended append(Story story) {
		return this.chronicle.append(story.file());
	}

	private List<String> supportersAt(int wave) {
		return this.graph.read(
				"MATCH (s)-[:SUPPORTS {wave: $wave}]->(c:Client {id: 'C'}) RETURN s.id AS id ORDER BY s.id",
				Map.of("wave", wave), (row) -> row.get("id").asString());
	}

	private List<String> relationships() {
		return this.graph.read(
				"MATCH (s)-[r:SUPPORTS|ADDRESSES|HAS_NEED]->(o) RETURN elementId(r) + s.id + o.id AS text ORDER BY text",
				Map.of(), (row) -> row.get("text").asString());
	}

	private List<String> plain() {
		return this.graph.read("""
				MATCH (s)-[r:SUPPORTS|ADDRESSES|HAS_NEED]->(o)
				RETURN s.id + o.id + r.wave + toStringList(coalesce(r.reportedBy, []))[0] AS text ORDER BY text
				UNION
				MATCH (t:SupportsTie) RETURN t.testimony AS text ORDER BY text
				""", Map.of(), (row) -> row.get("text").toString());
	}

}
