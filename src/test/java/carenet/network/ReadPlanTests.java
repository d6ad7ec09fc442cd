package carenet.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import carenet.actors.ClientFilter;
import carenet.actors.Clients;
import carenet.demo.StudyGenerator;
import carenet.evidence.Chronicle;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.StudyImporter;
import carenet.study.AsOf;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** No read of the product goes through all nodes of a label where an index finds them. */
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
class ReadPlanTests {

	private static final Pattern PARAMETER = Pattern.compile("\\$`?(\\w+)`?");

	@Autowired
	Networks networks;

	@Autowired
	Clients clients;

	@Autowired
	Chronicle chronicle;

	@Autowired
	StudyImporter importer;

	@Autowired
	StatementCounter statements;

	@Autowired
	Driver driver;

	@Test
	void seeksWhereItCan(@TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(3, 1).write(demo);
		this.importer.importPackage(demo, Progress.NONE);
		List<String> sent = this.statements.statements(() -> {
			Id client = Id.of("C0001");
			AsOf wave = new AsOf.AtWave(1);
			this.networks.find(NetworkKey.whole(client, wave, View.DEFAULT));
			this.networks.find(new NetworkKey(client, wave, new View(ConsensusRule.MAJORITY, null, null, false),
					EnumSet.of(Part.ATTRIBUTES, Part.CONTACTS, Part.MEASURES)));
			this.networks.find(new NetworkKey(client, wave, View.DEFAULT,
					EnumSet.of(Part.PRESENT, Part.EMPLOYERS, Part.ADDRESSED, Part.NEEDS, Part.ADDRESSERS)));
			this.networks.findAllWaves(client, View.DEFAULT);
			this.clients.find(client);
			this.clients.find(ClientFilter.ALL, 20, null);
			this.clients.find(ClientFilter.search("C00"), 20, null);
			this.clients.find(new ClientFilter(List.of("C0001"), null, null, null, null, "K0001-01"), 20, null);
			this.chronicle.clients();
			this.chronicle.clientsAround(List.of(Id.of("K0001-01")));
			this.chronicle.rebuild(List.of(client));
			this.importer.importPackage(demo, Progress.NONE);
		});
		List<String> scans = new ArrayList<>();
		for (String statement : sent.stream().distinct().toList()) {
			plan(statement)
				.filter((operator) -> operator.contains("LabelScan") || operator.contains("LabelsScan")
						|| operator.contains("AllNodesScan") || operator.contains("RelationshipTypeScan"))
				.forEach((operator) -> scans.add(operator + " in " + statement));
		}
		assertThat(sent).hasSizeGreaterThan(10);
		assertThat(scans).as("the first look into a store, and what is about to be revealed, have no key to seek by")
			.allMatch((scan) -> scan.contains("LIMIT 1") || scan.contains("(c:ArrivingClient) SET"));
	}

	private Stream<String> plan(String statement) {
		Map<String, Object> parameters = new HashMap<>();
		Matcher matcher = PARAMETER.matcher(statement);
		while (matcher.find()) {
			parameters.put(matcher.group(1), null);
		}
		try (Session session = this.driver.session()) {
			Plan plan = session.run("EXPLAIN " + statement, parameters).consume().plan();
			return operators(plan);
		}
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

}
