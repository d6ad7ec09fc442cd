package carenet.export;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.audit.AuditLog;
import carenet.audit.AuditObject;
import carenet.demo.StudyGenerator;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.StudyImporter;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.AsOf;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.View;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is exported under a view is what the product shows under it. */
@GraphTest
@Import(ExportTestConfiguration.class)
class NetworkExportTests {

	private static final View CLIENTS_MAJORITY = new View(ConsensusRule.MAJORITY,
			Set.of(Source.CLIENT, Source.PROFESSIONAL), null, false);

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	Exports exports;

	@Autowired
	Networks networks;

	@Autowired
	AuditLog log;

	private final TestViewer viewer;

	@TempDir
	Path folder;

	@Autowired
	NetworkExportTests(TestViewer viewer) {
		this.viewer = viewer;
	}

	@BeforeEach
	void study() {
		EmptyGraph.empty(this.graph);
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(6, 5).write(demo);
		assertThat(this.importer.importPackage(demo, Progress.NONE).findings().errors()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(ConsensusRule.class)
	void tellsTheStatesThatTheViewShows(ConsensusRule rule) throws IOException {
		View view = new View(rule, Set.of(Source.CLIENT, Source.PROFESSIONAL), null, rule == ConsensusRule.UNION);
		Path tables = export(new ExportOrder(ExportFormat.TABLES, view, List.of(), Set.of(0, 1), false), "tables");
		List<String> told = new ArrayList<>();
		for (NamedCsvRecord row : csv(tables.resolve("alters.csv"))) {
			told.add("%s %s %s %s".formatted(row.getField("client_id"), row.getField("wave"), row.getField("alter_id"),
					row.getField("state")));
		}
		List<String> shown = new ArrayList<>();
		for (String client : List.of("C0001", "C0002", "C0003", "C0004", "C0005", "C0006")) {
			for (SupportNetwork network : this.networks.findAllWaves(Id.of(client), view)) {
				if (network.wave().index() < 2) {
					network.ties()
						.forEach((tie) -> shown.add("%s %d %s %s".formatted(client, network.wave().index(),
								tie.supporter().id(), tie.state())));
				}
			}
		}
		assertThat(told).containsExactlyInAnyOrderElementsOf(shown)
			.anyMatch((line) -> line.endsWith("UNKNOWN"))
			.anyMatch((line) -> line.endsWith("ABSENT"));
	}

	@Test
	void joinsItsTablesByEgoAndDescribesEveryColumn() throws IOException {
		Path tables = export(ExportOrder.all(ExportFormat.TABLES), "tables");
		Set<String> egos = new TreeSet<>();
		csv(tables.resolve("egos.csv")).forEach((row) -> egos.add(row.getField("ego_id")));
		Set<String> described = new TreeSet<>();
		csv(tables.resolve("dictionary.csv"))
			.forEach((row) -> described.add(row.getField("file") + " " + row.getField("column")));
		for (String file : List.of("alters.csv", "contacts.csv", "needs.csv", "measures.csv")) {
			List<NamedCsvRecord> rows = csv(tables.resolve(file));
			assertThat(rows).as(file).isNotEmpty().allMatch((row) -> egos.contains(row.getField("ego_id")));
			assertThat(rows.getFirst().getHeader()).allMatch((column) -> described.contains(file + " " + column));
		}
		assertThat(csv(tables.resolve("dictionary.csv"))).anyMatch((row) -> row.getField("column").equals("state")
				&& row.getField("codes").equals("PRESENT;ABSENT;UNKNOWN;NOT_APPLICABLE"));
		assertThat(csv(tables.resolve("measures.csv")))
			.allMatch((row) -> row.getField("value").isEmpty() == !row.getField("reason").isEmpty());
		assertThat(csv(tables.resolve("transitions.csv"))).isNotEmpty()
			.anyMatch((row) -> row.getField("from_wave").equals("0") && row.getField("to_wave").equals("2"));
	}

	@Test
	void disarmsAFormula() throws IOException {
		this.graph.write((tx) -> tx.run("MATCH (c:Client {id: 'C0001'}) SET c.district = '=1+1'").consume());
		assertThat(export(ExportOrder.all(ExportFormat.TABLES), "tables").resolve("egos.csv")).content()
			.contains(",'=1+1,");
	}

	@Test
	void writesOneClientALine() throws IOException {
		Path file = export(ExportOrder.all(ExportFormat.JSON_LINES), "clients.jsonl");
		List<JsonNode> lines = Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
		assertThat(lines).extracting((line) -> line.get("client_id").asString())
			.containsExactly("C0001", "C0002", "C0003", "C0004", "C0005", "C0006");
		SupportNetwork network = network("C0002", 0);
		assertThat(lines.get(1).at("/waves/0/ties")).hasSize(network.ties().size());
		assertThat(lines.get(1).at("/waves/0/measures/0/value").asInt()).isEqualTo(network.present().size());
		assertThat(file.resolveSibling("clients.jsonl-dictionary.csv")).exists();
	}

	@Test
	void isValidGraphMlWithAnEdgeForEachPresentTieAndWave() throws Exception {
		Path file = export(new ExportOrder(ExportFormat.GRAPHML, CLIENTS_MAJORITY, List.of(), Set.of(), false),
				"network.graphml");
		validate(file, "/export/graphml.xsd");
		assertThat(supports(parse(file), "edge", "edge.wave"))
			.containsExactlyInAnyOrderElementsOf(present(CLIENTS_MAJORITY));
	}

	private static List<String> supports(Document document, String element, String waveKey) {
		List<String> edges = new ArrayList<>();
		for (Element edge : elements(document.getElementsByTagName(element))) {
			Map<String, String> data = data(edge);
			if ("SUPPORTS".equals(data.get("edge.tie_kind"))) {
				edges.add("%s %s %s".formatted(edge.getAttribute("source"), edge.getAttribute("target"),
						data.get(waveKey)));
			}
		}
		return edges;
	}

	private static Map<String, String> data(Element edge) {
		Map<String, String> data = new java.util.HashMap<>();
		elements(edge.getElementsByTagName("data"))
			.forEach((one) -> data.put(one.getAttribute("key"), one.getTextContent()));
		return data;
	}

	@Test
	void isValidGexfWithASpellForEachWave() throws Exception {
		Path file = export(ExportOrder.all(ExportFormat.GEXF), "network.gexf");
		validate(file, "/export/gexf/gexf.xsd");
		Document document = parse(file);
		List<String> spells = new ArrayList<>();
		for (Element edge : elements(document.getElementsByTagName("edge"))) {
			if (edge.getAttribute("kind").equals("SUPPORTS")) {
				elements(edge.getElementsByTagName("spell")).forEach((spell) -> spells.add("%s %s %s"
					.formatted(edge.getAttribute("source"), edge.getAttribute("target"), spell.getAttribute("start"))));
			}
		}
		assertThat(spells).containsExactlyInAnyOrderElementsOf(present(View.DEFAULT));
		List<String> ids = elements(document.getElementsByTagName("node")).stream()
			.map((node) -> node.getAttribute("id"))
			.toList();
		assertThat(ids).doesNotHaveDuplicates().contains("C0001");
		assertThat(elements(document.getElementsByTagName("edge")))
			.allMatch((edge) -> ids.contains(edge.getAttribute("source")) && ids.contains(edge.getAttribute("target")));
	}

	private List<String> present(View view) {
		List<String> present = new ArrayList<>();
		for (int client = 1; client <= 6; client++) {
			String id = "C%04d".formatted(client);
			this.networks.findAllWaves(Id.of(id), view)
				.forEach((network) -> network.present()
					.forEach((tie) -> present
						.add("%s %s %d".formatted(tie.supporter().id(), id, network.wave().index()))));
		}
		assertThat(present).isNotEmpty();
		return present;
	}

	private static void validate(Path file, String schema) throws Exception {
		URL url = Objects.requireNonNull(NetworkExportTests.class.getResource(schema));
		SchemaFactory.newDefaultInstance().newSchema(url).newValidator().validate(new StreamSource(file.toFile()));
	}

	private static Document parse(Path file) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Files.readString(file))));
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	@Test
	void writesACareTeamForEachWaveThatSaysWhatItIs() throws IOException {
		Path file = export(ExportOrder.all(ExportFormat.CARE_TEAMS), "care-teams.ndjson");
		IParser strict = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
		List<Bundle> bundles = Files.readAllLines(file)
			.stream()
			.map((line) -> strict.parseResource(Bundle.class, line))
			.toList();
		assertThat(bundles).hasSize(6);
		for (Bundle bundle : bundles) {
			Map<String, Resource> resources = new java.util.HashMap<>();
			bundle.getEntry().forEach((entry) -> resources.put(entry.getFullUrl(), entry.getResource()));
			assertThat(R4Rules.brokenBy(bundle)).isEmpty();
			assertThat(bundle.getMeta().getTag("urn:x-carenet:tag", "projection")).isNotNull();
			assertThat(resources.values()).hasSize(bundle.getEntry().size())
				.allMatch((one) -> one.getMeta().getTagFirstRep().getCode().equals("projection"))
				.allMatch((one) -> one.getMeta().getSecurityFirstRep().getCode().equals("PSEUDED"));
			resources.values().stream().filter(CareTeam.class::isInstance).map(CareTeam.class::cast).forEach((team) -> {
				assertThat(resources.get(team.getSubject().getReference())).isInstanceOf(Patient.class);
				team.getParticipant().forEach((one) -> {
					Resource member = resources.get(one.getMember().getReference());
					assertThat(member).isNotNull();
					assertThat(one.hasOnBehalfOf()).as("ctm-1")
						.isEqualTo(one.hasOnBehalfOf() && member instanceof Practitioner);
					assertThat(!one.hasOnBehalfOf() || resources.containsKey(one.getOnBehalfOf().getReference()))
						.isTrue();
				});
			});
		}
		Bundle second = bundles.get(1);
		List<CareTeam> teams = second.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(CareTeam.class::isInstance)
			.map(CareTeam.class::cast)
			.toList();
		List<SupportNetwork> networks = this.networks.findAllWaves(Id.of("C0002"), View.DEFAULT);
		assertThat(teams).hasSize(networks.size());
		for (int i = 0; i < teams.size(); i++) {
			assertThat(teams.get(i).getParticipant().stream().map((one) -> one.getMember().getReference()).distinct())
				.hasSameSizeAs(networks.get(i).present());
		}
	}

	/** So the rules above can be broken. */
	@Test
	void seesWhatAnInvalidBundleLacks() throws IOException {
		Path file = export(ExportOrder.all(ExportFormat.CARE_TEAMS), "care-teams.ndjson");
		Bundle bundle = FhirContext.forR4Cached()
			.newJsonParser()
			.parseResource(Bundle.class, Files.readAllLines(file).getFirst());
		bundle.getEntry().forEach((entry) -> {
			if (entry.getResource() instanceof CareTeam team) {
				team.setSubject(new org.hl7.fhir.r4.model.Reference("urn:uuid:nobody"));
				team.getMeta().getTag().clear();
				team.getText().setStatus(null);
			}
			if (entry.getResource() instanceof org.hl7.fhir.r4.model.RelatedPerson relative) {
				relative.setPatient(null);
			}
		});
		assertThat(R4Rules.brokenBy(bundle)).contains("Bundle.entry.resource.subject leads nowhere",
				"Bundle.entry.resource is not marked as a projection", "Bundle.entry.resource.text.status is required",
				"Bundle.entry.resource.patient is required");
	}

	@Test
	void putsIntoMatricesWhatIsKnownAndNothingElse() throws IOException {
		Path siena = export(ExportOrder.all(ExportFormat.SIENA), "siena");
		List<NamedCsvRecord> clients = csv(siena.resolve("clients.csv"));
		for (String kind : List.of("professionals", "agencies")) {
			List<String> columns = csv(siena.resolve(kind + ".csv")).stream().map((row) -> row.getField("id")).toList();
			for (int wave = 0; wave < 3; wave++) {
				List<String> lines = Files.readAllLines(siena.resolve("%s-T%d.csv".formatted(kind, wave)));
				assertThat(lines).hasSize(clients.size());
				for (int row = 0; row < lines.size(); row++) {
					List<String> cells = List.of(lines.get(row).split(",", -1));
					assertThat(cells).hasSize(columns.size()).isSubsetOf("1", "0", "NA", "10");
					assertTies(clients.get(row).getField("client_id"), wave, columns, cells);
				}
			}
		}
		assertThat(siena.resolve("siena.R")).content()
			.contains("waves <- c(\"T0\", \"T1\", \"T2\")", "option = 3)")
			.doesNotContain("imputationValues");
	}

	/** Every tie that anybody spoke of has the state that the product shows. */
	private void assertTies(String client, int wave, List<String> columns, List<String> cells) {
		this.networks.findAllWaves(Id.of(client), View.DEFAULT)
			.stream()
			.filter((network) -> network.wave().index() == wave)
			.flatMap((network) -> network.ties().stream())
			.filter((tie) -> columns.contains(tie.supporter().id().value()))
			.forEach((tie) -> assertThat(cells.get(columns.indexOf(tie.supporter().id().value())))
				.as("%s %d %s", client, wave, tie.supporter().id())
				.isEqualTo(cell(tie)));
	}

	private static String cell(SupportTie tie) {
		return switch (tie.state()) {
			case PRESENT -> "1";
			case ABSENT -> "0";
			case UNKNOWN -> "NA";
			case NOT_APPLICABLE -> "10";
		};
	}

	@Test
	void saysNobodyKnowsWhereNobodyWasAsked() throws IOException {
		Path siena = export(ExportOrder.all(ExportFormat.SIENA), "siena");
		List<String> columns = csv(siena.resolve("professionals.csv")).stream()
			.map((row) -> row.getField("id"))
			.toList();
		List<NamedCsvRecord> clients = csv(siena.resolve("clients.csv"));
		int asked = 0;
		int notAsked = 0;
		for (int wave = 0; wave < 3; wave++) {
			List<String> lines = Files.readAllLines(siena.resolve("professionals-T%d.csv".formatted(wave)));
			for (int row = 0; row < lines.size(); row++) {
				String client = clients.get(row).getField("client_id");
				List<String> cells = List.of(lines.get(row).split(",", -1));
				Set<String> spokenOf = spokenOf(client);
				Set<String> strangers = new TreeSet<>();
				columns.stream()
					.filter((id) -> !spokenOf.contains(id))
					.forEach((id) -> strangers.add(cells.get(columns.indexOf(id))));
				if (covers(client, wave, "SUPPORTS:ALL")) {
					asked++;
					assertThat(strangers).as("%s T%d", client, wave).isSubsetOf("0", "10");
				}
				else if (!covers(client, wave, "SUPPORTS:MUNICIPAL")) {
					notAsked++;
					assertThat(strangers).as("%s T%d", client, wave).isSubsetOf("NA", "10");
				}
			}
		}
		assertThat(asked).isPositive();
		assertThat(notAsked).isPositive();
	}

	private Set<String> spokenOf(String client) {
		return new TreeSet<>(this.graph.read("""
				MATCH (:Client {id: $id})<-[:OF]-(:SupportsTie)-[:FROM]->(s)
				OPTIONAL MATCH (s)-[:WORKS_FOR]-(half) UNWIND [s.id, half.id] AS id
				WITH id WHERE id IS NOT NULL RETURN DISTINCT id
				""", Map.of("id", client), (row) -> row.get("id").asString()));
	}

	private boolean covers(String client, int wave, String reach) {
		return !this.graph.read("""
				MATCH (:Client {id: $id})-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(r:Report)
				WHERE r.covers CONTAINS $reach AND r.supersededAt IS NULL RETURN r.id AS id
				""", Map.of("id", client, "wave", wave, "reach", reach), (row) -> row.get("id").asString()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void hasTheSameBytesTwiceAndNoNames(ExportFormat format) throws IOException {
		Path first = export(ExportOrder.all(format), "first.zip");
		assertThat(Files.readAllBytes(export(ExportOrder.all(format), "second.zip")))
			.isEqualTo(Files.readAllBytes(first));
		Path folder = this.folder.resolve("unpacked");
		export(ExportOrder.all(format), folder.toString());
		List<String> names = this.graph
			.read("MATCH (c:Client) RETURN c.id AS id", Map.of(), (row) -> row.get("id").asString())
			.stream()
			.toList();
		assertThat(names).hasSize(6);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file)).as(file.toString()).doesNotContain("@example", "+31");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void givesNothingToThoseWhoMayNotExport(ExportFormat format) {
		for (UserRole role : List.of(UserRole.ANALYST, UserRole.ADMIN, UserRole.NONE)) {
			assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> this.viewer.as(new Viewer("x", role),
					() -> export(ExportOrder.all(format), "refused-" + role))))
				.as("%s %s", role, format)
				.isInstanceOf(carenet.study.NotAllowed.class);
		}
	}

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void givesACoordinatorTheOwnCaseloadOnly(ExportFormat format) throws IOException {
		this.graph.write((tx) -> tx
			.run("""
					MATCH (:Client)-[r:ASSIGNED_TO]->() DELETE r
					WITH count(*) AS none MATCH (c:Client {id: 'C0004'}) MATCH (p:Professional) WITH c, p ORDER BY p.id LIMIT 1
					CREATE (c)-[:ASSIGNED_TO {from: date('2000-01-01'), until: date('9999-12-31')}]->(p)
					""")
			.consume());
		Id professional = Id.of(this.graph
			.read("MATCH (:Client)-[:ASSIGNED_TO]->(p) RETURN p.id AS id", Map.of(), (row) -> row.get("id").asString())
			.getFirst());
		Viewer coordinator = new Viewer("co", UserRole.COORDINATOR, professional, Set.of());
		Path folder = this.viewer.as(coordinator, () -> export(ExportOrder.all(format), "own"));
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				all.append(Files.readString(file));
			}
		}
		assertThat(all).contains("C0004").doesNotContain("C0001", "C0002", "C0003", "C0005", "C0006");
	}

	@Test
	void recordsEveryClientBeforeItIsHandedOut() {
		export(ExportOrder.all(ExportFormat.TABLES), "tables");
		assertThat(this.log.knows(Id.of("C0003"))).isTrue();
	}

	private SupportNetwork network(String client, int wave) {
		return this.networks.find(NetworkKey.whole(Id.of(client), new AsOf.AtWave(wave), View.DEFAULT)).orElseThrow();
	}

	private static List<NamedCsvRecord> csv(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			return rows.stream().toList();
		}
	}

	private Path export(ExportOrder order, String name) {
		Path path = this.folder.resolve(name);
		this.exports.write(order, this.exports.bundle(order, path), AuditObject.Kind.COMMAND, Progress.NONE);
		return path;
	}

}
