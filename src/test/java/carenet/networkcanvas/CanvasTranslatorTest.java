package carenet.networkcanvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import carenet.access.Identity;
import carenet.graph.DataFolder;
import carenet.intake.Findings;
import carenet.intake.Known;
import carenet.intake.PackageWriter;
import carenet.study.BadInput;
import carenet.study.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class CanvasTranslatorTest {

	private static final Path GRAPHML = Path.of("..", "shared", "data", "network-canvas-graphml");

	private static final String MAPPING = """
			covers: SUPPORTS:ALL
			nodes:
			  Person:
			    is: informal_carer
			    name: name
			    care_type: {variable: role, values: {sister: OTHER_KIN, neighbour: NEIGHBOUR}}
			    closeness: closeness
			    support_types: {variable: support_type, values: {emotional: EMOTIONAL, advice: ADVICE}}
			    supports: helps
			edges:
			  knows: contact
			""";

	private static final String EGO = """
			networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
			ego-1,C0001,5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,Support,2024-02-03T14:00:11.000Z
			""";

	private static final String NODES = """
			nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,role,closeness,support_type_emotional,support_type_advice,helps
			1,ego-1,aaaaaaaa-0000-0000-0000-000000000001,'=Ada Verzonnen,sister,4,true,true,true
			2,ego-1,aaaaaaaa-0000-0000-0000-000000000002,Bo Bedacht,neighbour,,false,false,
			""";

	private static final String EDGES = """
			edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID
			1,1,2,ego-1,e1,aaaaaaaa-0000-0000-0000-000000000001,aaaaaaaa-0000-0000-0000-000000000002
			""";

	private final List<Identity> people = new ArrayList<>();

	private final Findings findings = new Findings();

	@TempDir
	Path folder;

	private void write(String name, String text) throws IOException {
		Files.writeString(Files.createDirectories(this.folder.resolve("export")).resolve(name), text);
	}

	private void translate(List<Path> paths, String mapping) throws IOException {
		Path file = Files.writeString(this.folder.resolve("mapping.yaml"), mapping);
		try (PackageWriter rows = PackageWriter.into(this.folder.resolve("package"))) {
			new CanvasImports(new DataFolder(this.folder.resolve("data"))).of(new CanvasOptions(paths, file, 1, null))
				.translate(rows, this.people::add, Known.NOTHING, this.findings, Progress.NONE);
		}
	}

	private List<String> rows(String file) throws IOException {
		List<String> lines = Files.readAllLines(this.folder.resolve("package").resolve(file));
		return lines.subList(1, lines.size());
	}

	private void export() throws IOException {
		write("C0001_s_ego.csv", EGO);
		write("C0001_s_attributeList_Person.csv", NODES);
		write("C0001_s_edgeList_knows.csv", EDGES);
	}

	@Test
	void aSessionIsAReportByTheClientOfTheCase() throws IOException {
		export();
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.findings.hasErrors()).as(this.findings.toText()).isFalse();
		assertThat(rows("clients.csv")).singleElement().asString().startsWith("C0001,");
		assertThat(rows("waves.csv")).containsExactly("C0001,1,2024-02-03,CONDUCTED");
		assertThat(rows("reports.csv"))
			.containsExactly("5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,C0001,1,CLIENT,C0001,2024-02-03,FREE_RECALL,"
					+ "SUPPORTS:ALL;ADDRESSES:MENTIONED;IN_CONTACT_WITH:MENTIONED,,");
	}

	@Test
	void spreadAnswersArePutTogetherAndWhatIsEmptyWasNotAsked() throws IOException {
		export();
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(rows("statements.csv")).hasSize(2);
		assertThat(rows("statements.csv").getFirst())
			.contains(",SUPPORTS,aaaaaaaa-0000-0000-0000-000000000001,C0001,true,,,,EXPLICIT,,EMOTIONAL;ADVICE,,4,");
		assertThat(rows("statements.csv").getLast()).contains(",IN_CONTACT_WITH,");
		assertThat(rows("informal_carers.csv")).anyMatch((row) -> row.contains(",NEIGHBOUR,"));
	}

	@Test
	void namesGoToTheVaultWithoutTheSignAgainstFormulas() throws IOException {
		export();
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.people).extracting(Identity::name).containsExactlyInAnyOrder("=Ada Verzonnen", "Bo Bedacht");
		assertThat(Files.readString(this.folder.resolve("package/informal_carers.csv"))).doesNotContain("Verzonnen");
		assertThat(this.findings.toJson()).doesNotContain("Verzonnen");
	}

	@Test
	void whatTheMappingDoesNotUseIsTold() throws IOException {
		export();
		translate(List.of(this.folder.resolve("export")), """
				covers: SUPPORTS:ALL
				nodes:
				  Person: {is: informal_carer}
				""");
		assertThat(this.findings.notices()).extracting((one) -> one.column())
			.contains("Person.name", "Person.role", "edge knows");
	}

	@ParameterizedTest
	@CsvSource({ "nc_mock_session.graphml,1,4", "nc_mock_directed.graphml,1,4", "nc_mock_merged.graphml,2,0" })
	void readsTheExportersOwnGraphMl(String name, int sessions, int nodes) throws IOException {
		Path file = GRAPHML.resolve(name);
		assumeThat(file).as("the files of other software are beside the project").exists();
		List<Session> read = Export.read(List.of(file), this.findings, Progress.NONE);
		assertThat(this.findings.hasErrors()).as(this.findings.toText()).isFalse();
		assertThat(read).hasSize(sessions);
		Session first = read.getFirst();
		assertThat(first.caseId()).isEqualTo("123");
		assertThat(first.nodes()).hasSizeGreaterThanOrEqualTo(nodes);
		assertThat(first.nodes().getFirst().values()).as("the keys of nodes, not those of the graph")
			.containsEntry("firstName", "Dee")
			.containsEntry("age", "40")
			.doesNotContainKey("egoName");
	}

	@Test
	void draftsAMappingThatCanBeReadAndHoldsNoAnswer() throws IOException {
		export();
		String draft = CanvasImports.draft(List.of(this.folder.resolve("export")));
		assertThat(draft).contains("\"Person\":", "\"knows\": ignore", "\"support_type_advice\"")
			.doesNotContain("Verzonnen", "sister");
		assertThat(Mapping.parse(draft).nodes()).containsKey("Person");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml>&e;</graphml>",
			"<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><graphml/>", "<graphml><graph>", "no xml" })
	void hostileOrBrokenXmlIsRefused(String xml) throws IOException {
		write("bad.graphml", xml);
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.findings.counts()).containsEntry("canvas-not-xml", 1L);
	}

	@Test
	void anUnclosedQuoteOrAForeignTableIsRefused() throws IOException {
		write("a_ego.csv", "networkCanvasEgoUUID,networkCanvasCaseID\n\"open");
		write("b.csv", "x,y\n1,2\n");
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.findings.counts()).containsEntry("canvas-not-csv", 2L);
	}

	@Test
	void aListWithoutItsSessionIsRefused() throws IOException {
		write("C0001_s_attributeList_Person.csv", NODES);
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.findings.counts()).containsKey("canvas-no-session");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			nodes: {}                                        | does not say what a session covers
			covers: SUPPORTS:SOME                            | is not KIND:REACH
			[1, 2]                                           | has to be a list of names with values
			{covers: SUPPORTS:ALL, nodes: {P: {is: friend}}} | it can be INFORMAL_CARER
			{covers: SUPPORTS:ALL, nodes: {P: {iz: need}}}   | has no 'iz'
			{a: &x [1], b: *x}                               | the mapping
			"!!javax.script.ScriptEngineManager []"          | has to be a list of names
			""")
	void aMappingThatCannotBeUsedSaysWhy(String yaml, String message) {
		assertThatThrownBy(() -> Mapping.parse(yaml)).isInstanceOf(BadInput.class).hasMessageContaining(message);
	}

	@Test
	void anAnswerThatTheMappingDoesNotListIsAnErrorWithoutTheAnswer() throws IOException {
		write("C0001_s_ego.csv", EGO);
		write("C0001_s_attributeList_Person.csv", NODES.replace("sister", "secretly"));
		translate(List.of(this.folder.resolve("export")), MAPPING);
		assertThat(this.findings.counts()).containsAllEntriesOf(Map.of("canvas-unknown-value", 1L));
		assertThat(this.findings.toText()).doesNotContain("secretly");
	}

}
