package carenet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What needs no database. */
class ProgramTests {

	private final CommandLineHarness carenet = new CommandLineHarness(null);

	@Test
	void servesWhenNothingIsSaid() {
		assertThat(this.carenet.run()).isEqualTo(new Said(0, "", ""));
		assertThat(this.carenet.served()).isTrue();
	}

	@Test
	void servesWithOptionsAndPropertiesOfTheApplication() {
		this.carenet.run("--data", "elsewhere", "--port=9000", "--spring.neo4j.uri=neo4j://db:7687");
		assertThat(this.carenet.served()).isTrue();
		assertThat(this.carenet.given()).isEqualTo(
				Map.of("carenet.data", "elsewhere", "server.port", "9000", "spring.neo4j.uri", "neo4j://db:7687"));
	}

	@Test
	void listsItsCommandsAndExitCodes() {
		Said said = this.carenet.run("--help");
		assertThat(said.code()).isZero();
		assertThat(said.err()).isEmpty();
		assertThat(said.out()).startsWith("Usage: carenet [-hV] [--debug] COMMAND\n")
			.contains("\n  serve ", "\n  import ", "\n  network ", "\n  rebuild ", "\n  generate ")
			.contains("   3   bad input");
	}

	@Test
	void saysItsVersion() {
		assertThat(this.carenet.run("--version").out()).startsWith("carenet ").contains(", on Java 25");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--bogus", "network C0001", "network C0001 --wave 1 --date 2022-01-01",
			"network C0001 --wave one", "network C0001 --wave 1 --rule SOMETIMES",
			"network C0001 --wave 1 --format png", "network --wave 1", "generate", "import", "import a b", "fly",
			"rebuild --wave 1", "network C0001 --wave 1 --sources NEIGHBOUR" })
	void refusesWrongUsageWithUsage(String line) {
		Said said = this.carenet.run(line.split(" "));
		assertThat(said.code()).isEqualTo(2);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).containsAnyOf("Usage: carenet", "Did you mean", "Unmatched argument");
	}

	@Test
	void writesAStudyOnceAndRefusesToWriteOverIt(@TempDir Path folder) {
		Path out = folder.resolve("study");
		assertThat(this.carenet.run("generate", "--clients", "3", "--out", out.toString())).isEqualTo(new Said(0,
				"A study of 3 clients (seed 1) is in %s; everybody in it is generated.\n".formatted(out), ""));
		assertThat(out.resolve("clients.csv")).exists();
		assertThat(this.carenet.run("generate", "--out", out.toString())).isEqualTo(new Said(3, "",
				"carenet: '%s' is not empty: a study is written into a new or empty one\n".formatted(out)));
	}

	@Test
	void refusesToGenerateNobody(@TempDir Path folder) {
		Said said = this.carenet.run("generate", "--clients", "0", "--out", folder.resolve("study").toString());
		assertThat(said).isEqualTo(new Said(3, "", "carenet: 0 clients cannot be generated: 1 to 1000000\n"));
	}

	@Test
	void saysOurFaultInOneLineWithAReference() {
		Said said = this.carenet.run("rebuild");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).matches("carenet: this is our fault, reference [0-9a-f]{8} "
				+ "\\(IllegalStateException at carenet.*:\\d+\\): no database here; --debug shows more\n");
		assertThat(this.carenet.run("rebuild").err()).isEqualTo(said.err());
	}

	@Test
	void showsWhereAFaultComesFromWhenAsked() {
		assertThat(this.carenet.run("rebuild", "--debug").err()).contains("\tat carenet.cli.Rebuild.call");
	}

	@Test
	void startsTheJarAsTheBuildRunsIt() throws Exception {
		String pom = Files.readString(Path.of("pom.xml"));
		String script = Files.readString(Path.of("src/main/scripts/carenet"));
		assertThat(script).contains("neo4j=\"" + property(pom, "jvm.neo4j") + "\"")
			.contains("-" + property(pom, "jvm.heap") + "}")
			.contains("needed=" + property(pom, "java.version"));
		assertThat(Path.of("src/main/scripts/carenet")).isExecutable();
	}

	private static String property(String pom, String name) {
		int start = pom.indexOf("<" + name + ">") + name.length() + 2;
		return pom.substring(start, pom.indexOf("</" + name + ">"));
	}

}
