package carenet.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.evidence.ChronicleConfiguration;
import carenet.fhir.FhirImports;
import carenet.fhir.FhirOptions;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.networkcanvas.CanvasImports;
import carenet.networkcanvas.CanvasOptions;
import carenet.study.BadInput;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every format with every attack that it can suffer: a clear error, and nothing of it in
 * the graph, among the identities, or on the disk.
 */
@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, IntakeConfiguration.class, FhirImports.class,
		CanvasImports.class, StudyImporterTests.Vault.class })
class HostileFilesTests {

	private static final String PATIENT = "{\"resourceType\": \"Patient\", \"id\": \"a\", \"name\": [{\"text\": \"Ann\u00e9 Verzonnen\"}]}";

	private static final String EGO = """
			networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
			ego-1,C0001,5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de,Anné,2024-02-03T14:00:11.000Z
			""";

	private static final String GRAPHML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
			<key id="n" attr.name="name" attr.type="string" for="node"/>
			<key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/>
			<graph nc:caseId="C0001" nc:sessionUUID="5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0de" nc:sessionStartTime="2024-02-03T14:00:11.000Z">
			<node id="1"><data key="networkCanvasType">Person</data><data key="n">Anné Verzonnen</data></node>
			</graph></graphml>
			""";

	private static final String MAPPING = "covers: SUPPORTS:ALL\nnodes:\n  Person: {is: informal_carer, name: name}\n";

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	FhirImports fhir;

	@Autowired
	CanvasImports canvas;

	@Autowired
	IdentityVault identities;

	@Autowired
	DataFolder data;

	@TempDir
	Path folder;

	/** What is sent, and the code of the error. */
	record Attack(String format, String how, String file, Supplier<byte[]> content, String code) {

		Attack(String format, String how, String file, byte[] content, String code) {
			this(format, how, file, () -> content, code);
		}

		@Override
		public String toString() {
			return this.format + ": " + this.how;
		}

	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] half(byte[] whole) {
		return Arrays.copyOf(whole, whole.length / 2);
	}

	private static byte[] zip(String entry, byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static Stream<Attack> attacks() {
		return Stream
			.of(fhir(), canvasCsv(), canvasGraphMl(), zips("fhir", "a.json"), zips("canvas", "a_ego.csv"),
					zips("study", "clients.csv"))
			.flatMap((some) -> some);
	}

	private static Stream<Attack> fhir() {
		return Stream.of(new Attack("fhir", "cut off", "a.json", half(utf8(PATIENT)), "fhir-malformed-json"),
				new Attack("fhir", "cut off in the second line", "a.ndjson",
						utf8(PATIENT + "\n" + PATIENT.substring(0, 30)), "fhir-malformed-json"),
				new Attack("fhir", "no JSON", "a.json", utf8("<xml/>"), "fhir-malformed-json"),
				new Attack("fhir", "nothing", "a.json", new byte[0], "fhir-malformed-json"),
				new Attack("fhir", "Latin 1", "a.json", PATIENT.getBytes(StandardCharsets.ISO_8859_1),
						"fhir-malformed-json"),
				new Attack("fhir", "a NUL byte", "a.json", utf8(PATIENT.replace("Verzonnen", "Verz\0nnen")),
						"fhir-malformed-json"),
				new Attack("fhir", "deep nesting", "a.json",
						utf8("{\"resourceType\": \"Patient\", \"extension\": " + "[".repeat(50_000)),
						"fhir-malformed-json"),
				new Attack("fhir", "a number without end", "a.json",
						utf8("{\"resourceType\": \"Patient\", \"multipleBirthInteger\": " + "9".repeat(500) + "}"),
						"fhir-resource-too-large"),
				new Attack("fhir", "a text without end", "a.json",
						utf8("{\"resourceType\": \"Patient\", \"id\": \"" + "a".repeat(17 << 20) + "\"}"),
						"fhir-malformed-json"),
				new Attack("fhir", "FHIR in XML with an entity", "a.json", utf8(
						"<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\">&e;</Patient>"),
						"fhir-malformed-json"));
	}

	private static Stream<Attack> canvasCsv() {
		return Stream.of(
				new Attack("canvas", "CSV cut off in a quote", "a_ego.csv", utf8(EGO + "ego-2,\"C00"),
						"canvas-not-csv"),
				new Attack("canvas", "CSV of something else", "a_ego.csv", utf8("a,b\n1,2\n"), "canvas-not-csv"),
				new Attack("canvas", "CSV in Latin 1", "a_ego.csv", EGO.getBytes(StandardCharsets.ISO_8859_1),
						"canvas-not-csv"),
				new Attack("canvas", "CSV in UTF-16", "a_ego.csv", EGO.getBytes(Charset.forName("UTF-16")),
						"canvas-not-csv"),
				new Attack("canvas", "CSV with a cell without end", "a_ego.csv", utf8(EGO + "a".repeat(3 << 20)),
						"canvas-not-csv"),
				new Attack("canvas", "CSV of too many columns", "a_ego.csv",
						utf8(EGO.replace("\n", ",".repeat(6_000) + "\n")), "canvas-not-csv"),
				new Attack("canvas", "CSV with nothing in it", "a_ego.csv", new byte[0], "canvas-nothing-found"));
	}

	private static Stream<Attack> canvasGraphMl() {
		String file = "a.graphml";
		return Stream.of(new Attack("canvas", "GraphML cut off", file, half(utf8(GRAPHML)), "canvas-not-xml"),
				new Attack("canvas", "GraphML that is JSON", file, utf8(PATIENT), "canvas-not-xml"),
				new Attack("canvas", "GraphML of nothing", file, new byte[0], "canvas-not-xml"),
				new Attack("canvas", "GraphML in Latin 1 that says UTF-8", file,
						GRAPHML.getBytes(StandardCharsets.ISO_8859_1), "canvas-not-xml"),
				new Attack("canvas", "GraphML with a NUL byte", file, utf8(GRAPHML.replace("Verzonnen", "Verz\0nnen")),
						"canvas-not-xml"),
				new Attack("canvas", "GraphML with an external entity", file,
						utf8(GRAPHML
							.replace("<graphml",
									"<!DOCTYPE graphml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml")
							.replace("Verzonnen", "&e;")),
						"canvas-not-xml"),
				new Attack("canvas", "GraphML with entities of entities", file, utf8(GRAPHML.replace("<graphml",
						"<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><graphml")
					.replace("Verzonnen", "&c;")), "canvas-not-xml"),
				new Attack("canvas", "GraphML with a DTD from elsewhere", file,
						utf8(GRAPHML.replace("<graphml",
								"<!DOCTYPE graphml SYSTEM \"http://localhost:1/a.dtd\"><graphml")),
						"canvas-not-xml"),
				new Attack("canvas", "deep GraphML", file,
						utf8(GRAPHML.replace("<node", "<x>".repeat(5_000) + "<node")), "canvas-not-xml"),
				new Attack("canvas", "GraphML with an answer without end", file,
						utf8(GRAPHML.replace("Verzonnen", "n".repeat(20_000))), "canvas-not-xml"));
	}

	private static Stream<Attack> zips(String format, String inside) {
		return Stream.of(
				new Attack(format, "a path that leaves", "x.zip", zip("../" + inside, utf8("x")), "unsafe-path"),
				new Attack(format, "an absolute path", "x.zip", zip("/etc/" + inside, utf8("x")), "unsafe-path"),
				new Attack(format, "a zip bomb", "x.zip", zip(inside, new byte[64 << 20]), "zip-bomb"),
				new Attack(format, "a zip that is cut off", "x.zip", half(zip(inside, utf8(PATIENT))),
						"unreadable-package"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("attacks")
	void isToldAndNothingOfItIsLoaded(Attack attack) throws IOException {
		EmptyGraph.empty(this.graph);
		int people = this.identities.ids().size();
		Path file = Files.write(this.folder.resolve(attack.file()), attack.content().get());
		ImportResult result = take(attack.format(), file);
		assertThat(result.imported()).isNull();
		assertThat(result.findings().errors()).as(result.findings().toText())
			.isNotEmpty()
			.extracting(Problem::code)
			.contains(attack.code());
		assertThat(result.findings().toText()).doesNotContain("root:", "Verzonnen");
		assertThat(this.graph.read("MATCH (n) RETURN labels(n) AS labels LIMIT 1", Map.of(), (row) -> row)).isEmpty();
		assertThat(this.identities.ids()).hasSize(people);
		try (Stream<Path> left = Files.list(this.data.folder("imports"))) {
			assertThat(left.map((path) -> path.getFileName().toString())).containsExactly("lock");
		}
	}

	private ImportResult take(String format, Path file) throws IOException {
		return switch (format) {
			case "fhir" -> this.importer.importTranslated(this.fhir.of(records(file, null)), Progress.NONE);
			case "canvas" -> this.importer.importTranslated(
					this.canvas.of(new CanvasOptions(List.of(file), mapping(utf8(MAPPING)), 0, null)), Progress.NONE);
			default -> this.importer.importPackage(file, Progress.NONE);
		};
	}

	private static FhirOptions records(Path file, @org.jspecify.annotations.Nullable Path domains) {
		return new FhirOptions(List.of(file), List.of(LocalDate.of(2024, 1, 1)), Source.HOSPITAL_RECORD, null, null,
				false, domains);
	}

	private Path mapping(byte[] text) throws IOException {
		return Files.write(this.folder.resolve("mapping.yaml"), text);
	}

	/** So the errors above are due to the attacks. */
	@Test
	void whatIsSpoiltThereLoadsWhenItIsNot() throws IOException {
		EmptyGraph.empty(this.graph);
		for (Map.Entry<String, String> file : Map.of("a.json", PATIENT, "a.graphml", GRAPHML, "a_ego.csv", EGO)
			.entrySet()) {
			String format = file.getKey().equals("a.json") ? "fhir" : "canvas";
			ImportResult result = take(format, Files.writeString(this.folder.resolve(file.getKey()), file.getValue()));
			assertThat(result.findings().errors()).as(file.getKey()).isEmpty();
			EmptyGraph.empty(this.graph);
		}
	}

	@Test
	void aTableOrAMappingThatCannotBeReadSaysSoBeforeAnythingIsRead() throws IOException {
		for (byte[] text : List.of(utf8("system,code\n"), utf8("a,b,NOWHERE\n"),
				"a,bé,NONE\n".getBytes(StandardCharsets.ISO_8859_1), utf8("a,b,NONE,d\n"), utf8("a,\"b"))) {
			Path table = Files.write(this.folder.resolve("domains.csv"), text);
			assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.fhir.of(records(table, table)))
				.withMessageStartingWith("domains.csv");
		}
		for (byte[] text : List.of(utf8("{a: &x [1], b: *x}"), utf8("!!javax.script.ScriptEngineManager []"),
				utf8("[".repeat(10_000)), "covers: é".getBytes(StandardCharsets.ISO_8859_1), utf8("covers: \0"),
				utf8("# " + "x".repeat(2 << 20)))) {
			Path mapping = mapping(text);
			assertThatExceptionOfType(BadInput.class)
				.isThrownBy(() -> this.canvas.of(new CanvasOptions(List.of(mapping), mapping, 0, null)));
		}
	}

	@Test
	void aFormulaStaysTextAndIsDisarmedInEveryOtherTable() throws IOException {
		EmptyGraph.empty(this.graph);
		Path file = Files.writeString(this.folder.resolve("f.ndjson"),
				"""
						{"resourceType": "Patient", "id": "a"}
						{"resourceType": "Organization", "id": "o", "name": "=HYPERLINK(1)"}
						{"resourceType": "CareTeam", "id": "t", "status": "active", "subject": {"reference": "Patient/a"}, "period": {"start": "2020-01-01"}, "participant": [{"member": {"reference": "Organization/o"}}]}
						""");
		assertThat(take("fhir", file).imported()).isNotNull();
		assertThat(this.graph.read("MATCH (a:Agency) RETURN a.name AS name", Map.of(),
				(row) -> row.get("name").asString()))
			.containsExactly("=HYPERLINK(1)");
	}

}
