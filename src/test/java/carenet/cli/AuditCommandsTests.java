package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import carenet.audit.AuditEntry;
import carenet.audit.AuditLog;
import carenet.audit.AuditObject;
import carenet.audit.Deed;
import carenet.audit.Doer;
import carenet.audit.Reason;
import carenet.graph.DataFolder;
import carenet.study.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Who looked at whom, asked and held to account. */
@DemonstrationTest
class AuditCommandsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private DataFolder data;

	@Autowired
	private AuditLog log;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@TempDir
	Path folder;

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	@Test
	void showsWhoLookedAtAClientInTheClientsWords() {
		this.carenet.run("network", "C0011", "--wave", "1");
		this.carenet.run("changes", "C0011", "--from", "0", "--to", "1", "--format", "json");
		this.carenet.run("network", "C0011", "--wave", "9");
		Said said = this.carenet.run("audit", "show", "--client", "C0011");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.lines()).startsWith("Who did what with the data of C0011, the latest first", "");
		assertThat(said.lines()).filteredOn((line) -> line.contains(" LOCAL "))
			.satisfiesExactly(
					(line) -> assertThat(line)
						.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  local  LOCAL  looked \\(in vain\\)  "
								+ "carenet network  \\d+"),
					(line) -> assertThat(line).contains("looked  ", "carenet changes"),
					(line) -> assertThat(line).contains("looked  ", "carenet network"));
		assertThat(this.carenet.run("audit", "show", "--client", "C0011").lines())
			.anyMatch((line) -> line.contains("read this log") && line.contains("log show"));
	}

	@Test
	void showsReasonsAndCircumstances() {
		Doer doctor = new Doer("u17", List.of("PROFESSIONAL"), "u1", "CARE", null, "10.0.0.7");
		this.log.record(AuditEntry.Draft.of(Deed.LOOK, doctor, AuditObject.page("client"))
			.about(Id.of("C0012"))
			.because(new Reason("=crisis, \"huisarts\" belt"))
			.as(Deed.EMERGENCY));
		assertThat(this.carenet.run("audit", "show", "--client", "C0012").lines())
			.anyMatch((line) -> line.contains("u17") && line.contains("looked in an emergency")
					&& line.contains("the page client") && line.contains("CARE: =crisis, \"huisarts\" belt"));
		assertThat(this.carenet.run("audit", "show", "--client", "C0012", "--format", "csv").lines())
			.anyMatch((line) -> line.endsWith(
					",u17,PROFESSIONAL,u1,EMERGENCY,DONE,page client,CARE,\"'=crisis, \"\"huisarts\"\" belt\",10.0.0.7"));
		JsonNode json = JsonMapper.shared()
			.readTree(this.carenet.run("audit", "show", "--client", "C0012", "--format", "json").out());
		assertThat(json.at("/client").asString()).isEqualTo("C0012");
		assertThat(json.at("/entries").findValuesAsString("deed")).contains("EMERGENCY", "AUDIT");
	}

	@Test
	void turnsPages() {
		for (int i = 0; i < 5; i++) {
			this.carenet.run("network", "C0013", "--wave", "1");
		}
		Said first = this.carenet.run("audit", "show", "--client", "C0013", "--first", "2");
		assertThat(first.lines()).hasSize(5);
		assertThat(first.err()).matches("There are earlier entries: --before \\d+ shows them\n");
		String before = first.err().replaceAll("\\D", "");
		Said second = this.carenet.run("audit", "show", "--client", "C0013", "--first", "100", "--before", before);
		assertThat(second.lines()).hasSize(6);
		assertThat(second.err()).isEmpty();
		assertThat(this.carenet.run("audit", "show", "--client", "C0013", "--since", "2999-01-01").out())
			.isEqualTo("Nothing is recorded about C0013.\n");
	}

	@Test
	void showsNothingAboutSomebodyWhomNobodyKnows() {
		assertThat(this.carenet.run("audit", "show", "--client", "NOBODY"))
			.isEqualTo(new Said(0, "Nothing is recorded about NOBODY.\n", ""));
		assertThat(this.carenet.run("network", "NOBODY", "--wave", "1").code()).isEqualTo(4);
		assertThat(this.log.knows(Id.of("NOBODY"))).isFalse();
	}

	@Test
	void verifiesAndSaysWhatToWriteDown() {
		Said said = this.carenet.run("audit", "verify");
		assertThat(said.code()).as(said.out()).isZero();
		assertThat(said.out()).matches("The audit log is whole: [0-9,]+ entries, the last is\n\\d+:[0-9a-f]{64}\n");
		assertThat(this.carenet.run("audit", "verify", "--contains", said.lines().get(1)).code()).isZero();
		Said other = this.carenet.run("audit", "verify", "--contains", "1:" + "0".repeat(64));
		assertThat(other.code()).isEqualTo(3);
		assertThat(other.lines()).first()
			.asString()
			.startsWith("The audit log is broken at entry")
			.contains("it is another than the one that was there");
	}

	@Test
	void namesTheFirstBrokenEntry() throws IOException {
		this.carenet.run("network", "C0014", "--wave", "1");
		Path segment = this.data.root().resolve("audit/000001.jsonl");
		String whole = Files.readString(segment);
		try {
			Files.writeString(segment, whole.replaceFirst("\"deed\":\"LOOK\"", "\"deed\":\"KOOL\""));
			Said said = this.carenet.run("audit", "verify");
			assertThat(said.code()).isEqualTo(3);
			assertThat(said.lines()).first()
				.asString()
				.matches("The audit log is broken at entry \\d+ \\(audit/000001.jsonl, line \\d+\\): "
						+ "its MAC does not fit: it was changed, or written without the key");
		}
		finally {
			String later = Files.readString(segment).substring(whole.length());
			Files.writeString(segment, whole + later);
		}
		assertThat(this.carenet.run("audit", "verify").code()).isZero();
	}

	@Test
	void recordsWhatChangesTheStore() throws IOException {
		this.carenet.run("import", this.folder.resolve("nowhere").toString());
		this.carenet.run("rebuild");
		List<String> changes = Files.readAllLines(this.data.root().resolve("audit/000001.jsonl"))
			.stream()
			.filter((line) -> line.contains("\"deed\":\"CHANGE\""))
			.map((line) -> line.replaceFirst(".*\"outcome\":\"(\\w+)\".*\"id\":\"(\\w+)\".*", "$2 $1"))
			.toList();
		assertThat(changes).endsWith("import BEGUN", "import FAILED", "rebuild BEGUN", "rebuild DONE");
	}

	@Test
	void wantsToKnowWhatToDo() {
		Said said = this.carenet.run("audit");
		assertThat(said.code()).isEqualTo(2);
		assertThat(said.err()).startsWith("Missing command: verify or show\n").contains("Usage: carenet audit");
		assertThat(this.carenet.run("audit", "show").code()).isEqualTo(2);
		assertThat(this.carenet.run("audit", "show", "--client", "C/1").code()).isEqualTo(3);
		assertThat(this.carenet.run("audit", "show", "--client", "C1", "--first", "0").code()).isEqualTo(3);
	}

}
