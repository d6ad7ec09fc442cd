package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code carenet export} on the demonstration study. */
@DemonstrationTest
class ExportCommandTests {

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
	void writesAFolderAZipAFileOrToStandardOutput() throws IOException {
		assertThat(export("tables", "tables", "--clients", "C0007,C0001", "--waves", "1")).isZero();
		assertThat(Files.readAllLines(this.folder.resolve("tables/egos.csv"))).hasSize(3);
		assertThat(export("tables", "tables.zip", "--rule", "majority")).isZero();
		assertThat(export("graphml", "network.graphml")).isZero();
		assertThat(this.folder.resolve("network.graphml-dictionary.csv")).exists();
		Said said = this.carenet.run("export", "json-lines", "--out", "-", "--clients", "C0007");
		assertThat(said.code()).isZero();
		assertThat(said.lines()).singleElement().asString().startsWith("{\"client_id\":\"C0007\"");
		assertThat(said.err()).endsWith("JSON Lines: 1 client\n");
	}

	@Test
	void saysWhatIsWrongAndLeavesNothing() throws IOException {
		assertThat(this.carenet.run("export", "nonsense", "--out", "x").code()).isEqualTo(2);
		assertThat(this.carenet.run("export", "tables").code()).isEqualTo(2);
		assertThat(export("tables", "a", "--clients", "C9999")).isEqualTo(4);
		assertThat(export("tables", "b", "--clients", "not an id")).isEqualTo(3);
		assertThat(export("tables", "c", "--waves", "9")).isEqualTo(3);
		assertThat(export("study-package", "d", "--rule", "majority")).isEqualTo(3);
		assertThat(export("siena", "e", "--identities")).isEqualTo(3);
		Files.createDirectory(this.folder.resolve("there"));
		assertThat(export("tables", "there")).isEqualTo(3);
		assertThat(export("tables", "nowhere/at/all.zip")).isEqualTo(3);
		assertThat(List.of(this.folder.toFile().list())).containsExactly("there");
	}

	private int export(String format, String out, String... more) {
		java.util.List<String> arguments = new java.util.ArrayList<>(
				List.of("export", format, "--out", this.folder.resolve(out).toString()));
		arguments.addAll(List.of(more));
		return this.carenet.run(arguments.toArray(String[]::new)).code();
	}

}
