package carenet.evidence;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GraphTest
@Import({ ChronicleConfiguration.class, AliasBook.class })
class AliasBookTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	AliasBook aliases;

	@BeforeEach
	void aClientToldOfUnderTwoIds() {
		EmptyGraph.empty(this.graph);
		People.write(this.graph, told("C"));
		this.chronicle.append(told("C").file());
	}

	private static Story told(String client) {
		return people(client).report(client + "-R0", 0, Source.CLIENT, null, "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("A", "P")
			.addresses("P", client + "-DEBT", true)
			.contact("A", "B", true)
			.contact("B", "P", true)
			.end()
			.report(client + "-R1", 1, Source.CLIENT, null, "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("B", "Q")
			.addresses("Q", client + "-DEBT", true)
			.contact("A", "Q", true)
			.end()
			.report(client + "-R1B", 1, Source.INFORMAL_CARER, "B", "")
			.yes("A")
			.end();
	}

	private static Story people(String client) {
		return Story.of(client)
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.need(client + "-DEBT", "2018-01-01")
			.carer("A", CareType.CHILD)
			.carer("B", CareType.CHILD)
			.professional("P")
			.professional("Q")
			.agency("TEAM", false)
			.agency("HOUSE", true)
			.employed("P", "TEAM", "2018-01-01/..")
			.employed("Q", "HOUSE", "2018-06-01/..");
	}

	@Test
	void theGraphLayerKnowsThePersonUnderTheKeptIdAlone() {
		merge("B", "A");
		merge("Q", "P");
		assertThat(layer()).containsExactly("A CONTACT P 0", "A CONTACT P 1", "A SUPPORTS C 0", "A SUPPORTS C 1",
				"P ADDRESSES C-DEBT 0", "P ADDRESSES C-DEBT 1", "P SUPPORTS C 0", "P SUPPORTS C 1");
		assertThat(testimonies()).containsExactly("C/ADDRESSES/P/C-DEBT CLIENT ++?", "C/IN_CONTACT_WITH/A/P CLIENT ++?",
				"C/SUPPORTS/A/C CLIENT ++? | INFORMAL_CARER ?+?", "C/SUPPORTS/P/C CLIENT ++?");
	}

	@Test
	void undoingRestoresTheGraphExactly() {
		List<String> before = everything();
		merge("B", "A");
		merge("Q", "P");
		merge("HOUSE", "TEAM");
		assertThat(everything()).isNotEqualTo(before);
		this.aliases.remove(Id.of("Q"), Progress.NONE);
		this.aliases.remove(Id.of("HOUSE"), Progress.NONE);
		this.aliases.remove(Id.of("B"), Progress.NONE);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void undoingOneOfTwoLeavesTheOther() {
		merge("B", "A");
		List<String> one = everything();
		merge("Q", "P");
		this.aliases.remove(Id.of("Q"), Progress.NONE);
		assertThat(everything()).isEqualTo(one);
	}

	@Test
	void aRebuildChangesNothing() {
		merge("B", "A");
		merge("Q", "P");
		assertThat(this.chronicle.rebuild(List.of(Id.of("C")))).isEqualTo(Appended.NOTHING);
		assertThat(this.chronicle.append(told("C").file())).isEqualTo(Appended.NOTHING);
	}

	@Test
	void aLaterReportAboutTheAliasIsAboutThePersonWhoIsKept() {
		merge("B", "A");
		Story later = people("C").report("C-R2", 2, Source.CLIENT, null, "SUPPORTS:ALL").yes("B").end();
		this.chronicle.append(later.file());
		assertThat(testimonies()).contains("C/SUPPORTS/A/C CLIENT +++ | INFORMAL_CARER ?+?");
	}

	@Test
	void aNewClientWhoNamesTheAliasHasThePersonWhoIsKept() {
		merge("B", "A");
		Story other = people("D").report("D-R0", 0, Source.CLIENT, null, "SUPPORTS:ALL").yes("B").end();
		this.chronicle.appendUnseen(List.of(other.file()));
		this.chronicle.reveal();
		assertThat(layer()).contains("A SUPPORTS D 0").doesNotContain("B SUPPORTS D 0");
	}

	@Test
	void whoeverIsEmployedUnderTheAliasChangesTheNetworksAroundThePerson() {
		merge("Q", "P");
		merge("HOUSE", "TEAM");
		assertThat(this.chronicle.clientsAround(List.of(Id.of("HOUSE")))).containsExactly(Id.of("C"));
		assertThat(this.chronicle.clientsAround(List.of(Id.of("Q")))).containsExactly(Id.of("C"));
	}

	@Test
	void aMergeThatBrokeOffIsFinishedLater() {
		for (String client : List.of("D", "E")) {
			People.write(this.graph, told(client));
			this.chronicle.append(told(client).file());
		}
		List<String> before = everything();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.aliases.set(Id.of("B"), Id.of("A"), "steward", (_) -> {
				throw new IllegalStateException("pulled the plug");
			}));
		assertThat(this.graph.read("MATCH (c:Client) WHERE c.nextRecordedAt IS NOT NULL RETURN c.id AS id ORDER BY id",
				Map.of(), (row) -> row.get("id").asString()))
			.containsExactly("D", "E");
		this.aliases.finishInterrupted(Progress.NONE);
		assertThat(layer()).noneMatch((one) -> one.startsWith("B "));
		this.aliases.remove(Id.of("B"), Progress.NONE);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void saysWhatCannotBeOneAndWhatWouldBeRight() {
		merge("B", "A");
		refuses("P", "A", BadInput.class, "P is a record of kind professional, and A of kind carer: only two carers, "
				+ "two professionals or two agencies can be one");
		refuses("P", "P", BadInput.class, "P is one record: right would be the ids of two");
		refuses("P", "NOBODY", NotFound.class, "no carer, professional or agency has the id NOBODY");
		refuses("C", "P", NotFound.class, "no carer, professional or agency has the id C");
		People.write(this.graph, Story.of("C").carer("K", CareType.FRIEND));
		refuses("B", "K", BadInput.class, "B is one with A already: undo that first");
		refuses("K", "B", BadInput.class, "B is one with A already: merge K into A");
		refuses("A", "B", BadInput.class, "A and B are one already");
		refuses("A", "K", BadInput.class, "A is kept for B already: merge K into A, or undo that first");
	}

	private void refuses(String record, String kept, Class<? extends CarenetException> kind, String sentence) {
		List<String> before = everything();
		assertThatExceptionOfType(kind).isThrownBy(() -> merge(record, kept)).withMessage(sentence);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void undoingWhatWasNeverMergedDoesNothing() {
		assertThat(this.aliases.remove(Id.of("A"), Progress.NONE)).isEmpty();
		assertThat(this.aliases.remove(Id.of("NOBODY"), Progress.NONE)).isEmpty();
	}

	@Test
	void threeRecordsCanBeOnePerson() {
		People.write(this.graph, Story.of("C").carer("K", CareType.FRIEND));
		merge("B", "A");
		merge("K", "A");
		assertThat(this.aliases.ofPerson(Id.of("K"))).extracting(Alias::record, Alias::kept)
			.containsExactly(org.assertj.core.api.Assertions.tuple(Id.of("B"), Id.of("A")),
					org.assertj.core.api.Assertions.tuple(Id.of("K"), Id.of("A")));
		assertThat(this.aliases.after("B", 10)).extracting(Alias::record).containsExactly(Id.of("K"));
		assertThat(this.aliases.ofPerson(Id.of("P"))).isEmpty();
	}

	private void merge(String record, String kept) {
		this.aliases.set(Id.of(record), Id.of(kept), "steward", Progress.NONE);
	}

	private List<String> layer() {
		return this.graph.read("""
				MATCH (s)-[r:SUPPORTS|ADDRESSES|IN_CONTACT_WITH]->(o)
				RETURN s.id + ' ' + CASE type(r) WHEN 'IN_CONTACT_WITH' THEN 'CONTACT' ELSE type(r) END + ' ' + o.id
				  + ' ' + r.wave AS text ORDER BY text
				""", Map.of(), (row) -> row.get("text").asString());
	}

	private List<String> testimonies() {
		return this.graph.read(
				"MATCH (t:Tie) WHERE t.testimony IS NOT NULL RETURN t.id + ' ' + t.testimony AS text ORDER BY text",
				Map.of(), (row) -> row.get("text").asString());
	}

	/** Every node and relationship with all properties, but how often it was changed. */
	private List<String> everything() {
		return this.graph.read("""
				MATCH (n) RETURN labels(n) + [n.id] AS what, properties(n) AS properties
				UNION ALL
				MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id] AS what, properties(r) AS properties
				""", Map.of(), (row) -> {
			Map<String, Object> properties = new java.util.TreeMap<>(row.get("properties").asMap());
			properties.remove("revision");
			return row.get("what").asList() + " " + properties;
		}).stream().sorted().toList();
	}

}
