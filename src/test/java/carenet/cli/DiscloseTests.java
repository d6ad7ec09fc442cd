package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person gets who asks for everything. */
@DemonstrationTest
class DiscloseTests {

	private static final Pattern SUPPORTER = Pattern.compile("\\b[KP]\\d[0-9-]+");

	private static final Pattern CLIENT = Pattern.compile("\\bC\\d{4}\\b");

	@Autowired
	private ApplicationContext context;

	@TempDir
	Path folder;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	@Test
	void givesAClientEverythingWithOthersAsLetters() {
		this.carenet.run("network", "C0007", "--wave", "1");
		Said said = this.carenet.run("disclose", "C0007");
		assertThat(said.code()).as(said.err()).isZero();
		JsonNode all = JsonMapper.shared().readTree(said.out());
		assertThat(all.at("/readMe/person").asString()).isEqualTo("C0007");
		assertThat(all.at("/identity/name").asString()).isNotEmpty();
		assertThat(all.at("/register/id").asString()).isEqualTo("C0007");
		assertThat(all.at("/asClient/waves").size()).isEqualTo(3);
		assertThat(all.at("/asClient/needs").size()).isEqualTo(3);
		assertThat(all.at("/asClient/reportsByYou").size()).isPositive();
		assertThat(said.out()).contains("informal carer A", "professional A", "Food bank Duindaal", "\"you\"",
				"network");
		assertThat(SUPPORTER.matcher(said.out()).results()).as("other people's ids").isEmpty();
		assertThat(CLIENT.matcher(said.out().replace("C0007", "")).results()).isEmpty();
	}

	@Test
	void tellsNeitherWhoGaveAPrivateReportNorHowItFeels() {
		JsonNode all = JsonMapper.shared().readTree(this.carenet.run("disclose", "C0001").out());
		int withheld = 0;
		for (JsonNode statement : all.at("/asClient/statements")) {
			if (statement.get("source").asString().equals("INFORMAL_CARER")) {
				assertThat(statement.get("toldBy").isNull()).isTrue();
				assertThat(statement.has("closeness") || statement.has("quality")).isFalse();
				withheld += statement.has("withheld") ? 1 : 0;
			}
		}
		assertThat(withheld).isPositive();
	}

	@Test
	void givesACarerAndAProfessionalTheirPartOfTheNetworksOfOthers() {
		JsonNode carer = JsonMapper.shared().readTree(this.carenet.run("disclose", "K0001-03").out());
		assertThat(carer.at("/readMe/knownAs").asString()).isEqualTo("informal carer");
		assertThat(carer.at("/asSupporter/0/network").asString()).isEqualTo("client A");
		assertThat(carer.at("/asSupporter/0/statements").size()).isPositive();
		for (JsonNode statement : carer.at("/asSupporter/0/statements")) {
			assertThat(statement.get("from").asString().equals("you") || statement.get("to").asString().equals("you")
					|| statement.get("toldBy").asString().equals("you"))
				.isTrue();
		}
		Said professional = this.carenet.run("disclose", "P1-001");
		assertThat(CLIENT.matcher(professional.out()).results()).isEmpty();
		assertThat(SUPPORTER.matcher(professional.out().replace("P1-001", "")).results()).isEmpty();
		assertThat(professional.out()).contains("Integrated care team Duindaal", "client B");
	}

	@Test
	void writesAFileForTheOwnerAloneAndRecordsIt() throws IOException {
		Path file = this.folder.resolve("c.csv");
		assertThat(this.carenet.run("disclose", "C0009", "--format", "csv", "--out", file.toString()))
			.isEqualTo(new Said(0, "", ""));
		assertThat(file).content().startsWith("where,value\r\nreadMe/what,").contains("asClient/waves/0/date,");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.carenet.run("audit", "show", "--client", "C0009").lines())
			.anyMatch((line) -> line.contains("gave to others") && line.contains("carenet disclose"));
		JsonNode again = JsonMapper.shared().readTree(this.carenet.run("disclose", "C0009").out());
		assertThat(again.get("accessLog").values()).anyMatch((one) -> one.get("deed").asString().equals("DISCLOSURE"));
	}

	@Test
	void knowsNobodyElse() {
		assertThat(this.carenet.run("disclose", "C9999"))
			.isEqualTo(new Said(4, "", "carenet: nobody here has the id C9999\n"));
	}

}
