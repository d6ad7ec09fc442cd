package carenet.people;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import carenet.audit.Reason;
import carenet.change.ChangeKey;
import carenet.change.NetworkChanges;
import carenet.cohort.Cohort;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Cohorts;
import carenet.cohort.Grouping;
import carenet.actors.ClientFilter;
import carenet.demo.StudyGenerator;
import carenet.evidence.AliasBook;
import carenet.evidence.Appended;
import carenet.evidence.Chronicle;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.intake.StudyImporter;
import carenet.network.CareDensities;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.AsOf;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.View;
import carenet.tally.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Records merged in a generated study: every reader sees one person, and undo restores
 * all.
 */
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
class MergedStudyTests {

	/** All that the graph layer can tell. */
	private static final Set<Part> COMMON = EnumSet.complementOf(EnumSet.of(Part.STATEMENTS, Part.RATINGS));

	private static final Set<Table> TABLES = EnumSet.complementOf(EnumSet.of(Table.DIFFERENCES));

	private static final Reason REASON = new Reason("both records have the same staff number");

	private static boolean loaded;

	@Autowired
	Networks networks;

	@Autowired
	NetworkChanges changes;

	@Autowired
	CareDensities densities;

	@Autowired
	Cohorts cohorts;

	@Autowired
	Chronicle chronicle;

	@Autowired
	AliasBook aliases;

	@Autowired
	Merges merges;

	@Autowired
	Graph graph;

	private final List<List<Id>> pairs = new ArrayList<>();

	@BeforeEach
	void aStudyWithThreePairsOfRecords(@Autowired StudyImporter importer, @TempDir Path folder) {
		if (!loaded) {
			new StudyGenerator(10, 1).write(folder.resolve("demo"));
			importer.importPackage(folder.resolve("demo"), Progress.NONE);
			loaded = true;
		}
		for (String kind : List.of("InformalCarer", "Professional", "Agency")) {
			this.pairs.add(pairOf(kind));
		}
	}

	/** Two of a kind who stand around one client, of whom both are spoken often. */
	private List<Id> pairOf(String kind) {
		return this.graph
			.read("""
					MATCH (a:%1$s)<-[:FROM]-(t:SupportsTie)-[:OF]->(c:Client)<-[:OF]-(u:SupportsTie)-[:FROM]->(b:%1$s)
					WHERE a.id < b.id
					RETURN a.id AS one, b.id AS other, COUNT { (t)<-[:STATES]-() } + COUNT { (u)<-[:STATES]-() } AS said
					ORDER BY said DESC, one, other LIMIT 1
					""".formatted(kind), Map.of(),
					(row) -> List.of(Id.of(row.get("one").asString()), Id.of(row.get("other").asString())))
			.getFirst();
	}

	private void mergeAll() {
		this.pairs.forEach((pair) -> this.merges.merge(pair.getLast(), pair.getFirst(), REASON, Progress.NONE));
	}

	private void undoAll() {
		this.pairs.forEach((pair) -> this.merges.undo(pair.getLast(), Progress.NONE));
	}

	@Test
	void everyReaderAgreesAndUndoRestoresEverything() {
		List<String> before = everything();
		Map<String, Object> shown = shown(View.DEFAULT);
		mergeAll();
		assertThat(shown(View.DEFAULT)).isNotEqualTo(shown);
		assertThat(shown(fromEvidence())).isEqualTo(shown(View.DEFAULT));
		assertThat(cohort(fromEvidence())).isEqualTo(cohort(View.DEFAULT));
		assertThat(this.chronicle.rebuild(this.chronicle.clients())).isEqualTo(Appended.NOTHING);
		undoAll();
		assertThat(everything()).isEqualTo(before);
		assertThat(shown(View.DEFAULT)).isEqualTo(shown);
	}

	@Test
	void nothingHalfDoneIsShownWhileNetworksAreStillDue() {
		mergeAll();
		Map<String, Object> whole = shown(View.DEFAULT);
		Object counted = cohort(View.DEFAULT);
		undoAll();
		this.pairs.forEach((pair) -> assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.aliases.set(pair.getLast(), pair.getFirst(), "local", (_) -> {
				throw new IllegalStateException("pulled the plug");
			})));
		Map<String, Object> half = shown(View.DEFAULT);
		whole.forEach((what, said) -> assertThat(half.get(what)).as(what).isEqualTo(said));
		assertThat(cohort(View.DEFAULT)).isEqualTo(counted);
		this.aliases.finishInterrupted(Progress.NONE);
		assertThat(shown(View.DEFAULT)).isEqualTo(whole);
	}

	@AfterEach
	void undoWhatIsLeft() {
		this.merges.after("").forEach((alias) -> this.merges.undo(alias.record(), Progress.NONE));
	}

	@Test
	void theSupportersAreOneEverywhere() {
		mergeAll();
		Set<Id> gone = Set.of(this.pairs.get(0).getLast(), this.pairs.get(1).getLast(), this.pairs.get(2).getLast());
		for (Id client : this.chronicle.clients()) {
			for (SupportNetwork network : this.networks.findAllWaves(client, View.DEFAULT)) {
				assertThat(network.ties()).extracting((tie) -> tie.supporter().id()).doesNotContainAnyElementsOf(gone);
				assertThat(network.ties()).extracting((tie) -> tie.supporter().id()).doesNotHaveDuplicates();
				assertThat(network.agencies()).extracting((agency) -> agency.id()).doesNotContainAnyElementsOf(gone);
				assertThat(network.ties().stream().flatMap((tie) -> tie.statements().stream()))
					.extracting((one) -> Optional.ofNullable(one.informant()))
					.doesNotContainAnyElementsOf(gone.stream().map(Optional::of).toList());
			}
		}
	}

	private static View fromEvidence() {
		return new View(View.DEFAULT.rule(), null, Instant.parse("2900-01-01T00:00:00Z"), false);
	}

	/** Networks, changes and care densities of all clients. */
	private Map<String, Object> shown(View view) {
		Map<String, Object> shown = new TreeMap<>();
		for (Id client : this.chronicle.clients()) {
			for (int wave = 0; wave < 3; wave++) {
				SupportNetwork network = this.networks.find(new NetworkKey(client, new AsOf.AtWave(wave), view, COMMON))
					.orElseThrow();
				shown.put(client + " at " + wave, List.of(network.ties().stream().map(MergedStudyTests::told).toList(),
						network.contacts(), network.agencies(), network.warnings(), network.measures(),
						network.needs()
							.stream()
							.map((need) -> List.of(need.need(), need.status(), need.coverage(), need.addressedBy()))
							.toList()));
				CareDensities.Key key = new CareDensities.Key(client, wave, view);
				shown.put(client + " density " + wave, String.valueOf(this.densities.findAll(Set.of(key)).get(key)));
			}
			shown.put(client + " change",
					this.changes
						.find(new ChangeKey(client, 0, 1, view, Set.of(Part.TIES, Part.ATTRIBUTES, Part.CONTACTS)))
						.orElseThrow()
						.ties()
						.stream()
						.map((tie) -> List.of(tie.tie(), tie.transition(), tie.before(), tie.after(), tie.conflict()))
						.toList());
		}
		return shown;
	}

	private static List<Object> told(SupportTie tie) {
		return List.of(tie.supporter(), tie.agencies(), tie.state(), tie.reportedBy(), tie.deniedBy(), tie.attributes(),
				tie.addresses());
	}

	private Object cohort(View view) {
		Cohort cohort = this.cohorts.find(new CohortQuestion(ClientFilter.ALL, view, new Grouping.None(), TABLES));
		return List.of(cohort.whole().toString(), cohort.waves());
	}

	private List<String> everything() {
		return this.graph.read("""
				MATCH (n) WHERE NOT n:Grant RETURN labels(n) + [n.id] AS what, properties(n) AS properties
				UNION ALL
				MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id] AS what, properties(r) AS properties
				""", Map.of(), (row) -> {
			Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
			properties.remove("revision");
			return row.get("what").asList() + " " + properties;
		}).stream().sorted().toList();
	}

}
