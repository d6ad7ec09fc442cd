package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import carenet.access.ConsentKind;
import carenet.access.Consents;
import carenet.copy.OpenedCopy;
import carenet.study.Id;
import carenet.research.QueryLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carenet research-copy}, {@code open-copy} and {@code codebook}. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyCommandsTests {

	private final Path folder = carenet.graph.TestFolders.fresh();

	@Autowired
	private ApplicationContext context;

	private Said run(String... arguments) {
		return new CommandLineHarness(this.context).run(arguments);
	}

	@BeforeAll
	void copyAllButOne(@Autowired Consents consents) {
		assertThat(run("research-copy", "--out", this.folder.resolve("nobody").toString()))
			.isEqualTo(new Said(4, "", "carenet: Nobody consents to research: there is nothing to copy.\n"));
		consents.record(Id.of("C0003"), ConsentKind.RESEARCH, false, null);
		consents.recordForTheSilent(ConsentKind.RESEARCH, true, null);
		Said said = run("research-copy", "--out", copy(), "--k", "3");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.out()).contains("/copy is written: ", " clients with ", "k = ")
			.endsWith("It is pseudonymous, and not anonymous; report.md says what it can still tell.\n");
	}

	private String copy() {
		return this.folder.resolve("copy").toString();
	}

	@Test
	void answersEveryQueryOfTheLibraryAsItIs(@Autowired QueryLibrary library) {
		try (OpenedCopy opened = OpenedCopy.of(Path.of(copy()), 0)) {
			library.all()
				.stream()
				.filter((query) -> !query.name().equals("networks/supporters-of-a-client"))
				.forEach((query) -> assertThat(
						opened.graph().read(query.text(), query.bind(java.util.Map.of()), (row) -> row.size()))
					.as(query.name())
					.allMatch((columns) -> columns == query.columns().size()));
		}
	}

	@Test
	void opensUntilItIsStopped() throws Exception {
		StringBuilder said = new StringBuilder();
		CompletableFuture<Void> shown = new CompletableFuture<>();
		java.io.PrintStream out = new java.io.PrintStream(new java.io.ByteArrayOutputStream(), true,
				java.nio.charset.StandardCharsets.UTF_8) {

			@Override
			public void println(String line) {
				said.append(line).append('\n');
				if (line.startsWith("Neo4j Browser")) {
					shown.complete(null);
				}
			}

		};
		Console console = new Console(out, out, false, Console.Keyboard.NONE);
		Thread command = new Thread(
				() -> new Program(console, new CommandLineHarness(null)).run("open-copy", secondCopy(), "--port", "0"));
		command.start();
		shown.get(2, java.util.concurrent.TimeUnit.MINUTES);
		assertThat(said).contains("The copy answers at bolt://127.0.0.1:", "User neo4j, password ", "cypher-shell -a ");
		assertThat(run("open-copy", secondCopy(), "--port", "0").code()).as("it is open already").isEqualTo(3);
		command.interrupt();
		command.join();
		try (OpenedCopy again = OpenedCopy.of(Path.of(secondCopy()), 0)) {
			assertThat(said).as("a new password each time").doesNotContain(again.password());
		}
	}

	private String secondCopy() {
		Path second = this.folder.resolve("second");
		if (!Files.exists(second)) {
			assertThat(run("research-copy", "--out", second.toString()).code()).isZero();
		}
		return second.toString();
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		assertThat(run("research-copy").code()).isEqualTo(2);
		assertThat(run("research-copy", "--out", copy()).code()).as("it is there").isEqualTo(3);
		assertThat(run("research-copy", "--out", this.folder.resolve("one").toString(), "--k", "1").code())
			.isEqualTo(3);
		assertThat(run("open-copy", this.folder.toString()).err()).startsWith("carenet: There is no research copy in ");
		assertThat(run("open-copy", copy(), "--port", "99999").code()).isEqualTo(3);
		assertThat(this.folder.resolve("one")).doesNotExist();
	}

	@Test
	void writesTheCodebookWithoutADatabase() throws IOException {
		CommandLineHarness carenet = new CommandLineHarness(null);
		assertThat(carenet.run("codebook").out()).startsWith("# Codebook\n").contains("### HAS_NEED");
		Path file = this.folder.resolve("codebook.json");
		assertThat(carenet.run("codebook", "--format", "json", "--out", file.toString()))
			.isEqualTo(new Said(0, "", ""));
		assertThat(Files.readString(file)).startsWith("{").contains("\"relationships\" :");
	}

}
