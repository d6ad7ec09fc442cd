package carenet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.demo.StudyGenerator;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import would do is what it then does, and looking writes nothing. */
@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, IntakeConfiguration.class, StudyImporterTests.Vault.class })
class DryRunTests {

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

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

	private Path study(String name, Map<String, String> files) throws IOException {
		Path study = Files.createDirectories(this.folder.resolve(name));
		for (StudyFile file : StudyFile.values()) {
			if (file.needed()) {
				String header = file.columns()
					.stream()
					.filter(StudyFile.Column::required)
					.map(StudyFile.Column::name)
					.collect(Collectors.joining(","));
				Files.writeString(study.resolve(file.fileName()), header + "\n");
			}
		}
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(study.resolve(file.getKey()), file.getValue());
		}
		return study;
	}

	private Path before() throws IOException {
		return study("before", Map.of("clients.csv", "client_id\nX1\nY1\n", "waves.csv",
				"client_id,wave,date,status\nX1,0,2021-01-01,CONDUCTED\nY1,0,2021-01-01,CONDUCTED\n",
				"informal_carers.csv", "carer_id,care_type\nK1,FRIEND\nK2,FRIEND\nK4,FRIEND\n", "reports.csv",
				"report_id,client_id,wave,source,date\nR1,X1,0,CLIENT,2021-01-01\nR0,Y1,0,CLIENT,2021-01-01\n",
				"statements.csv",
				"report_id,kind,from_id,to_id,present\nR1,SUPPORTS,K1,X1,true\nR1,SUPPORTS,K2,X1,true\nR0,SUPPORTS,K4,Y1,true\n"));
	}

	/** K2 is no longer named, K1 denies, K3 is new, K4 has died, a need comes up. */
	private Path after() throws IOException {
		return study("after", Map.of("clients.csv", "client_id\nX1\n", "waves.csv", """
				client_id,wave,date,status
				X1,0,2021-01-01,CONDUCTED
				X1,1,2021-07-01,CONDUCTED
				""", "informal_carers.csv", """
				carer_id,care_type,deceased_on
				K1,FRIEND,
				K3,NEIGHBOUR,
				K4,FRIEND,2020-12-01
				""", "needs.csv", "need_id,client_id,domain\nN1,X1,HOUSING\n", "reports.csv", """
				report_id,client_id,wave,source,informant_id,date
				R2,X1,1,CLIENT,,2021-07-01
				R3,X1,0,INFORMAL_CARER,K1,2021-01-02
				""", "statements.csv", """
				report_id,kind,from_id,to_id,present
				R2,SUPPORTS,K1,X1,true
				R2,SUPPORTS,K3,X1,true
				R3,SUPPORTS,K1,X1,false
				"""));
	}

	private String everything() {
		List<String> nodes = this.graph.read(
				"MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id", Map.of(),
				(row) -> row.asMap().toString());
		List<String> ties = this.graph.read(
				"MATCH (a)-[r]->(b) RETURN a.id + type(r) + b.id + toString(r.wave) AS tie, properties(r) AS properties ORDER BY tie",
				Map.of(), (row) -> row.asMap().toString());
		return nodes.toString() + ties;
	}

	private List<String> kept() throws IOException {
		List<String> kept = new ArrayList<>();
		for (String name : List.of("imports", "identities")) {
			try (Stream<Path> files = Files.walk(this.data.folder(name))) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					kept.add(file + " " + Arrays.hashCode(Files.readAllBytes(file)));
				}
			}
		}
		return kept;
	}

	private int ties() {
		return this.graph.read("MATCH (t:Tie) RETURN t.id AS id", Map.of(), (row) -> row.get("id").asString()).size();
	}

	@Test
	void aGeneratedStudyDoesWhatWasForeseen() throws IOException {
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(8, 3).write(demo);
		Forecast forecast = this.importer.foreseePackage(demo, Progress.NONE);
		Imported imported = Objects.requireNonNull(this.importer.importPackage(demo, Progress.NONE).imported());
		assertThat(forecast.expected()).isEqualTo(imported);
		assertThat(forecast.foreseen().ties()).isEqualTo(ties());
		Forecast again = this.importer.foreseePackage(demo, Progress.NONE);
		assertThat(again.sentence()).isEqualTo("Nothing would change: everything is already there.");
	}

	@Test
	void tellsTiesThatEndAndAnswersThatAreContradicted() throws IOException {
		this.importer.importPackage(before(), Progress.NONE);
		StoreBefore store = StoreBefore.of(this.graph);
		int before = ties();
		Path after = after();
		Forecast forecast = this.importer.foreseePackage(after, Progress.NONE);
		assertThat(forecast.foreseen().ended()).as("K2 of X1, and K4 of Y1 by death").isEqualTo(2);
		assertThat(forecast.foreseen().contradicted()).as("K1 denies what X1 told").isEqualTo(1);
		assertThat(forecast.foreseen().needs()).isEqualTo(1);
		ImportResult result = this.importer.importPackage(after, Progress.NONE);
		store.assertForeseen(forecast, result, this.graph);
		assertThat(ties() - before).isEqualTo(forecast.foreseen().ties()).isEqualTo(1);
		assertThat(this.graph.read(
				"MATCH (s)-[r:SUPPORTS]->(c:Client) WHERE r.wave = 0 AND size(r.deniedBy) > 0 RETURN s.id AS id",
				Map.of(), (row) -> row.get("id").asString()))
			.containsExactly("K1");
		assertThat(
				this.graph.read("MATCH (s)-[:SUPPORTS {wave: 1}]->(:Client {id: 'X1'}) RETURN s.id AS id ORDER BY id",
						Map.of(), (row) -> row.get("id").asString()))
			.containsExactly("K1", "K3");
		assertThat(this.graph.read("MATCH (s)-[:SUPPORTS]->(:Client {id: 'Y1'}) RETURN s.id AS id", Map.of(),
				(row) -> row.get("id").asString()))
			.isEmpty();
	}

	@Test
	void lookingWritesNothing() throws IOException {
		this.importer.importPackage(before(), Progress.NONE);
		String graph = everything();
		List<String> kept = kept();
		int people = this.identities.ids().size();
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(3, 3).write(demo);
		assertThat(this.importer.foreseePackage(demo, Progress.NONE).expected()).isNotNull();
		assertThat(this.importer.foreseePackage(after(), Progress.NONE).expected()).isNotNull();
		assertThat(everything()).isEqualTo(graph);
		assertThat(kept()).isEqualTo(kept);
		assertThat(this.identities.ids()).hasSize(people);
	}

	@Test
	void aPackageWithAnErrorWouldLoadNothing() throws IOException {
		Path bad = before();
		Files.writeString(bad.resolve("waves.csv"), "client_id,wave,date,status\nX1,0,soon,CONDUCTED\n");
		Forecast forecast = this.importer.foreseePackage(bad, Progress.NONE);
		assertThat(forecast.expected()).isNull();
		assertThat(forecast.sentence()).startsWith("Nothing would be loaded: ");
	}

}
