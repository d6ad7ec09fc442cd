package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import carenet.demo.StudyGenerator;
import carenet.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports of other formats as commands; they only look, so that the study stays as it is.
 */
@DemonstrationTest
class ImportCommandsTests {

	private static final String SAMPLE = Path.of("src", "test", "resources", "fhir", "careteam.ndjson").toString();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Graph graph;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@TempDir
	Path folder;

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	private int clients() {
		return this.graph.read("MATCH (c:Client) RETURN count(c) AS n", Map.of(), (row) -> row.get("n").asInt())
			.getFirst();
	}

	@Test
	void saysWhatAnImportOfCareRecordsWouldDo() {
		int before = clients();
		Said said = this.carenet.run("import", "fhir", SAMPLE, "--waves", "2022-01-01,2024-01-01", "--dry-run");
		assertThat(said.code()).isZero();
		assertThat(said.lines()).anyMatch((line) -> line.startsWith(
				"WARNING careteam.ndjson, row 6, column CareTeam.participant[2].member: [fhir-unresolved-reference] 'Practitioner/…'"))
			.last()
			.asString()
			.startsWith(
					"Nothing is written yet. An import would add 1 clients, 3 supporters, 2 ties, 1 needs, 1 reports "
							+ "with 2 statements");
		assertThat(clients()).isEqualTo(before);
	}

	@Test
	void saysItAsJson() {
		Said said = this.carenet.run("import", "fhir", SAMPLE, "--waves", "2022-01-01", "--dry-run", "--format",
				"json");
		JsonNode json = JsonMapper.shared().readTree(said.out());
		assertThat(json.at("/would/ties").asInt()).isEqualTo(2);
		assertThat(json.at("/findings/counts/fhir-unresolved-reference").asInt()).isEqualTo(1);
		assertThat(said.out()).doesNotContain("Verzonnen", "Bedacht");
	}

	@Test
	void writesEverythingThatIsFoundIntoAFile() throws IOException {
		Path all = this.folder.resolve("all.csv");
		Said said = this.carenet.run("import", "fhir", SAMPLE, "--waves", "2022-01-01,2024-01-01", "--dry-run",
				"--findings", all.toString());
		assertThat(said.code()).isZero();
		assertThat(Files.readAllLines(all)).contains("severity,code,file,row,column,value,expected")
			.anyMatch((line) -> line.startsWith(
					"WARNING,fhir-unresolved-reference,careteam.ndjson,6,CareTeam.participant[2].member,Practitioner/…,"));
		assertThat(this.carenet.run("import", "fhir", SAMPLE, "--waves", "2022-01-01", "--dry-run", "--findings",
				all.toString()))
			.satisfies((again) -> {
				assertThat(again.code()).isEqualTo(3);
				assertThat(again.err()).contains("all.csv is there already, and is not replaced");
			});
	}

	@Test
	void looksAtAStudyPackage() {
		new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED).write(this.folder.resolve("same"));
		Said said = this.carenet.run("import", this.folder.resolve("same").toString(), "--dry-run");
		assertThat(said.lines()).last().isEqualTo("Nothing would change: everything is already there.");
	}

	@Test
	void draftsAMapping() throws IOException {
		Path file = Files.writeString(this.folder.resolve("one.graphml"), """
				<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
				<key id="a" attr.name="nick" attr.type="string" for="node"/>
				<key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/>
				<graph nc:caseId="X" nc:sessionUUID="s">
				<node id="1"><data key="networkCanvasType">friend</data><data key="a">Dotje</data></node>
				</graph></graphml>
				""");
		Said said = this.carenet.run("import", "network-canvas", file.toString(), "--draft-mapping");
		assertThat(said.code()).isZero();
		assertThat(said.out()).contains("\"friend\":", "\"nick\"").doesNotContain("Dotje");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(this.carenet.run("import").code()).isEqualTo(2);
		assertThat(this.carenet.run("import").err()).startsWith("Missing required parameter: 'PATH'");
		assertThat(this.carenet.run("import", "fhir", SAMPLE).code()).isEqualTo(2);
		assertThat(this.carenet.run("import", "fhir", SAMPLE, "--waves", "soon").code()).isEqualTo(3);
		assertThat(this.carenet.run("import", "network-canvas", SAMPLE).code()).isEqualTo(2);
	}

}
