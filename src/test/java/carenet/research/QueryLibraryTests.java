package carenet.research;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.evidence.Chronicle;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every query of the library on a study of three clients whose answers were worked out
 * from what the clients and their professionals say.
 */
@GraphTest
@Import(AskingConfiguration.class)
class QueryLibraryTests {

	private static final Limits LIMITS = new Limits(1000, Duration.ofSeconds(60));

	private static final QueryLibrary LIBRARY = new QueryLibrary();

	@Autowired
	Graph graph;

	@Autowired
	GuardedQueries queries;

	@BeforeAll
	static void load(@Autowired Graph graph, @Autowired Chronicle chronicle) {
		ResearchStudy.load(graph, chronicle);
	}

	static Stream<String> names() {
		return LIBRARY.all().stream().map(ResearchQuery::name);
	}

	private static ResearchQuery query(String name) {
		return LIBRARY.named(name).orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("names")
	void answersAsWorkedOutByHand(String name) throws IOException {
		ResearchQuery query = query(name);
		List<String> lines = Files.readAllLines(Path.of("src/test/resources/research", name + ".csv"));
		Map<String, Object> values = query.bind(given(lines.getFirst()));
		List<String> expected = lines.stream().filter((line) -> !line.startsWith("#")).toList();
		Answer answer = this.queries.ask(query.text(), values, LIMITS);
		assertThat(answer.columns()).isEqualTo(query.columns());
		assertThat(Stream
			.concat(Stream.of(String.join(",", answer.columns())),
					answer.rows().stream().map((row) -> row.stream().map(Plain::text).collect(Collectors.joining(","))))
			.toList()).isEqualTo(expected).hasSizeGreaterThan(1);
	}

	private static Map<String, String> given(String line) {
		Map<String, String> given = new HashMap<>();
		if (line.startsWith("# ")) {
			for (String one : line.substring(2).split(" ", -1)) {
				given.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
			}
		}
		return given;
	}

	/** With its comments and its semicolon, as it stands in the file. */
	@ParameterizedTest
	@MethodSource("names")
	void runsUnchangedInToolsOfNeo4j(String name) {
		ResearchQuery query = query(name);
		assertThat(query.text()).endsWith(";\n");
		Map<String, Object> usual = query.bind(Map.of());
		assertThat(this.graph.read(query.text(), usual, (row) -> row.values()))
			.isEqualTo(this.queries.ask(query.text(), usual, LIMITS).rows());
	}

	@ParameterizedTest
	@MethodSource("names")
	void namesNobody(String name) {
		assertThat(query(name).text()).doesNotContain(".name", ".label", "properties(", "ASSIGNED_TO", "Grant");
	}

	/**
	 * Reports of then are read as of then; what follows from them is kept for now alone.
	 */
	@Test
	void takesAnEarlierKnowledgeWhereOnlyReportsAreRead() {
		List<String> ofNow = List.of("agencies/across-agencies", "informants/never-asked",
				"informants/silent-or-said-no", "needs/rated-differently", "networks/density",
				"networks/without-informal-support", "quality/late-reports");
		assertThat(LIBRARY.all()).filteredOn((query) -> query.text().contains(":Report"))
			.allSatisfy((query) -> assertThat(query.takesKnownAt()).as(query.name())
				.isEqualTo(!ofNow.contains(query.name())));
		assertThat(LIBRARY.all()).filteredOn((query) -> !query.text().contains(":Report"))
			.noneMatch(ResearchQuery::takesKnownAt);
		ResearchQuery asked = query("informants/who-was-asked");
		assertThat(this.queries.ask(asked.text(), asked.bind(Map.of("knownAt", "2001-01-01T00:00:00Z")), LIMITS).rows())
			.isEmpty();
	}

	@Test
	void hasEveryTheme() {
		assertThat(LIBRARY.all()).hasSizeGreaterThanOrEqualTo(30);
		assertThat(LIBRARY.all()).extracting(ResearchQuery::theme)
			.contains("networks", "change", "needs", "informants", "agencies", "trajectories", "admissions", "quality");
	}

	@Test
	void isListedInItsDocument() throws IOException {
		String list = LIBRARY.all()
			.stream()
			.map((query) -> "| `%s` | %s | %s |\n".formatted(query.name(), query.question(),
					query.parameters()
						.stream()
						.map((one) -> "`%s` = %s".formatted(one.name(), one.usual()))
						.collect(Collectors.joining(", "))))
			.collect(Collectors.joining());
		assertThat(Files.readString(Path.of("src/docs/research.md"))).contains(list);
	}

}
