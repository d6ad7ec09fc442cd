package carenet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import carenet.graph.DataFolder;
import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carenet query} on the demonstration study. */
@DemonstrationTest
class QueryCommandTests {

	private static final String CARERS = "MATCH (s:InformalCarer)-[:SUPPORTS {wave: $wave}]->(c:Client {id: $client}) "
			+ "RETURN c.id AS client, count(s) > 0 AS told, [$wave, 'a,b'] AS list";

	/** What stands below every answer. */
	private static final String EDITION = "dataset version [0-9a-f]{32}, [0-9T:.Z-]+\\R";

	@Autowired
	private ApplicationContext context;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@TempDir
	Path folder;

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	@Test
	void listsTheLibrary() {
		Said said = this.carenet.run("query");
		assertThat(said.code()).isZero();
		assertThat(said.out()).contains("networks/size-and-mix  ").contains("change/transitions ");
	}

	@Test
	void everyQueryOfTheLibraryRunsAsItIs(@Autowired QueryLibrary library) {
		assertThat(library.all()).isNotEmpty().extracting(ResearchQuery::name).allSatisfy((name) -> {
			Said said = this.carenet.run("query", name);
			assertThat(said.code()).as(said.err()).isZero();
			assertThat(said.err()).matches(EDITION);
		});
	}

	@Test
	void writesATableCsvAndJsonLines() {
		assertThat(ask("table")).isEqualTo(new Said(0, "client  told  list\nC0007   true  1 a,b\n", ""));
		assertThat(ask("csv").out().lines()).containsExactly("client,told,list", "C0007,true,\"1 a,b\"");
		assertThat(this.carenet.run("query", "RETURN '=1+1' AS f, -1 AS n", "--format", "csv").out().lines())
			.containsExactly("f,n", "'=1+1,-1");
		assertThat(ask("jsonl"))
			.isEqualTo(new Said(0, "{\"client\":\"C0007\",\"told\":true,\"list\":[1,\"a,b\"]}\n", ""));
	}

	private Said ask(String format) {
		return plain("query", CARERS, "--param", "wave=1", "--param", "client=C0007", "--format", format);
	}

	/** Without the line that differs each time. */
	private Said plain(String... arguments) {
		Said said = this.carenet.run(arguments);
		return new Said(said.code(), said.out(), said.err().replaceFirst(EDITION, ""));
	}

	@Test
	void savesAQuestionAndAsksItAgain() {
		Said saved = this.carenet.run("query", "networks/size-and-mix", "--param", "wave=0", "--save", "sizes");
		assertThat(saved.code()).as(saved.err()).isZero();
		assertThat(saved.err()).contains("saved as sizes");
		assertThat(this.carenet.run("query", "--saved").out()).contains("sizes     networks/size-and-mix  ");
		Said again = this.carenet.run("query", "--rerun", "sizes");
		assertThat(again.out()).isEqualTo(saved.out());
		assertThat(again.err()).endsWith("The answer is still the same; the evidence is the same.\n");
		assertRefused(4, "no question is saved as 'nothing'", "query", "--rerun", "nothing");
	}

	@Test
	void readsAFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("one.cypher"), "// mine\nRETURN 1 AS one;\n");
		assertThat(plain("query", file.toString())).isEqualTo(new Said(0, "one\n1\n", ""));
		assertThat(this.carenet.run("query", this.folder.resolve("none.cypher").toString()).code()).isEqualTo(4);
	}

	@Test
	void saysWhenThereIsMore() {
		assertThat(plain("query", "UNWIND range(1, 9) AS n RETURN n", "--limit", "2"))
			.isEqualTo(new Said(0, "n\n1\n2\n", "there are more rows than 2; --limit shows more\n"));
	}

	@Test
	void refusesWithAnExitCodeAndAReason() {
		assertRefused(3, "carenet: refused: the word DETACH", "query", "MATCH (n) DETACH DELETE n");
		assertRefused(3, "parameter wave is Integer, which 'x' is not", "query", "networks/density", "--param",
				"wave=x");
		assertRefused(3, "has no parameter client", "query", "networks/density", "--param", "client=C0001");
		assertRefused(3, "a limit of 0 rows", "query", "RETURN 1", "--limit", "0");
		assertRefused(3, "the database does not run this", "query", "RETURN nothing");
		assertRefused(4, "there is no query 'networks/none'", "query", "networks/none");
		assertRefused(2, "Unknown option", "query", "--nonsense");
	}

	private void assertRefused(int code, String message, String... arguments) {
		Said said = this.carenet.run(arguments);
		assertThat(said.code()).as(Arrays.toString(arguments)).isEqualTo(code);
		assertThat(said.err()).contains(message);
		assertThat(said.out()).isEmpty();
	}

	@Test
	void recordsTheNameOfAQueryAndNeverTheTextOfOne(@Autowired DataFolder data) throws Exception {
		this.carenet.run("query", "quality/late-reports");
		this.carenet.run("query", "MATCH (c:Client {id: 'C0033'}) RETURN 'SECRETWORD'");
		StringBuilder log = new StringBuilder();
		try (Stream<Path> segments = Files.list(data.root().resolve("audit"))) {
			for (Path segment : segments.filter((file) -> file.toString().endsWith(".jsonl")).toList()) {
				log.append(Files.readString(segment));
			}
		}
		assertThat(log.toString()).contains("query quality/late-reports", "QUERY")
			.doesNotContain("SECRETWORD", "C0033");
	}

	@Test
	void tellsBesideAnAnswerAboutAWaveThatItIsAnIndexAndWhatRan() {
		Said said = this.carenet.run("query",
				"AS OF WAVE $w MATCH (s:InformalCarer)-[:SUPPORTS]->(c:Client {id: 'C0007'}) "
						+ "RETURN count(s) > 0 AS told",
				"--param", "w=1", "--show-rewritten");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.out()).isEqualTo("told\ntrue\n");
		assertThat(said.err())
			.contains("A wave is an index: the answer is about wave $w of each client, and their dates differ.")
			.containsPattern("[0-9]+ clients have a wave T1, on dates from [0-9-]{10} to [0-9-]{10}\\.")
			.contains("asked: AS OF WAVE $w MATCH (s:InformalCarer)-[:SUPPORTS]->")
			.contains("ran: MATCH (s:InformalCarer)-[:SUPPORTS {wave: $w}]->");
	}

	@Test
	void refusesWhatCannotBeHeldToAWave() {
		Said said = this.carenet.run("query", "AS OF WAVE 1 MATCH (s)-->(c:Client) RETURN s");
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).contains("refused: a relationship without a type").contains("at line 1, column 23");
	}

}
