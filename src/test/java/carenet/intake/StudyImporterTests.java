package carenet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.demo.StudyGenerator;
import carenet.evidence.Appended;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.Id;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, IntakeConfiguration.class, StudyImporterTests.Vault.class })
class StudyImporterTests {

	static class Vault {

		@Bean
		IdentityVault identities(DataFolder data) {
			return IdentityVault.open(data);
		}

	}

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	Chronicle chronicle;

	@Autowired
	IdentityVault identities;

	@Autowired
	DataFolder data;

	@TempDir
	Path folder;

	@BeforeEach
	void empty() {
		EmptyGraph.empty(this.graph);
	}

	@Test
	void importsTheDemonstrationStudyAndASecondTimeChangesNothing() {
		Path demo = demo(6);
		Imported first = imported(demo);
		assertThat(first.appended().clients()).isEqualTo(6);
		assertThat(this.chronicle.clients()).hasSize(6);
		Imported second = imported(demo);
		assertThat(second.changedNothing()).as(second.sentence()).isTrue();
		assertThat(second.sentence()).contains("nothing has changed");
	}

	@Test
	void aRebuildAfterAnImportChangesNothing() {
		this.importer.importPackage(demo(6), Progress.NONE);
		assertThat(this.chronicle.rebuild(this.chronicle.clients())).isEqualTo(Appended.NOTHING);
	}

	@Test
	void keepsNamesOutOfTheGraphAndOutOfWhatIsPutAside() throws IOException {
		Path demo = demo(3);
		this.importer.importPackage(demo, Progress.NONE);
		assertThat(this.identities.find(Id.of("C0001"))).map(Identity::name).isPresent();
		assertThat(this.graph.read("MATCH (n) WHERE n.email IS NOT NULL OR n.phone IS NOT NULL RETURN n", Map.of(),
				(row) -> row))
			.isEmpty();
		try (Stream<Path> left = Files.list(this.data.folder("imports"))) {
			assertThat(left.map((path) -> path.getFileName().toString())).containsExactly("lock");
		}
	}

	@Test
	void loadsNothingOfAPackageWithAnError() throws IOException {
		Path demo = demo(2);
		Path waves = demo.resolve("waves.csv");
		Files.writeString(waves, Files.readString(waves).replaceFirst("CONDUCTED", "CONDUCTID"));
		ImportResult result = this.importer.importPackage(demo, Progress.NONE);
		assertThat(result.imported()).isNull();
		assertThat(result.findings().errors()).extracting(Problem::value).containsExactly("CONDUCTID");
		assertThat(this.graph.read("MATCH (n) RETURN n LIMIT 1", Map.of(), (row) -> row)).isEmpty();
	}

	@Test
	void finishesAnImportThatWasInterrupted() {
		Path demo = demo(4);
		try {
			this.importer.importPackage(demo, (step) -> {
				if (step.stage().equals("clients")) {
					throw new IllegalStateException("the power went out");
				}
			});
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessage("the power went out");
		}
		assertThat(this.chronicle.clients()).as("nothing half-done is seen").isEmpty();
		this.importer.finishInterrupted(Progress.NONE);
		assertThat(this.chronicle.clients()).hasSize(4);
		Imported again = imported(demo);
		assertThat(again.changedNothing()).as(again.sentence()).isTrue();
	}

	@Test
	void aDeathThatBecomesKnownRebuildsTheNetworksAroundIt() throws IOException {
		Path demo = demo(6);
		this.importer.importPackage(demo, Progress.NONE);
		String carer = this.graph.read("""
				MATCH (k:InformalCarer)-[r:SUPPORTS]->() WHERE k.deceasedOn IS NULL
				RETURN k.id AS id ORDER BY id LIMIT 1
				""", Map.of(), (row) -> row.get("id").asString()).getFirst();
		Path carers = demo.resolve("informal_carers.csv");
		List<String> lines = Files.readAllLines(carers)
			.stream()
			.map((line) -> line.startsWith(carer + ",") ? line.replaceFirst(",[^,]*$", ",2000-01-01") : line)
			.toList();
		Files.write(carers, lines);
		assertThat(imported(demo).registered()).isEqualTo(1);
		assertThat(this.graph.read("MATCH (:InformalCarer {id: $id})-[r:SUPPORTS]->() RETURN r", Map.of("id", carer),
				(row) -> row))
			.isEmpty();
	}

	private Imported imported(Path path) {
		ImportResult result = this.importer.importPackage(path, Progress.NONE);
		assertThat(result.findings().errors()).isEmpty();
		return Objects.requireNonNull(result.imported());
	}

	private Path demo(int clients) {
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(clients, 1).write(demo);
		return demo;
	}

}
