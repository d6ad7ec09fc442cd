package carenet.networkcanvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.IntakeConfiguration;
import carenet.intake.StoreBefore;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Interviews into a store, in each form in which they are exported. */
@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, IntakeConfiguration.class, CanvasImports.class,
		CanvasImportTests.Vault.class })
class CanvasImportTests {

	private static final String MAPPING = """
			covers: SUPPORTS:ALL
			nodes:
			  Person:
			    is: informal_carer
			    id: study_id
			    name: name
			    care_type: {variable: role, values: {sister: OTHER_KIN, neighbour: NEIGHBOUR}}
			    closeness: closeness
			    support_types: {variable: support_type, values: {emotional: EMOTIONAL, advice: ADVICE}}
			    supports: helps
			    addresses: {variable: helps_with, values: {money: FINANCES}}
			edges:
			  knows: contact
			""";

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
	CanvasImports canvas;

	@Autowired
	IdentityVault identities;

	@TempDir
	Path folder;

	@BeforeEach
	void empty() {
		EmptyGraph.empty(this.graph);
	}

	/**
	 * The first interview: a sister who helps, and a neighbour who was not asked about.
	 */
	private Path csv() throws IOException {
		Path export = Files.createDirectories(this.folder.resolve("csv"));
		Files.writeString(export.resolve("C0001_s_ego.csv"), """
				networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
				ego-1,C0001,5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,Support,2024-02-03T14:00:11.000Z
				""");
		Files.writeString(export.resolve("C0001_s_attributeList_Person.csv"),
				"""
						nodeID,networkCanvasEgoUUID,networkCanvasUUID,study_id,name,role,closeness,support_type_emotional,support_type_advice,helps,helps_with
						1,ego-1,aaaaaaaa-0000-0000-0000-000000000001,SIS,'=Ada Verzonnen,sister,4,true,true,true,money
						2,ego-1,aaaaaaaa-0000-0000-0000-000000000002,,Bo Bedacht,neighbour,,false,false,,
						3,ego-1,aaaaaaaa-0000-0000-0000-000000000003,,Co Bedacht,neighbour,1,false,true,true,
						""");
		Files.writeString(export.resolve("C0001_s_edgeList_knows.csv"), """
				edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID
				1,1,3,ego-1,e1,aaaaaaaa-0000-0000-0000-000000000001,aaaaaaaa-0000-0000-0000-000000000003
				""");
		return export;
	}

	private Path zip() throws IOException {
		Path zip = this.folder.resolve("export.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
				var files = Files.newDirectoryStream(csv())) {
			for (Path file : files) {
				out.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
				Files.copy(file, out);
			}
		}
		return zip;
	}

	/**
	 * The same as the exporter's GraphML: keys by what they are for, the client on the
	 * graph.
	 */
	private Path graphml() throws IOException {
		return Files.writeString(this.folder.resolve("one.graphml"),
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
						<key id="u1" attr.name="egoName" attr.type="string" for="graph"/>
						<key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/>
						<key id="networkCanvasUUID" attr.name="networkCanvasUUID" attr.type="string" for="all"/>
						<key id="networkCanvasSourceUUID" attr.name="networkCanvasSourceUUID" attr.type="string" for="edge"/>
						<key id="networkCanvasTargetUUID" attr.name="networkCanvasTargetUUID" attr.type="string" for="edge"/>
						<key id="u1" attr.name="name" attr.type="string" for="node"/>
						<key id="u2" attr.name="role" attr.type="string" for="node"/>
						<key id="u3" attr.name="closeness" attr.type="int" for="node"/>
						<key id="u4_e" attr.name="support_type_emotional" attr.type="boolean" for="node"/>
						<key id="u4_a" attr.name="support_type_advice" attr.type="boolean" for="node"/>
						<key id="u5" attr.name="helps" attr.type="boolean" for="node"/>
						<key id="u6" attr.name="study_id" attr.type="string" for="node"/>
						<key id="u7" attr.name="helps_with" attr.type="string" for="node"/>
						<graph edgedefault="undirected" nc:caseId="C0001" nc:sessionUUID="5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de" nc:sessionStartTime="2024-02-03T14:00:11.000Z">
						<data key="u1">The client</data>
						<node id="1"><data key="networkCanvasType">Person</data><data key="networkCanvasUUID">aaaaaaaa-0000-0000-0000-000000000001</data>
						 <data key="u6">SIS</data><data key="u1">=Ada Verzonnen</data><data key="u2">sister</data><data key="u3">4</data><data key="u4_e">true</data><data key="u4_a">true</data><data key="u5">true</data><data key="u7">money</data></node>
						<node id="2"><data key="networkCanvasType">Person</data><data key="networkCanvasUUID">aaaaaaaa-0000-0000-0000-000000000002</data>
						 <data key="u1">Bo Bedacht</data><data key="u2">neighbour</data><data key="u4_e">false</data><data key="u4_a">false</data></node>
						<node id="3"><data key="networkCanvasType">Person</data><data key="networkCanvasUUID">aaaaaaaa-0000-0000-0000-000000000003</data>
						 <data key="u1">Co Bedacht</data><data key="u2">neighbour</data><data key="u3">1</data><data key="u4_e">false</data><data key="u4_a">true</data><data key="u5">true</data></node>
						<edge id="1" source="1" target="3"><data key="networkCanvasType">knows</data>
						 <data key="networkCanvasSourceUUID">aaaaaaaa-0000-0000-0000-000000000001</data><data key="networkCanvasTargetUUID">aaaaaaaa-0000-0000-0000-000000000003</data></edge>
						</graph></graphml>
						""");
	}

	private Path export(String form) throws IOException {
		return switch (form) {
			case "csv" -> csv();
			case "zip" -> zip();
			default -> graphml();
		};
	}

	private CanvasOptions options(Path path, int wave) throws IOException {
		return new CanvasOptions(List.of(path), Files.writeString(this.folder.resolve("mapping.yaml"), MAPPING), wave,
				null);
	}

	private ImportResult imported(Path path, int wave) throws IOException {
		ImportResult result = this.importer.importTranslated(this.canvas.of(options(path, wave)), Progress.NONE);
		assertThat(result.findings().errors()).isEmpty();
		return result;
	}

	private List<String> ask(String cypher) {
		return this.graph.read(cypher, Map.of(), (row) -> row.get(0).asString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "zip", "graphml" })
	void tellsTheSameInEachForm(String form) throws IOException {
		imported(export(form), 0);
		assertThat(ask("""
				MATCH (s)-[r:SUPPORTS {wave: 0}]->(:Client {id: 'C0001'})
				RETURN s.id + ' ' + s.careType + ' ' + r.closeness + ' ' + toString(r.supportTypes) ORDER BY s.id
				""".replace("toString(r.supportTypes)", "reduce(all = '', one IN r.supportTypes | all + one + ' ')")))
			.containsExactly("SIS OTHER_KIN 4 EMOTIONAL ADVICE ",
					"aaaaaaaa-0000-0000-0000-000000000003 NEIGHBOUR 1 ADVICE ");
		assertThat(ask("MATCH (:Client)<-[:OF]-(t:Tie) RETURN t.testimony + ' ' + labels(t)[1] ORDER BY t.id"))
			.as("of whom it was not asked whether they help, nothing is said")
			.hasSize(4);
		assertThat(ask("MATCH (a)-[r:IN_CONTACT_WITH]->(b) RETURN a.id + ' ' + b.id"))
			.containsExactly("SIS aaaaaaaa-0000-0000-0000-000000000003");
		assertThat(ask("MATCH (s)-[:ADDRESSES]->(n:Need) RETURN s.id + ' ' + n.domain"))
			.containsExactly("SIS FINANCES");
		assertThat(ask("MATCH (w:Wave) RETURN toString(w.date)")).containsExactly("2024-02-03");
		assertThat(this.identities.find(Id.of("SIS"))).map((one) -> Objects.requireNonNull(one.name()))
			.contains("=Ada Verzonnen");
		Imported again = Objects.requireNonNull(imported(export(form), 0).imported());
		assertThat(again.changedNothing()).as(again.sentence()).isTrue();
	}

	@Test
	void isTheSameGraphFromCsvAndFromGraphMl() throws IOException {
		String everything = """
				MATCH (t:Tie)-[:OF]->(c) RETURN c.id + ' ' + t.id + ' ' + t.testimony AS line
				UNION ALL MATCH (r:Report)-[s:STATES]->(t) RETURN r.id + r.covers + toString(r.date) + t.id + s.present AS line
				""";
		imported(csv(), 0);
		List<String> csv = ask(everything).stream().sorted().toList();
		EmptyGraph.empty(this.graph);
		imported(graphml(), 0);
		assertThat(ask(everything).stream().sorted().toList()).isEqualTo(csv).isNotEmpty();
	}

	@Test
	void aSecondInterviewKnowsWhomTheStudyHasAndWhatItEnds() throws IOException {
		imported(csv(), 0);
		Path second = Files.createDirectories(this.folder.resolve("second"));
		Files.writeString(second.resolve("C0001_t_ego.csv"), """
				networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
				ego-2,C0001,6d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,Support,2024-08-03T14:00:11.000Z
				""");
		Files.writeString(second.resolve("C0001_t_attributeList_Person.csv"), """
				nodeID,networkCanvasEgoUUID,networkCanvasUUID,study_id,name,role,helps
				1,ego-2,bbbbbbbb-0000-0000-0000-000000000001,SIS,A. Verzonnen,neighbour,true
				2,ego-2,bbbbbbbb-0000-0000-0000-000000000002,,Do Nieuw,neighbour,true
				""");
		StoreBefore before = StoreBefore.of(this.graph);
		Forecast forecast = this.importer.foreseeTranslated(this.canvas.of(options(second, 1)), Progress.NONE);
		before.assertForeseen(forecast, imported(second, 1), this.graph);
		assertThat(forecast.foreseen().ended()).as("the other neighbour is not named again").isEqualTo(1);
		assertThat(ask("MATCH (s:InformalCarer {id: 'SIS'}) RETURN s.careType")).containsExactly("OTHER_KIN");
		assertThat(this.identities.find(Id.of("SIS"))).map((one) -> Objects.requireNonNull(one.name()))
			.contains("=Ada Verzonnen");
		assertThat(ask("MATCH (s)-[:SUPPORTS {wave: 1}]->(:Client {id: 'C0001'}) RETURN s.id ORDER BY s.id"))
			.containsExactly("SIS", "bbbbbbbb-0000-0000-0000-000000000002");
	}

	@Test
	void anotherAnswerOfTheSameSessionAtTheSameWaveIsRefused() throws IOException {
		imported(csv(), 0);
		Path list = csv().resolve("C0001_s_attributeList_Person.csv");
		Files.writeString(list, Files.readString(list).replace(",sister,4,", ",sister,5,"));
		ImportResult result = this.importer.importTranslated(this.canvas.of(options(this.folder.resolve("csv"), 0)),
				Progress.NONE);
		assertThat(result.imported()).isNull();
		assertThat(result.findings().counts()).containsEntry("report-changed", 1L);
	}

}
