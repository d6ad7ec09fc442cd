package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.study.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The same person under two ids, from the command line. */
@DemonstrationTest
class PeopleCommandTests {

	@Autowired
	private ApplicationContext context;

	@TempDir
	private Path folder;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@BeforeEach
	void twoProfessionalsOfOneName() {
		this.carenet = new CommandLineHarness(this.context);
		this.context.getBean(IdentityVault.class)
			.saveAll(List.of(new Identity(Id.of("P1-001"), "=Petronella Vogelaar", "06-12345678", null, null),
					new Identity(Id.of("P1-002"), "Petronela Vogelaar", "+31 6 1234 5678", null, null)));
	}

	@Test
	void writesATableAndReadsItBack() throws IOException {
		Path table = this.folder.resolve("candidates.csv");
		Said written = this.carenet.run("people", "candidates", "--out", table.toString(), "--least", "0.1");
		assertThat(written.code()).as(written.err()).isZero();
		assertThat(written.err()).contains("pairs that may be one person");
		List<String> lines = Files.readAllLines(table);
		assertThat(lines).filteredOn((line) -> line.contains("P1-001,P1-002")).hasSize(1);
		assertThat(String.join("", lines)).doesNotContain("Vogelaar");
		Files.write(table,
				lines.stream()
					.map((line) -> line.contains("P1-001,P1-002") ? line.replaceAll(",,$", ",same,") : line)
					.toList());
		String before = this.carenet.run("merge").out();
		Said dry = this.carenet.run("people", "decide", table.toString(), "--dry-run");
		assertThat(dry.out()).isEqualToIgnoringNewLines("P1-002 is read as P1-001");
		assertThat(dry.err()).contains("Nothing was kept");
		assertThat(this.carenet.run("merge").out()).isEqualTo(before);
		assertThat(this.carenet.run("people", "decide", table.toString()).out()).isEqualTo(dry.out());
		assertThat(this.carenet.run("merge").out()).contains("P1-002");
		Path decided = this.folder.resolve("decided.csv");
		this.carenet.run("people", "candidates", "--out", decided.toString(), "--least", "1", "--decided");
		String all = Files.readString(decided);
		assertThat(all).contains("P1-001,P1-002").contains("same, says local since");
		Files.writeString(decided, all.replaceAll(",,\r\n", ",undecided,\r\n"));
		assertThat(this.carenet.run("people", "decide", decided.toString()).out())
			.isEqualToIgnoringNewLines("P1-002 is a person of its own again");
		assertThat(this.carenet.run("merge").out()).isEqualTo(before);
	}

	@Test
	void writesNamesOnlyWhereTheyAreAskedForAndNoFormula() throws IOException {
		Path table = this.folder.resolve("named.csv");
		this.carenet.run("people", "candidates", "--out", table.toString(), "--least", "0.1", "--names");
		assertThat(Files.readString(table)).contains("'=Petronella Vogelaar", "Petronela Vogelaar")
			.doesNotContain(",=");
		assertThat(this.carenet.run("audit", "show", "--client", "P1-002").out())
			.contains("exported  carenet people candidates");
	}

	@Test
	void saysWhatWouldBeRight() throws IOException {
		Path there = Files.writeString(this.folder.resolve("there.csv"), "kept,record,decision\nP1-001,GONE,same\n");
		assertThat(this.carenet.run("people", "candidates", "--out", there.toString()).err())
			.contains("is there already");
		assertThat(this.carenet.run("people", "candidates", "--out", "x.csv", "--least", "7").code()).isEqualTo(3);
		assertThat(this.carenet.run("people", "decide", "nowhere.csv").code()).isEqualTo(4);
		Said wrong = this.carenet.run("people", "decide", there.toString());
		assertThat(wrong.code()).isEqualTo(3);
		assertThat(wrong.err()).contains("line 2: record GONE");
		assertThat(this.carenet.run("people").code()).isEqualTo(2);
	}

}
