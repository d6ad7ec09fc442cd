package carenet.codebook;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.ConsentKind;
import carenet.access.Consents;
import carenet.access.Grants;
import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.actors.Client;
import carenet.audit.Reason;
import carenet.change.TransitionCounts;
import carenet.codebook.Codebook.Element;
import carenet.codebook.Codebook.Property;
import carenet.demo.StudyGenerator;
import carenet.evidence.AliasBook;
import carenet.evidence.Chronicle;
import carenet.evidence.ClientFile;
import carenet.evidence.Covers;
import carenet.evidence.Report;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.SharedNeo4j;
import carenet.graph.TestFolders;
import carenet.intake.StudyImporter;
import carenet.network.EgoMeasures;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import carenet.tally.EgoMeasure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is in the graph has an entry, and each entry names something that is: tried on a
 * study with everything that the product can write.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = SharedNeo4j.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodebookTests {

	private static final Codebook CODEBOOK = Codebook.read();

	@Autowired
	Graph graph;

	/** Whoever a deed needs. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Viewers {

		@Bean
		@Primary
		TestViewer testViewer() {
			return new TestViewer();
		}

	}

	@BeforeAll
	void everything(@Autowired StudyImporter importer, @Autowired AliasBook aliases, @Autowired Chronicle chronicle,
			@Autowired Consents consents, @Autowired Grants grants, @Autowired TestViewer viewer) {
		EmptyGraph.empty(this.graph);
		Path folder = TestFolders.fresh();
		new StudyGenerator(40, 1).write(folder);
		importer.importPackage(folder, Progress.NONE);
		List<String> professionals = this.graph.read(
				"MATCH (p:Professional)<-[:FROM]-(:Tie) RETURN DISTINCT p.id AS id ORDER BY id LIMIT 2", Map.of(),
				(row) -> row.get("id").asString());
		aliases.set(Id.of(professionals.getLast()), Id.of(professionals.getFirst()), "steward", Progress.NONE);
		Id client = Id.of("C0001");
		consents.record(client, ConsentKind.RESEARCH, true, null);
		Viewer coordinator = new Viewer("coordinator", UserRole.COORDINATOR);
		String grant = viewer
			.as(coordinator, () -> grants.openInEmergency(client, new Reason("nobody answers the door")))
			.id();
		grants.review(grant, true);
		chronicle.append(comingReport(Id.of("LATER")));
		chronicle.appendUnseen(List.of(comingReport(Id.of("ARRIVING"))));
	}

	/** A client of whom something becomes known in a year. */
	private static ClientFile comingReport(Id client) {
		LocalDate day = LocalDate.of(2021, 1, 1);
		return new ClientFile(new Client(client, 1950, carenet.actors.Sex.OTHER, "NORTH", day, day.plusYears(3)),
				List.of(new Wave(0, day, WaveStatus.CONDUCTED)), List.of(),
				List.of(new Report(Id.of(client + "-R"), client, 0, Source.CLIENT, client, day, null,
						Covers.byDefault(Source.CLIENT), Instant.now().plusSeconds(31_536_000), null, null)),
				List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/** What bears which properties. */
	private record Found(List<String> names, String property, Set<String> types, Set<String> values) {
	}

	private List<Found> found(String cypher) {
		return this.graph.read(cypher, Map.of(),
				(row) -> new Found(row.get("names").asList(Value::asString), row.get("property").asString(),
						new TreeSet<>(row.get("types").asList(Value::asString)),
						new TreeSet<>(row.get("texts").asList(Value::asString))));
	}

	private List<Found> onNodes() {
		return found(
				"""
						MATCH (n) UNWIND keys(n) AS property
						WITH labels(n) AS names, property, n[property] AS value
						RETURN names, property, collect(DISTINCT valueType(value)) AS types,
						  collect(DISTINCT CASE WHEN valueType(value) STARTS WITH 'STRING' AND size(value) < 40 THEN value END) AS texts
						""");
	}

	private List<Found> onRelationships() {
		return found(
				"""
						MATCH ()-[r]->() UNWIND keys(r) AS property
						WITH [type(r)] AS names, property, r[property] AS value
						UNWIND CASE WHEN valueType(value) STARTS WITH 'LIST' THEN value ELSE [value] END AS one
						RETURN names, property, collect(DISTINCT valueType(value)) AS types,
						  collect(DISTINCT CASE WHEN valueType(one) STARTS WITH 'STRING' AND size(one) < 40 THEN one END) AS texts
						""");
	}

	@Test
	void hasAnEntryForEveryLabelAndTypeAndNoOtherOnes() {
		assertThat(names(CODEBOOK.nodes())).containsExactlyInAnyOrderElementsOf(
				this.graph.read("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label", Map.of(),
						(row) -> row.get("label").asString()));
		assertThat(names(CODEBOOK.relationships())).containsExactlyInAnyOrderElementsOf(this.graph
			.read("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type", Map.of(), (row) -> row.get("type").asString()));
	}

	private static List<String> names(List<Element> elements) {
		return elements.stream().map(Element::name).toList();
	}

	@Test
	void hasAnEntryForEveryPropertyOfTheTypeThatItIs() {
		List<String> without = new ArrayList<>();
		Stream.concat(onNodes().stream(), onRelationships().stream()).forEach((found) -> {
			List<Property> entries = entries(found);
			if (entries.isEmpty()) {
				without.add(found.names() + "." + found.property());
			}
			entries.forEach((entry) -> assertThat(found.types()).as("%s.%s", found.names(), found.property())
				.allMatch((type) -> type.startsWith(stored(entry.type()))));
		});
		assertThat(without).isEmpty();
	}

	private static List<Property> entries(Found found) {
		return found.names()
			.stream()
			.flatMap((name) -> Stream.concat(CODEBOOK.node(name).stream(), CODEBOOK.relationship(name).stream()))
			.flatMap((element) -> element.property(found.property()).stream())
			.toList();
	}

	private static String stored(String type) {
		return switch (type) {
			case "whole number" -> "INTEGER";
			case "number" -> "FLOAT";
			case "true or false" -> "BOOLEAN";
			case "day" -> "DATE";
			case "moment" -> "ZONED DATETIME";
			case "text", "open code" -> "STRING";
			default -> {
				assertThat(type).matches("(one|list) of \\w+");
				yield type.startsWith("list") ? "LIST<STRING" : "STRING";
			}
		};
	}

	@Test
	void hasNoEntryForWhatIsNowhere() {
		Set<String> found = Stream.concat(onNodes().stream(), onRelationships().stream())
			.flatMap((one) -> one.names().stream().map((name) -> name + "." + one.property()))
			.collect(Collectors.toSet());
		assertThat(Stream.concat(CODEBOOK.nodes().stream(), CODEBOOK.relationships().stream())
			.flatMap((element) -> element.properties().stream().map((one) -> element.name() + "." + one.name())))
			.isNotEmpty()
			.isSubsetOf(found);
	}

	@Test
	void hasAnEntryForEveryValueOfAClosedList() {
		Set<String> used = new HashSet<>();
		Stream.concat(onNodes().stream(), onRelationships().stream())
			.forEach((found) -> entries(found).stream().filter((entry) -> entry.list() != null).forEach((entry) -> {
				String list = String.valueOf(entry.list());
				used.add(list);
				assertThat(CODEBOOK.list(list)).as(list)
					.hasValueSatisfying((codes) -> assertThat(found.values())
						.isSubsetOf(codes.values().stream().map(Codebook.Value::code).toList()));
			}));
		assertThat(used).hasSizeGreaterThan(15);
		CODEBOOK.lists()
			.forEach((list) -> assertThat(list.values()).as(list.name())
				.isNotEmpty()
				.allMatch((value) -> !value.meaning().isBlank()));
	}

	@Test
	void tellsEveryConstraintAndIndexOfTheSchema() {
		List<String> told = Stream.concat(CODEBOOK.nodes().stream(), CODEBOOK.relationships().stream())
			.flatMap((element) -> element.schema().stream().map((one) -> element.name() + ": " + one))
			.toList();
		assertThat(told).contains("Client: id is unique", "Client: indexed by nextRecordedAt",
				"IN_CONTACT_WITH: indexed by client, wave");
		assertThat(told).hasSameSizeAs(this.graph.read("""
				SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name
				""", Map.of(), (row) -> row.get("name").asString()));
		assertThatIllegalStateException()
			.isThrownBy(() -> GraphSchema.of("CREATE FULLTEXT INDEX x FOR (n:Client) ON n.id;"));
	}

	@Test
	void tellsTheFormulaOfEveryMeasureAndWhereItIsFrom() {
		Set<String> measures = new TreeSet<>(CODEBOOK.measures().stream().map(Codebook.Measure::name).toList());
		assertThat(measures).containsAll(Arrays.stream(EgoMeasures.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("reasons"))
			.toList());
		assertThat(measures).containsAll(Arrays.stream(EgoMeasure.values())
			.map(EgoMeasure::field)
			.map((field) -> field.startsWith("needs") ? "needs" : field)
			.toList());
		assertThat(Arrays.stream(TransitionCounts.class.getDeclaredMethods()).map(Method::getName))
			.containsAll(CODEBOOK.measures()
				.stream()
				.filter((one) -> one.of().startsWith("the ties"))
				.map(Codebook.Measure::name)
				.toList());
		assertThat(CODEBOOK.measures()).allMatch((one) -> !one.formula().isBlank(), "has a formula");
		assertThat(CODEBOOK.measures()).filteredOn((one) -> one.undefined().contains("CONTACTS_NOT_ASKED"))
			.extracting(Codebook.Measure::name)
			.contains("density", "constraint", "eiIndex")
			.doesNotContain("size", "taskOverlap");
	}

	@Test
	void citesWorksThatAreListedAndListsThoseThatAreCited() {
		List<String> cited = CODEBOOK.measures()
			.stream()
			.flatMap((one) -> Arrays.stream(one.source().split(", ", -1)))
			.filter((one) -> !one.isBlank())
			.distinct()
			.toList();
		List<String> listed = CODEBOOK.sources().stream().map(Codebook.Source::name).toList();
		assertThat(listed).containsAll(cited);
		assertThat(cited).contains("Burt 1992", "Pollack 2013", "Jaccard 1901");
	}

	@Test
	void saysTheSameForPeopleAndForPrograms() {
		assertThat(CODEBOOK.markdown()).contains("### IN_CONTACT_WITH\n", "| testimony | text |", "| UNMET | not met |",
				"| density | the network of a client at a wave | 2t / (n(n−1)) |");
		assertThat(CODEBOOK.json()).contains("\"name\" : \"testimony\"", "\"code\" : \"UNMET\"")
			.doesNotContain("anchor");
	}

}
