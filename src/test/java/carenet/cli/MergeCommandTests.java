package carenet.cli;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Two records of one person from the command line. */
@DemonstrationTest
class MergeCommandTests {

	@Autowired
	private ApplicationContext context;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	@AfterEach
	void undo() {
		this.carenet.run("merge", "--undo", "K0001-02");
	}

	@Test
	void mergesListsAndUndoes() {
		String before = this.carenet.run("network", "C0001", "--wave", "1").out();
		assertThat(before).contains("K0001-02");
		assertThat(this.carenet.run("merge").out()).isEqualToIgnoringNewLines("No two records are merged.");
		Said merged = this.carenet.run("merge", "K0001-02", "K0001-01", "--reason", "the family said so");
		assertThat(merged.err()).isEmpty();
		assertThat(merged.out())
			.isEqualToIgnoringNewLines("K0001-02 is read as K0001-01; --undo K0001-02 takes it back.");
		assertThat(this.carenet.run("network", "C0001", "--wave", "1").out()).doesNotContain("K0001-02")
			.contains("K0001-01");
		assertThat(this.carenet.run("merge").lines()).anyMatch((line) -> line.matches("K0001-02 +K0001-01 +local +.*"));
		assertThat(this.carenet.run("rebuild").out()).contains("0 relationships and testimonies differed");
		assertThat(this.carenet.run("merge", "--undo", "K0001-02").out())
			.isEqualToIgnoringNewLines("K0001-02 and K0001-01 are two again.");
		assertThat(this.carenet.run("network", "C0001", "--wave", "1").out()).isEqualTo(before);
	}

	@Test
	void recordsWhoMergedAndWhyAboutBoth() {
		this.carenet.run("merge", "K0001-02", "K0001-01", "--reason", "the family said so");
		for (String id : new String[] { "K0001-01", "K0001-02" }) {
			assertThat(this.carenet.run("audit", "show", "--client", id).out()).contains("the family said so");
		}
	}

	@Test
	void disclosesUnderBothIds() {
		JsonNode alone = JsonMapper.shared().readTree(this.carenet.run("disclose", "K0001-01").out());
		this.carenet.run("merge", "K0001-02", "K0001-01", "--reason", "the family said so");
		Said both = this.carenet.run("disclose", "K0001-01");
		assertThat(both.err()).isEmpty();
		JsonNode all = JsonMapper.shared().readTree(both.out());
		assertThat(all.at("/otherRecords/0/register/id").asString()).isEqualTo("K0001-02");
		assertThat(all.at("/asSupporter/0/statements").size())
			.isGreaterThan(alone.at("/asSupporter/0/statements").size());
		for (JsonNode statement : all.at("/asSupporter/0/statements")) {
			assertThat(statement.get("from").asString().equals("you") || statement.get("to").asString().equals("you")
					|| statement.get("toldBy").asString().equals("you"))
				.isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			merge K0001-02 K0001-01 | 3 | give the record that is to be kept, and why
			merge K0001-02 | 3 | give the record that is to be kept, and why
			merge K0001-02 P1-001 --reason x | 3 | only two carers, two professionals or two agencies can be one
			merge K9999 K0001-01 --reason x | 4 | no carer, professional or agency has the id K9999
			merge --undo K0001-02 | 4 | K0001-02 is no alias of another record
			merge --undo K0001-02 --reason x | 3 | --undo takes one merge back
			merge K0001-02 K0001-01 --reason K0001-02 | 3 | say it without the id and the name
			""")
	void saysWhatWouldBeRight(String command, int code, String sentence) {
		Said said = this.carenet.run(command.split(" ", -1));
		assertThat(said.code()).as(said.out()).isEqualTo(code);
		assertThat(said.err()).contains(sentence);
	}

}
