package carenet.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.audit.AuditObject;
import carenet.demo.StudyGenerator;
import carenet.edition.DatasetVersion;
import carenet.edition.DatasetVersions;
import carenet.evidence.AliasBook;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.StudyImporter;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.View;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What goes out as a study package comes in again as the same graph. */
@GraphTest
@Import({ ExportTestConfiguration.class, DatasetVersions.class })
class StudyPackageExportTests {

	private static final ExportOrder ALL = ExportOrder.all(ExportFormat.STUDY_PACKAGE);

	private static final ExportOrder NAMED = new ExportOrder(ExportFormat.STUDY_PACKAGE, View.DEFAULT, List.of(),
			Set.of(), true);

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	Exports exports;

	@Autowired
	AliasBook aliases;

	private final TestViewer viewer;

	@TempDir
	Path folder;

	@Autowired
	StudyPackageExportTests(TestViewer viewer) {
		this.viewer = viewer;
	}

	@BeforeEach
	void study() {
		EmptyGraph.empty(this.graph);
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(8, 5).write(demo);
		take(demo);
	}

	private void take(Path study) {
		ImportResult result = this.importer.importPackage(study, Progress.NONE);
		assertThat(result.findings().errors()).isEmpty();
	}

	@Test
	void isTheSameGraphWhenItIsImportedAgain() {
		List<String> before = GraphText.of(this.graph);
		Path zip = export(ALL, "study.zip");
		Path folder = export(ALL, "study");
		EmptyGraph.empty(this.graph);
		take(zip);
		assertThat(GraphText.of(this.graph)).isEqualTo(before);
		EmptyGraph.empty(this.graph);
		take(folder);
		assertThat(GraphText.of(this.graph)).isEqualTo(before).hasSizeGreaterThan(500);
	}

	@Test
	void isTheSameEvidenceWhenItIsImportedAgain(@Autowired DatasetVersions versions) {
		DatasetVersion before = versions.current();
		Path zip = export(ALL, "study.zip");
		EmptyGraph.empty(this.graph);
		assertThat(versions.current()).isNotEqualTo(before);
		take(zip);
		assertThat(versions.current()).isEqualTo(before);
	}

	@Test
	void changesNothingWhereItComesFrom() {
		assertThat(this.importer.importPackage(export(ALL, "study.zip"), Progress.NONE).imported())
			.satisfies((imported) -> assertThat(imported.changedNothing()).as(imported.sentence()).isTrue());
	}

	@Test
	void hasTheSameBytesForTheSameGraphHoweverItWasFilled() throws IOException {
		byte[] first = Files.readAllBytes(export(ALL, "first.zip"));
		assertThat(Files.readAllBytes(export(ALL, "again.zip"))).isEqualTo(first);
		Path folder = export(ALL, "study");
		for (String file : List.of("statements.csv", "reports.csv", "clients.csv", "informal_carers.csv")) {
			List<String> lines = Files.readAllLines(folder.resolve(file));
			List<String> turned = new java.util.ArrayList<>(lines.subList(1, lines.size()).reversed());
			turned.addFirst(lines.getFirst());
			Files.write(folder.resolve(file), turned);
		}
		EmptyGraph.empty(this.graph);
		take(folder);
		assertThat(Files.readAllBytes(export(ALL, "other.zip"))).isEqualTo(first);
	}

	@Test
	void keepsWhoIsOneWithWhom() throws IOException {
		merge("InformalCarer", "Professional", "Agency");
		List<String> before = GraphText.of(this.graph);
		assertThat(before).anyMatch((line) -> line.contains(" ALIAS_OF "));
		Path merged = export(ALL, "merged");
		byte[] bytes = Files.readAllBytes(export(ALL, "merged.zip"));
		assertThat(Files.readAllLines(merged.resolve("merged_records.csv"))).hasSize(4)
			.first()
			.isEqualTo("record_id,kept_id,merged_by,merged_at");
		assertThat(this.importer.foreseePackage(merged, Progress.NONE).sentence())
			.isEqualTo("Nothing would change: everything is already there.");
		EmptyGraph.empty(this.graph);
		take(merged);
		assertThat(GraphText.of(this.graph)).isEqualTo(before);
		assertThat(Files.readAllBytes(export(ALL, "again.zip"))).isEqualTo(bytes);
	}

	@Test
	void addsWhoIsOneWithWhomToAStudyThatHadThemApart() throws IOException {
		Path apart = export(ALL, "apart");
		merge("InformalCarer", "Professional", "Agency");
		List<String> before = GraphText.of(this.graph);
		Path merged = export(ALL, "merged");
		EmptyGraph.empty(this.graph);
		take(apart);
		Forecast forecast = this.importer.foreseePackage(merged, Progress.NONE);
		Imported imported = Objects.requireNonNull(this.importer.importPackage(merged, Progress.NONE).imported());
		assertThat(imported.registered()).isEqualTo(6);
		assertThat(forecast.expected()).isEqualTo(imported);
		assertThat(GraphText.of(this.graph)).isEqualTo(before);
		Files.writeString(merged.resolve("merged_records.csv"),
				Files.readString(merged.resolve("merged_records.csv"))
					.replaceAll("(?m)^([^,]+),([^,]+),", "$2,$1,")
					.replace("kept_id,record_id", "record_id,kept_id"));
		assertThat(this.importer.importPackage(merged, Progress.NONE).findings().counts())
			.as("turned round, they are chains with what the store has")
			.containsKey("bad-merge");
		assertThat(GraphText.of(this.graph)).isEqualTo(before);
	}

	@Test
	void takesTheRecordThatIsKeptAlongWithAPartOfTheStudyAndItsName() throws IOException {
		merge("InformalCarer");
		List<String> pair = this.graph
			.read("MATCH (a)-[:ALIAS_OF]->(k) MATCH (a)<-[:FROM]-(:SupportsTie)-[:OF]->(c) RETURN a.id, k.id, c.id",
					Map.of(), (row) -> List.of(row.get(0).asString(), row.get(1).asString(), row.get(2).asString()))
			.getFirst();
		Path study = export(new ExportOrder(ExportFormat.STUDY_PACKAGE, View.DEFAULT, List.of(Id.of(pair.getLast())),
				Set.of(), true), "part");
		assertThat(study.resolve("merged_records.csv")).content().contains(pair.get(0) + "," + pair.get(1) + ",");
		assertThat(study.resolve("informal_carers.csv")).content().contains(pair.get(1) + ",");
		assertThat(study.resolve("identities.csv")).content().contains(pair.get(1) + ",");
		EmptyGraph.empty(this.graph);
		take(study);
		assertThat(this.graph.read("MATCH (:Client)<-[:SUPPORTS]-(s {id: $id}) RETURN s.id",
				Map.of("id", pair.getFirst()), (row) -> row))
			.isEmpty();
	}

	/** The two of each kind of whom around one client the most is said are one. */
	private void merge(String... kinds) {
		for (String kind : kinds) {
			List<String> pair = this.graph.read("""
					MATCH (a:%1$s)<-[:FROM]-(t:SupportsTie)-[:OF]->(c:Client)<-[:OF]-(u:SupportsTie)-[:FROM]->(b:%1$s)
					WHERE a.id < b.id
					RETURN a.id, b.id, COUNT { (t)<-[:STATES]-() } + COUNT { (u)<-[:STATES]-() } AS said
					ORDER BY said DESC, a.id, b.id LIMIT 1
					""".formatted(kind), Map.of(), (row) -> List.of(row.get(0).asString(), row.get(1).asString()))
				.getFirst();
			this.aliases.set(Id.of(pair.getLast()), Id.of(pair.getFirst()), "local", Progress.NONE);
		}
	}

	@Test
	void keepsAFormulaAsItIs() throws IOException {
		Path changed = export(ALL, "changed");
		Path agencies = changed.resolve("agencies.csv");
		List<String> lines = new java.util.ArrayList<>(Files.readAllLines(agencies));
		String id = lines.get(1).substring(0, lines.get(1).indexOf(','));
		lines.set(1, id + ",=HYPERLINK(1),CARE,false,false,");
		Files.write(agencies, lines);
		take(changed);
		assertThat(Files.readAllLines(export(ALL, "again").resolve("agencies.csv")).get(1))
			.isEqualTo(id + ",=HYPERLINK(1),CARE,false,false,");
	}

	@Test
	void holdsNoNameUnlessItIsAskedForAndPermitted() throws IOException {
		assertThat(export(ALL, "plain").resolve("identities.csv")).doesNotExist();
		assertThat(export(NAMED, "named").resolve("identities.csv")).content().contains("C0001,");
		for (UserRole role : List.of(UserRole.RESEARCHER, UserRole.ANALYST, UserRole.ADMIN)) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.viewer.as(new Viewer("x", role), () -> export(NAMED, "refused-" + role)))
				.withMessageContaining("may not export");
		}
		assertThat(this.viewer.as(new Viewer("s", UserRole.STEWARD), () -> export(NAMED, "steward"))
			.resolve("identities.csv")).as("nobody agreed to names").doesNotExist();
	}

	@Test
	void givesResearchersThoseWhoConsentAndNoNotes() throws IOException {
		this.graph.write((tx) -> tx.run("""
				MATCH (c:Client) WHERE c.id IN ['C0001', 'C0003']
				CREATE (c)-[:CONSENTED]->(:Consent {kind: 'RESEARCH', given: true, from: date('2000-01-01'),
				  until: date('9999-12-31')})
				""").consume());
		Path study = this.viewer.as(new Viewer("r", UserRole.RESEARCHER), () -> export(ALL, "research"));
		assertThat(Files.readAllLines(study.resolve("clients.csv"))).extracting((line) -> line.split(",", -1)[0])
			.containsExactly("client_id", "C0001", "C0003");
		assertThat(study.resolve("assignments.csv")).doesNotExist();
		try (Stream<String> needs = Files.lines(study.resolve("needs.csv"))) {
			assertThat(needs.skip(1)).isNotEmpty().allMatch((line) -> line.endsWith(","));
		}
		try (Stream<Path> files = Files.list(study)) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file)).doesNotContain("C0002", "C0004", "K0002", "K0004", "N0002", "N0004");
			}
		}
		EmptyGraph.empty(this.graph);
		take(study);
	}

	@Test
	void takesSomeClientsWithEverybodyAroundThem() {
		Path study = export(
				new ExportOrder(ExportFormat.STUDY_PACKAGE, View.DEFAULT, List.of(Id.of("C0005")), Set.of(), false),
				"one");
		EmptyGraph.empty(this.graph);
		take(study);
		assertThat(this.graph.read("MATCH (c:Client) RETURN c.id AS id", Map.of(), (row) -> row.get("id").asString()))
			.containsExactly("C0005");
	}

	@Test
	void refusesWhatIsNotThereAndWritesNothing() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> export(new ExportOrder(ExportFormat.TABLES, View.DEFAULT,
					List.of(Id.of("C0001"), Id.of("C9999")), Set.of(), false), "nobody"))
			.withMessage("There is no client C9999.");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> export(new ExportOrder(ExportFormat.TABLES, View.DEFAULT, List.of(), Set.of(1, 7), false),
					"nowhere"))
			.withMessage("no client of the study has a wave 7");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new ExportOrder(ExportFormat.STUDY_PACKAGE,
				new View(ConsensusRule.MAJORITY, null, null, false), List.of(), Set.of(), false));
		assertThat(this.folder.resolve("nobody")).doesNotExist();
		assertThat(this.folder.resolve("nowhere")).doesNotExist();
	}

	@Test
	void replacesNothingThatIsThere() throws IOException {
		Path there = Files.writeString(this.folder.resolve("there.zip"), "mine");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> export(ALL, "there.zip"))
			.withMessageEndingWith("there.zip is there already, and is not replaced");
		assertThat(there).hasContent("mine");
	}

	@Test
	void leavesNothingHalfWrittenWhenTheDiskIsFull() throws IOException {
		ByteArrayOutputStream small = new ByteArrayOutputStream() {

			@Override
			public synchronized void write(byte[] bytes, int from, int length) {
				if (size() + length > 5_000) {
					throw new java.io.UncheckedIOException(new IOException("No space left on device"));
				}
				super.write(bytes, from, length);
			}

		};
		assertThatExceptionOfType(BrokenOff.class)
			.isThrownBy(() -> this.exports.write(ALL, this.exports.zip(small), AuditObject.Kind.COMMAND, Progress.NONE))
			.withMessageContaining("No space left on device");
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left.map((path) -> path.getFileName().toString())).containsExactly("demo");
		}
	}

	private Path export(ExportOrder order, String name) {
		Path path = this.folder.resolve(name);
		this.exports.check(order);
		this.exports.write(order, this.exports.bundle(order, path), AuditObject.Kind.COMMAND, Progress.NONE);
		return path;
	}

}
