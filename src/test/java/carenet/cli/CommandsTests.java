package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.demo.StudyGenerator;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import carenet.change.ChangeKey;
import carenet.change.NetworkChanges;
import carenet.evidence.Chronicle;
import carenet.study.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on the demonstration study. */
@DemonstrationTest
class CommandsTests {

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
	void showsANetworkInHonestWords() {
		Said said = this.carenet.run("network", "C0007", "--wave", "1");
		assertThat(said.code()).isZero();
		assertThat(said.err()).isEmpty();
		assertThat(said.lines())
			.startsWith("Who supports C0007 at T1 (2022-10-01, conducted), one voice is enough",
					"4 supporters: 1 informal, 2 professional, 1 agencies; 4 not there; 1 not known", "")
			.anyMatch((line) -> line
				.matches("brother +K0007-01 +there +client +monthly +practical things, advice, transport"))
			.anyMatch((line) -> line.matches("mother +K0007-02 +not there +client"))
			.anyMatch((line) -> line.matches("physiotherapist +P1-051 +GP practice De Es +not there +client"))
			.anyMatch((line) -> line.matches("parenting +N0007-03 +not met +2 +nobody +client"));
	}

	@Test
	void alignsItsColumns() {
		List<String> lines = this.carenet.run("network", "C0007", "--wave", "1").lines();
		int state = lines.get(3).indexOf("state");
		assertThat(lines.subList(4, 13)).allMatch((line) -> line.startsWith("there", state)
				|| line.startsWith("not there", state) || line.startsWith("not known", state));
	}

	@Test
	void looksThroughTheEyesThatItIsTold() {
		assertThat(this.carenet
			.run("network", "C0017", "--date", "2022-12-31", "--rule", "majority", "--sources", "INFORMAL_CARER,CLIENT",
					"--known-at", "2024-01-01T00:00:00Z", "--include-retrospective")
			.lines()).first()
			.isEqualTo("Who supports C0017 at T1 (2022-09-21, conducted), more voices for than against, "
					+ "counting only: client, carer, as known at 2024-01-01T00:00:00Z, with what was told later");
		assertThat(this.carenet
			.run("network", "C0017", "--wave", "1", "--sources", "INFORMAL_CARER,CLIENT", "--rule", "MAJORITY")
			.lines()).anyMatch((line) -> line.matches("acquaintance +K0017-01 +disputed +carer +client.*"));
	}

	@Test
	void answersJsonAsGraphQlDoes() {
		JsonNode all = json("network", "C0007", "--wave", "1", "--format", "json", "--states", "PRESENT,ABSENT");
		JsonNode present = json("network", "C0007", "--wave", "1", "--format", "json");
		assertThat(all.get("ties")).hasSize(8);
		assertThat(present.get("ties")).hasSize(4);
		assertThat(present.at("/ties/1/supporter/relation").asString()).isEqualTo("SIBLING");
		assertThat(present.at("/wave/label").asString()).isEqualTo("T1");
		assertThat(present.at("/measures/size").asInt()).isEqualTo(4);
		assertThat(present.at("/needs/2/coverage").asString()).isEqualTo("UNCOVERED");
	}

	private JsonNode json(String... arguments) {
		Said said = this.carenet.run(arguments);
		assertThat(said.code()).as(said.err()).isZero();
		return JsonMapper.shared().readTree(said.out());
	}

	@Test
	void asksGraphQlForEveryFieldOfANetwork(@Autowired GraphQlSource source) throws IOException {
		assertAsksForAll("supportNetwork", source, "SupportNetwork", "Wave", "SupportTie", "Statement", "NeedAtWave",
				"Need", "Rating", "Contact", "EgoMeasures", "AgencyShare", "NeedCounts", "Undefined", "InformalCarer",
				"Professional", "Agency");
	}

	@Test
	void asksGraphQlForEveryFieldOfAChange(@Autowired GraphQlSource source) throws IOException {
		assertAsksForAll("networkChange", source, "NetworkChange", "Wave", "TieChange", "AttributeChange", "NeedChange",
				"RaterChange", "TransitionCounts", "Rating", "Undefined", "InformalCarer", "Professional", "Agency");
	}

	private static void assertAsksForAll(String document, GraphQlSource source, String... types) throws IOException {
		List<Node<?>> nodes = new ArrayList<>();
		collect(new Parser().parseDocument(new ClassPathResource("graphql/documents/" + document + ".graphql")
			.getContentAsString(StandardCharsets.UTF_8)), nodes);
		Set<String> selected = nodes.stream()
			.filter(Field.class::isInstance)
			.map((field) -> ((Field) field).getName())
			.collect(Collectors.toSet());
		assertThat(nodes).hasAtLeastOneElementOfType(FragmentDefinition.class);
		for (String type : types) {
			GraphQLObjectType known = source.schema().getObjectType(type);
			assertThat(selected).as(type)
				.containsAll(known.getFieldDefinitions().stream().map((field) -> field.getName()).toList());
		}
	}

	private static void collect(Node<?> node, List<Node<?>> all) {
		all.add(node);
		node.getChildren().forEach((child) -> collect(child, all));
	}

	@Test
	void showsChangesInWordsThatClaimNoMoreThanWasSaid() {
		Said said = this.carenet.run("changes", "C0007", "--from", "0", "--to", "1");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.lines().getFirst())
			.isEqualTo("What changed around C0007 from T0 (2022-04-14) to T1 (2022-10-01), one voice is enough");
	}

	@Test
	void writesChangesForASpreadsheetAndAsJson() {
		assertThat(this.carenet.run("changes", "C0007", "--from", "0", "--to", "1", "--format", "csv").lines()).first()
			.isEqualTo("client,from,to,tie,supporter,who,transition,before,after,conflict,source_changed,end_reasons,"
					+ "changed_attributes,sentence");
		JsonNode json = json("changes", "C0007", "--from", "0", "--to", "1", "--format", "json");
		assertThat(json.at("/to/label").asString()).isEqualTo("T1");
		assertThat(json.at("/counts/persisted").isInt()).isTrue();
	}

	@Test
	void showsManyClientsAtOnce() {
		Said said = this.carenet.run("cohort");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.lines().getFirst()).startsWith("What became of support between waves. All clients of the study")
			.contains("35");
		assertThat(said.out()).contains("T0", "T1", "T2");
	}

	@Test
	void theCohortAsJsonIsTheSumOfItsClients() {
		JsonNode rows = json("cohort", "--pair", "0-1", "--format", "json").get("change");
		assertThat(rows).hasSize(1);
		NetworkChanges changes = this.context.getBean(NetworkChanges.class);
		Set<ChangeKey> keys = this.context.getBean(Chronicle.class)
			.clients()
			.stream()
			.map((client) -> ChangeKey.whole(client, 0, 1, View.DEFAULT))
			.collect(Collectors.toSet());
		int persisted = changes.findAll(keys).values().stream().mapToInt((one) -> one.counts().persisted()).sum();
		assertThat(rows.get(0).get("persisted").asInt()).isEqualTo(persisted);
	}

	@Test
	void writesATableOfTheCohortForASpreadsheet() {
		assertThat(this.carenet.run("cohort", "--show", "waves", "--format", "csv").err())
			.contains("a CSV holds one table; choose with --table one of");
		assertThat(this.carenet.run("cohort", "--show", "courses", "--group-by", "district", "--format", "csv").lines())
			.first()
			.asString()
			.startsWith("course,group,");
		assertThat(this.carenet.run("cohort", "--show", "nothing").code()).isEqualTo(3);
		assertThat(this.carenet.run("cohort", "--born-from", "soon").err())
			.contains("'soon' is not a year such as 1957");
	}

	@Test
	void drawsIntoAFile() throws IOException {
		Path file = this.folder.resolve("c7.svg");
		Said said = this.carenet.run("network", "C0007", "--wave", "1", "--format", "svg", "--out", file.toString());
		assertThat(said).isEqualTo(new Said(0, "", ""));
		assertThat(Files.readString(file)).startsWith("<svg").contains("Who supports C0007 at T1").endsWith("</svg>\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					network C0099 --wave 1            | 4 | there is no client C0099
					changes C0099 --from 0 --to 1     | 4 | there is no client C0099
					changes C0007 --from 1 --to 1     | 3 | from 1 to 1 is no change: the earlier wave comes first
					network C0007 --wave 7            | 3 | client C0007 has no wave 7; it has T0 (2022-04-14), T1 (2022-10-01), T2 (2023-04-05)
					network C0007 --date 1999-01-01   | 3 | client C0007 has no wave on or before 1999-01-01; it has T0 (2022-04-14), T1 (2022-10-01), T2 (2023-04-05)
					network C/7 --wave 1              | 3 | 'C/7' is not an id: 1 to 64 letters, digits, '.', '_' or '-'
					""",
			quoteCharacter = '"')
	void saysWhatIsWrongAndWhatWouldBeRight(String line, int code, String sentence) {
		assertThat(this.carenet.run(line.split(" "))).isEqualTo(new Said(code, "", "carenet: " + sentence + "\n"));
	}

	@Test
	void saysThatAFileCannotBeWritten() {
		Said said = this.carenet.run("network", "C0007", "--wave", "1", "--out",
				this.folder.resolve("no/such/file").toString());
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.err()).startsWith("carenet: ").contains("cannot be written");
	}

	@Test
	void refusesReportsThatDifferFromThoseInTheStore() {
		new StudyGenerator(2, 7).write(this.folder.resolve("more"));
		Said again = this.carenet.run("import", this.folder.resolve("more").toString());
		assertThat(again.code()).isEqualTo(3);
		assertThat(again.out()).contains("[report-changed]").endsWith("Nothing was loaded: the package has errors.\n");
	}

	@Test
	void saysThatNothingHasChanged() {
		new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED).write(this.folder.resolve("same"));
		String same = this.folder.resolve("same").toString();
		Said text = this.carenet.run("import", same);
		assertThat(text.code()).isZero();
		assertThat(text.lines()).last().isEqualTo("Everything in this package was already there; nothing has changed.");
		JsonNode json = json("import", same, "--format", "json");
		assertThat(json.get("loaded").asBoolean()).isTrue();
		assertThat(json.get("changed").asBoolean()).isFalse();
	}

	@Test
	void listsEveryProblemAndLoadsNothing() throws IOException {
		Path bad = this.folder.resolve("bad");
		new StudyGenerator(1, 3).write(bad);
		Files.writeString(bad.resolve("waves.csv"),
				"client_id,wave,date,status\nC0001,0,yesterday,CONDUCTED\nC9,1,2022-01-01,DONE\n");
		Said said = this.carenet.run("import", bad.toString());
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.lines())
			.anyMatch((line) -> line
				.startsWith("ERROR waves.csv, row 2, column date: [not-a-date] 'yesterday'; right would be: "))
			.anyMatch((line) -> line.startsWith("ERROR waves.csv, row 3, column status: [not-in-list] 'DONE'"))
			.last()
			.isEqualTo("Nothing was loaded: the package has errors.");
		JsonNode json = JsonMapper.shared()
			.readTree(this.carenet.run("import", bad.toString(), "--format", "json").out());
		assertThat(json.get("loaded").asBoolean()).isFalse();
		assertThat(json.at("/findings/counts/not-a-date").asInt()).isEqualTo(1);
	}

	@Test
	void saysThatThereIsNoPackage() {
		Said said = this.carenet.run("import", this.folder.resolve("nowhere").toString());
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.lines()).first().asString().contains("[unreadable-package]");
	}

	@Test
	void findsNothingToRebuildInAHealthyStore() {
		assertThat(this.carenet.run("rebuild"))
			.isEqualTo(new Said(0, "35 clients rebuilt; 0 relationships and testimonies differed.\n", ""));
	}

}
