package carenet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import carenet.cli.Readme.Asked;
import carenet.graph.Graph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README tells, tried. */
@DemonstrationTest
class ReadmeTests {

	private static final List<String> OTHER_COMMANDS = List.of("mvn spring-boot:run", "mvn verify",
			"mvn -DskipTests package", "PATH=\"$PWD/src/main/scripts:$PATH\"",
			"curl -u steward:PASSWORD -H 'Content-Type: application/json' -d '{\"query\": \"{ clients { totalCount } }\"}' http://127.0.0.1:8080/graphql",
			"cypher-shell --address ADDRESS --username neo4j --password \"$(cat data/secrets/neo4j-password)\"");

	private final Readme readme = new Readme();

	@Test
	void answersItsGraphQl(@Autowired ExecutionGraphQlService graphql) {
		List<Asked> asked = this.readme.asked("graphql", "json");
		assertThat(asked).isNotEmpty().hasSize((int) this.readme.count("graphql"));
		JsonMapper json = JsonMapper.shared();
		for (Asked one : asked) {
			ExecutionGraphQlResponse response = Objects.requireNonNull(graphql
				.execute(new DefaultExecutionGraphQlRequest(one.question(), null, null, null, "readme", Locale.ROOT))
				.block());
			assertThat(json.readTree(json.writeValueAsString(response.toMap()))).isEqualTo(json.readTree(one.answer()));
		}
	}

	@Test
	void answersItsCypher(@Autowired Graph graph) {
		List<Asked> asked = this.readme.asked("cypher", "text");
		assertThat(asked).isNotEmpty().hasSize((int) this.readme.count("cypher"));
		for (Asked one : asked) {
			List<Record> rows = graph.read(one.question(), Map.of(), (row) -> row);
			assertThat(String.join(", ", rows.getFirst().keys()) + "\n"
					+ rows.stream().map(ReadmeTests::plain).collect(Collectors.joining()))
				.isEqualTo(one.answer());
		}
	}

	/** As cypher-shell prints it when nobody looks. */
	private static String plain(Record row) {
		return row.values().stream().map(Value::toString).collect(Collectors.joining(", ", "", "\n"));
	}

	@Test
	void answersTheCommandsWhoseAnswerItShows(@Autowired ApplicationContext context) {
		List<Asked> asked = this.readme.asked("sh", "text");
		assertThat(asked).isNotEmpty();
		for (Asked one : asked) {
			assertThat(new CommandLineHarness(context).run(arguments(one.question().strip())))
				.isEqualTo(new Said(0, one.answer(), ""));
		}
	}

	@Test
	void knowsItsCommands() {
		assertThat(this.readme.shell()).filteredOn((line) -> !line.startsWith("carenet "))
			.containsExactlyInAnyOrderElementsOf(OTHER_COMMANDS);
		Program program = new Program(Console.ofThisProcess(), new CommandLineHarness(null));
		assertThat(this.readme.shell()).filteredOn((line) -> line.startsWith("carenet "))
			.isNotEmpty()
			.allSatisfy((line) -> {
				String[] options = Arrays.stream(arguments(line))
					.filter((argument) -> !argument.matches("--[a-z]+\\..*"))
					.toArray(String[]::new);
				program.commandLine(Map.of()).parseArgs(options);
			});
	}

	private static String[] arguments(String line) {
		return line.substring("carenet ".length()).split(" ");
	}

	@Test
	void isWhatContinuousIntegrationRuns() throws Exception {
		assertThat(Files.readString(Path.of(".ci/run"))).endsWith("\nmvn -B -ntp verify\n");
		assertThat(Path.of(".ci/run")).isExecutable();
	}

	@Test
	void linksToWhatIsThere() throws Exception {
		Pattern link = Pattern.compile("(?<!!)\\[[^]]*]\\(([^):]+)\\)");
		assertThat(
				link.matcher(Files.readString(Path.of("README.md"))).results().map((found) -> Path.of(found.group(1))))
			.isNotEmpty()
			.allSatisfy((path) -> assertThat(path).exists());
	}

}
