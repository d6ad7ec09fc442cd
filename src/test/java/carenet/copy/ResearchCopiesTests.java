package carenet.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.IdentityVault;
import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.actors.ClientFilter;
import carenet.audit.AuditLog;
import carenet.audit.AuditSearch;
import carenet.audit.AuditSettings;
import carenet.audit.AuditTrail;
import carenet.audit.Auditor;
import carenet.audit.Doer;
import carenet.cohort.CohortConfiguration;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Cohorts;
import carenet.cohort.Grouping;
import carenet.demo.StudyGenerator;
import carenet.evidence.AliasBook;
import carenet.export.ExportTestConfiguration;
import carenet.export.GraphText;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.graph.LooseStore;
import carenet.graph.TestFolders;
import carenet.intake.StudyImporter;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.EgoMeasure;
import carenet.tally.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a research copy tells as the study does, and what it does not tell. */
@GraphTest
@Import({ ExportTestConfiguration.class, CohortConfiguration.class, ResearchCopies.class, AliasBook.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResearchCopiesTests {

	/** They said nothing, or no. */
	private static final Set<String> OUTSIDE = Set.of("C0002", "C0017");

	@Autowired
	Graph graph;

	@Autowired
	ResearchCopies copies;

	@Autowired
	Networks networks;

	@Autowired
	Cohorts cohorts;

	@Autowired
	TestViewer viewer;

	private final Path folder = TestFolders.fresh();

	private final List<Made> made = new ArrayList<>();

	/** The copy that was written, opened, and what reads networks from it. */
	private record Made(Path folder, List<String> files, CopyReport report, OpenedCopy opened,
			AnnotationConfigApplicationContext there) {

		Graph graph() {
			return this.there.getBean(Graph.class);
		}

	}

	private Made copy() {
		return this.made.getFirst();
	}

	@BeforeAll
	void copyAStudyWithMergedRecords(@Autowired StudyImporter importer, @Autowired AliasBook aliases)
			throws IOException {
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(30, 7).write(demo);
		importer.importPackage(demo, Progress.NONE);
		withoutRareSectors();
		this.graph.write((tx) -> tx.run("""
				MATCH (c:Client) WHERE c.id <> 'C0002'
				CREATE (c)-[:CONSENTED]->(:Consent {kind: 'RESEARCH', given: c.id <> 'C0017', from: date('2000-01-01'),
				  until: date('9999-12-31')})
				""").consume());
		for (String kind : List.of("InformalCarer", "Professional", "Agency")) {
			List<Id> pair = pairOf(kind);
			aliases.set(pair.getLast(), pair.getFirst(), "steward-of-merges", Progress.NONE);
		}
		Path copy = this.folder.resolve("copy");
		CopyReport report = this.copies.write(new CopyOrder(copy, 2, false), Progress.NONE);
		List<String> files = FoundInFiles.names(copy);
		OpenedCopy opened = OpenedCopy.of(copy, 0);
		AnnotationConfigApplicationContext there = new AnnotationConfigApplicationContext();
		there.registerBean("copied", Graph.class, opened::graph);
		there.register(CohortConfiguration.class);
		there.refresh();
		this.made.add(new Made(copy, files, report, opened, there));
	}

	@AfterAll
	void close() {
		copy().there().close();
		copy().opened().close();
	}

	/** So that composition by sector can be compared. */
	private void withoutRareSectors() {
		this.graph.write((tx) -> tx.run("""
				MATCH (a:Agency)
				OPTIONAL MATCH (a)<-[:WORKS_FOR*0..1]-()<-[:FROM]-(:Tie)-[:OF]->(c)
				WITH a.sector AS sector, count(DISTINCT c) AS clients WHERE clients < 4
				MATCH (a:Agency {sector: sector}) SET a.sector = 'PRIMARY_CARE'
				""").consume());
	}

	private List<Id> pairOf(String kind) {
		return this.graph
			.read("""
					MATCH (a:%1$s)<-[:FROM]-(:SupportsTie)-[:OF]->(c:Client)<-[:OF]-(:SupportsTie)-[:FROM]->(b:%1$s)
					WHERE a.id < b.id RETURN a.id AS one, b.id AS other ORDER BY one, other LIMIT 1
					""".formatted(kind), Map.of(),
					(row) -> List.of(Id.of(row.get("one").asString()), Id.of(row.get("other").asString())))
			.getFirst();
	}

	private List<String> ofOriginal(String cypher) {
		return this.graph.read(cypher, Map.of(), (row) -> row.get(0).asString());
	}

	private static List<Id> clients(Graph graph) {
		return graph.read("MATCH (c:Client) RETURN c.id AS id ORDER BY id", Map.of(),
				(row) -> Id.of(row.get("id").asString()));
	}

	private static Map<Id, String> shown(Networks networks, Collection<Id> clients, View view) {
		Map<NetworkKey, KnownClient> known = networks
			.know(clients.stream().map((id) -> NetworkKey.allWaves(id, view, EnumSet.allOf(Part.class))).toList());
		Map<Id, String> shown = new TreeMap<>();
		known.forEach((key, client) -> shown.put(key.client(), WithoutIds.of(client)));
		return shown;
	}

	private List<Id> copied() {
		return clients(this.graph).stream().filter((id) -> !OUTSIDE.contains(id.value())).toList();
	}

	static Stream<View> views() {
		return Stream.of(View.DEFAULT, new View(ConsensusRule.INTERSECTION, null, null, false),
				new View(ConsensusRule.MAJORITY, Set.of(Source.CLIENT, Source.PROFESSIONAL), null, true));
	}

	@ParameterizedTest
	@MethodSource("views")
	void tellsTheSameNetworksAndChangesOfEachClient(View view) {
		Graph copied = copy().graph();
		List<String> before = shown(this.networks, copied(), view).values().stream().sorted().toList();
		List<String> after = shown(copy().there().getBean(Networks.class), clients(copied), view).values()
			.stream()
			.sorted()
			.toList();
		assertThat(after).hasSize(28).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("views")
	void countsTheSameCohort(View view) {
		Set<Table> tables = EnumSet.complementOf(EnumSet.of(Table.DIFFERENCES));
		ClientFilter those = new ClientFilter(copied().stream().map(Id::value).toList(), null, null, null, null, null);
		CohortQuestion before = new CohortQuestion(those, view, new Grouping.None(), tables);
		CohortQuestion after = new CohortQuestion(ClientFilter.ALL, view, new Grouping.None(), tables);
		CohortPart told = copy().there().getBean(Cohorts.class).find(after).whole();
		assertThat(told(told)).isEqualTo(told(this.cohorts.find(before).whole()))
			.contains("transitions=[CohortTransitions[");
	}

	/**
	 * Care density counts other clients of the same professionals: here those of the
	 * copy.
	 */
	private static String told(CohortPart part) {
		return rounded(new CohortPart(part.group(), part.clients(), part.transitions(), part.patterns(), part.waves(),
				part.composition(), part.flows(), part.needs(),
				part.measures().stream().filter((one) -> one.measure() != EgoMeasure.CARE_DENSITY).toList()));
	}

	private static String rounded(Object numbers) {
		return Pattern.compile("\\d+\\.\\d+(E-?\\d+)?")
			.matcher(numbers.toString())
			.replaceAll((number) -> WithoutIds.rounded(Double.valueOf(number.group())));
	}

	@Test
	void movesAllDatesOfAClientByTheSameDaysIntoThePast() {
		Map<String, Id> before = whoseShape(shown(this.networks, copied(), View.DEFAULT));
		Graph copied = copy().graph();
		Map<String, Id> after = whoseShape(
				shown(copy().there().getBean(Networks.class), clients(copied), View.DEFAULT));
		assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(20);
		Set<Long> shifts = new TreeSet<>();
		before.forEach((shape, original) -> {
			List<LocalDate> then = days(this.graph, original);
			List<LocalDate> now = days(copied, after.getOrDefault(shape, original));
			Set<Long> moved = new TreeSet<>();
			for (int i = 0; i < then.size(); i++) {
				moved.add(now.get(i).toEpochDay() - then.get(i).toEpochDay());
			}
			assertThat(now).hasSameSizeAs(then);
			assertThat(moved).singleElement().satisfies((days) -> assertThat(days).isBetween(-365L, -1L));
			shifts.addAll(moved);
		});
		assertThat(shifts).as("not one for all").hasSizeGreaterThan(1);
		assertThat(copy().report().shifts()).isGreaterThanOrEqualTo(shifts.size());
	}

	private static Map<String, Id> whoseShape(Map<Id, String> shown) {
		return shown.entrySet()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getValue))
			.values()
			.stream()
			.filter((same) -> same.size() == 1)
			.map(List::getFirst)
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
	}

	private static List<LocalDate> days(Graph graph, Id client) {
		return graph.read(
				"""
						MATCH (c:Client {id: $client})
						CALL (c) {
						  MATCH (c)-[:HAS_WAVE]->(w) RETURN w.date AS day
						  UNION ALL MATCH (c)-[:HAS_WAVE]->()<-[:AT]-(r:Report) RETURN r.date AS day
						  UNION ALL MATCH (c)-[:HAS_WAVE]->()<-[:AT]-()-[s:STATES]->()
						    UNWIND [d IN [s.validFrom, s.validUntil] WHERE d IS NOT NULL] AS day RETURN day
						  UNION ALL MATCH (c)-[:EXPERIENCED]->(e) RETURN e.date AS day
						  UNION ALL MATCH (c)<-[:OF]-(n:Need) WHERE n.firstIdentifiedOn IS NOT NULL RETURN n.firstIdentifiedOn AS day
						  UNION ALL MATCH (c)-[:CODED]->(k) WHERE k.codedOn IS NOT NULL RETURN k.codedOn AS day
						  UNION ALL UNWIND [d IN [c.enrolledOn, c.deceasedOn] WHERE d IS NOT NULL] AS day RETURN day
						}
						RETURN day ORDER BY day
						""",
				Map.of("client", client.value()), (row) -> row.get("day").asLocalDate());
	}

	/** Everything by which the study calls somebody or something. */
	private Set<String> originals(IdentityVault vault) {
		Set<String> all = new TreeSet<>(ofOriginal("MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Study RETURN n.id"));
		all.addAll(ofOriginal("MATCH (a:Agency) RETURN a.name"));
		all.addAll(ofOriginal("MATCH (n:Need) WHERE n.label IS NOT NULL RETURN DISTINCT n.label"));
		all.addAll(ofOriginal("MATCH (k:Coding) WHERE k.coder IS NOT NULL RETURN DISTINCT k.coder"));
		all.addAll(ofOriginal("MATCH (r:Report) RETURN r.digest"));
		all.addAll(ofOriginal("MATCH (r:Report) WHERE r.informant IS NOT NULL RETURN DISTINCT r.informant"));
		all.add("steward-of-merges");
		vault.findAll(vault.ids())
			.values()
			.forEach((one) -> Stream.of(one.name(), one.phone(), one.email(), one.address())
				.filter(java.util.Objects::nonNull)
				.forEach(all::add));
		return all;
	}

	@Test
	void holdsNoNameNoOriginalIdAndNoFreeTextInAnyByteOfItsFiles(@Autowired IdentityVault vault) throws IOException {
		Set<String> sought = originals(vault);
		assertThat(sought).hasSizeGreaterThan(2_000).contains("C0001", "steward-of-merges");
		assertThat(FoundInFiles.of(copy().folder(), sought)).isEmpty();
		assertThat(copy().files())
			.contains("report.md", "report.json", "graph.cypher", "neo4j/data/databases/neo4j/neostore")
			.anyMatch((name) -> name.startsWith("neo4j/data/transactions/neo4j/"))
			.noneMatch((name) -> name.contains("secret") || name.endsWith(".log"));
	}

	@Test
	void wouldHaveFoundThem(@Autowired IdentityVault vault) throws IOException {
		Set<String> sought = originals(vault);
		Path planted = Files.createDirectory(this.folder.resolve("planted"));
		String name = sought.stream().filter((one) -> one.contains(" ")).findFirst().orElseThrow();
		Files.write(planted.resolve("one"), ("x".repeat(70_000) + "C0001y" + name).getBytes(StandardCharsets.UTF_8));
		assertThat(FoundInFiles.of(planted, sought)).contains("C0001",
				new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
		String client = clients(copy().graph()).getFirst().value();
		assertThat(FoundInFiles.of(copy().folder(), Set.of(client))).as("what is in the store is found")
			.contains(client);
	}

	@Test
	void tellsNoOriginalIdInAnyValue(@Autowired IdentityVault vault) {
		Set<String> words = new TreeSet<>();
		GraphText.of(copy().graph()).forEach((line) -> words.addAll(List.of(line.split("[ \"=\\[\\],/]+", -1))));
		assertThat(words).hasSizeGreaterThan(1_000).doesNotContainAnyElementsOf(originals(vault));
	}

	@Test
	void leavesOutWhoDoesNotConsentAndWhatIsForCare() {
		Graph copied = copy().graph();
		assertThat(clients(copied)).hasSize(28);
		assertThat(copy().report().removedCodes()).containsEntry("sectors that became OTHER", 0);
		assertThat(copy().report().leftOut()).isEqualTo(2);
		assertThat(copied.read("""
				MATCH (n) WHERE n:Consent OR n:Grant OR n:ArrivingClient OR n.label IS NOT NULL OR n.coder IS NOT NULL
				RETURN n.id AS id
				""", Map.of(), (row) -> row.get("id"))).isEmpty();
		assertThat(copied.read("MATCH ()-[r:ASSIGNED_TO|ALIAS_OF|CONSENTED]->() RETURN type(r) AS type", Map.of(),
				(row) -> row.get("type")))
			.isEmpty();
		assertThat(copied.read("MATCH (s:Supporter) WHERE NOT (s)--() RETURN s.id AS id", Map.of(),
				(row) -> row.get("id").asString()))
			.as("nobody who is around nobody")
			.isEmpty();
	}

	@Test
	void tellsWhenThingsBecameKnownInTheirOrderAlone() {
		String ranks = """
				MATCH (c:Client)-[:HAS_WAVE]->()<-[:AT]-(r:Report)
				WHERE NOT c.id IN $outside
				WITH c, r.recordedAt AS moment, count(*) AS reports ORDER BY moment
				RETURN reduce(text = '', n IN collect(reports) | text + toString(n) + ' ') AS ranks
				""";
		Map<String, Object> outside = Map.of("outside", List.copyOf(OUTSIDE));
		Function<Graph, List<String>> of = (
				graph) -> graph.read(ranks, outside, (row) -> row.get("ranks").asString()).stream().sorted().toList();
		assertThat(of.apply(copy().graph())).isEqualTo(of.apply(this.graph));
		assertThat(copy().graph()
			.read("MATCH (r:Report) WHERE r.recordedAt > datetime() RETURN r.id AS id", Map.of(),
					(row) -> row.get("id")))
			.isEmpty();
	}

	@Test
	void reachesTheKThatItSays() {
		Graph copied = copy().graph();
		List<Integer> sizes = copied.read("""
				MATCH (c:Client) RETURN c.birthYear AS year, c.sex AS sex, c.district AS district, count(*) AS size
				""", Map.of(), (row) -> row.get("size").asInt());
		assertThat(sizes).allMatch((size) -> size >= 2);
		assertThat(copy().report().ofClients().reached())
			.isEqualTo(sizes.stream().mapToInt(Integer::intValue).min().orElse(0));
		List<Integer> carers = copied.read(
				"""
						MATCH (c:InformalCarer) RETURN c.birthYear AS year, c.sex AS sex, c.relation AS relation, count(*) AS size
						""",
				Map.of(), (row) -> row.get("size").asInt());
		assertThat(carers).allMatch((size) -> size >= 2);
		assertThat(
				copied.read("MATCH (c:Client) RETURN DISTINCT c.birthYear % 5 AS rest", Map.of(), (row) -> row.get(0)))
			.allMatch((rest) -> rest.isNull() || rest.asInt() == 0);
	}

	@Test
	void saysWhatWasDone() throws IOException {
		assertThat(Files.readString(copy().folder().resolve("report.md"))).contains("pseudonymous, and not anonymous",
				"Asked for: k = 2", "28 clients", "2 clients of the store are not in it", "Sweeney 2002",
				"cypher-shell -a ADDRESS", "everybody in it is generated");
		assertThat(Files.readString(copy().folder().resolve("report.json"))).contains("\"clients\" : 28", "\"k\" : 2",
				"\"reached\" :", "\"largestShift\" :");
	}

	@Test
	void answersWhoHasThePasswordAndLetsNobodyWrite() {
		try (Driver driver = GraphDatabase.driver(copy().opened().bolt(),
				AuthTokens.basic(copy().opened().user(), copy().opened().password()));
				Session session = driver.session()) {
			assertThat(session.run("MATCH (c:Client) RETURN count(c) AS clients").single().get("clients").asInt())
				.isEqualTo(28);
			for (String write : List.of("CREATE (:Client {id: 'x'})", "MATCH (c:Client) SET c.sex = 'OTHER'",
					"MATCH (n) DETACH DELETE n", "CREATE INDEX x FOR (n:Client) ON (n.sex)")) {
				assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> session.run(write).consume())
					.withMessageContaining("read");
			}
			assertThat(session.run("MATCH (c:Client) RETURN count(c) AS clients").single().get("clients").asInt())
				.isEqualTo(28);
		}
		try (Driver guess = GraphDatabase.driver(copy().opened().bolt(), AuthTokens.basic("neo4j", "neo4j"))) {
			assertThatExceptionOfType(ClientException.class).isThrownBy(guess::verifyConnectivity);
		}
		assertThat(copy().opened().bolt().getHost()).isEqualTo("127.0.0.1");
		assertThat(copy().opened().lines()).anyMatch((line) -> line.contains(copy().opened().password()));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> OpenedCopy.of(copy().folder(), 0))
			.withMessageEndingWith("is open already, in another program");
	}

	@Test
	void opensNothingThatIsNoCopy() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("data/neo4j/data"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> OpenedCopy.of(data.resolve("../.."), 0))
			.withMessageStartingWith("There is no research copy in ");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> OpenedCopy.of(copy().folder(), 70_000));
	}

	@Test
	void fillsAnyEmptyDatabaseByItsScript() throws IOException {
		String script = Files.readString(copy().folder().resolve("graph.cypher")).replaceAll("(?m)^\\s*//.*$", "");
		try (LooseStore empty = LooseStore.create(this.folder.resolve("empty"))) {
			for (String statement : script.split("(?m);\\s*$", -1)) {
				if (!statement.isBlank()) {
					empty.graph().run(statement, Map.of());
				}
			}
			assertThat(GraphText.of(empty.graph())).isEqualTo(GraphText.of(copy().graph()));
		}
	}

	@Test
	void replacesNothingAndLeavesNothingHalfWritten() throws IOException {
		Path there = Files.createDirectory(this.folder.resolve("there"));
		Files.writeString(there.resolve("mine"), "mine");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.copies.write(new CopyOrder(there, 5, false), Progress.NONE))
			.withMessageContaining("is there already and is not empty");
		assertThatExceptionOfType(BadInput.class).isThrownBy(
				() -> this.copies.write(new CopyOrder(this.folder.resolve("no/where"), 5, false), Progress.NONE));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new CopyOrder(this.folder, 1, false));
		Path broken = this.folder.resolve("broken");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.copies.write(new CopyOrder(broken, 5, false), (step) -> {
				if (step.stage().equals("Copying")) {
					throw new IllegalStateException("the power went out");
				}
			}));
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left.map((one) -> String.valueOf(one.getFileName())))
				.noneMatch((name) -> name.startsWith("broken"));
		}
	}

	@Test
	void copiesEverybodyForNobodyButWhoHoldsTheFiles() {
		Path all = this.folder.resolve("all");
		for (UserRole role : List.of(UserRole.STEWARD, UserRole.RESEARCHER, UserRole.ANALYST, UserRole.ADMIN)) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.viewer.as(new Viewer("x", role),
					() -> this.copies.write(new CopyOrder(all, 5, true), Progress.NONE)));
		}
		for (UserRole role : List.of(UserRole.COORDINATOR, UserRole.ANALYST, UserRole.ADMIN)) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.viewer.as(new Viewer("x", role),
						() -> this.copies.write(new CopyOrder(all, 5, false), Progress.NONE)))
				.withMessageEndingWith("you may not write a research copy");
		}
		assertThat(all).doesNotExist();
		assertThat(this.copies.write(new CopyOrder(all, 5, true), Progress.NONE).clients()).isEqualTo(30);
	}

	@Test
	void isInTheLogClientByClientBeforeItIsThere(@Autowired Access access, @Autowired Clock clock) throws IOException {
		DataFolder data = new DataFolder(TestFolders.fresh());
		try (AuditLog log = AuditLog.open(data, AuditSettings.DEFAULT, clock)) {
			new ResearchCopies(this.graph, access, new Auditor(log, () -> Doer.LOCAL), clock)
				.write(new CopyOrder(this.folder.resolve("logged"), 3, false), Progress.NONE);
		}
		assertThat(about(data, "C0001")).containsExactly("EXPORT command research-copy, k 3 BEGUN");
		assertThat(about(data, "C0002")).isEmpty();
		assertThat(Files.readAllLines(data.root().resolve("audit/000001.jsonl")).getLast())
			.contains("research-copy, k 3", "DONE");
	}

	private static List<String> about(DataFolder data, String client) {
		return AuditTrail.of(data)
			.about(Id.of(client), AuditSearch.LATEST)
			.entries()
			.stream()
			.map((entry) -> "%s %s %s".formatted(entry.deed(), entry.object(), entry.outcome()))
			.toList();
	}

	@Test
	void hasNothingToCopyWhereNobodyConsents(@Autowired Auditor auditor, @Autowired Clock clock) {
		Graph copied = copy().graph();
		ResearchCopies ofNobody = new ResearchCopies(copied,
				new Access(() -> Viewer.LOCAL, (account) -> Set.of(), clock), auditor, clock);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ofNobody.write(new CopyOrder(this.folder.resolve("nobody"), 5, false), Progress.NONE))
			.withMessage("Nobody consents to research: there is nothing to copy.");
		assertThat(this.folder.resolve("nobody")).doesNotExist();
	}

}
