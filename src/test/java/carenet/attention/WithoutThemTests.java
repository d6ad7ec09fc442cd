package carenet.attention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.demo.StudyGenerator;
import carenet.evidence.Chronicle;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.StudyImporter;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What would be lost, against networks out of whose evidence somebody was really taken;
 * and the same in GraphQL.
 */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutThemTests {

	private static final int CLIENTS = 14;

	@Autowired
	Graph graph;

	@Autowired
	Networks networks;

	@Autowired
	Chronicle chronicle;

	@Autowired
	GraphQlTester graphql;

	@Autowired
	StatementCounter statements;

	@BeforeAll
	static void load(@Autowired StudyImporter importer, @TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(CLIENTS, 5).write(demo);
		assertThat(importer.importPackage(demo, Progress.NONE).imported()).isNotNull();
	}

	@Test
	void isWhatRemainsOnceTheyAreTakenOutOfTheEvidence() {
		int needsLeftAlone = 0;
		for (int i = 1; i <= CLIENTS; i++) {
			KnownClient known = know(Id.of("C%04d".formatted(i)));
			Wave wave = known.waves().getFirst();
			Optional<Id> stopping = mostNeeded(known.at(wave));
			if (stopping.isPresent()) {
				WhatIf loss = WhatIf.of(known, known.at(wave), Set.of(stopping.get()));
				loss.stopping().forEach((one) -> take(known.client().id(), one.id()));
				SupportNetwork really = know(known.client().id()).at(wave);
				assertThat(told(loss.after())).as("without %s around %s", stopping.get(), known.client().id())
					.isEqualTo(told(really));
				needsLeftAlone += loss.leftAlone().size();
			}
		}
		assertThat(needsLeftAlone).as("needs that somebody alone helps with").isPositive();
	}

	/** Who helps with most needs; where nobody does, the first. */
	private static Optional<Id> mostNeeded(SupportNetwork network) {
		return network.present()
			.stream()
			.max((one, other) -> Integer.compare(one.addresses().size(), other.addresses().size()))
			.map((tie) -> tie.supporter().id());
	}

	private void take(Id client, Id supporter) {
		this.graph.run("""
				MATCH (c:Client {id: $client})<-[:OF]-(t:Tie)-[:FROM|TO]->(:Supporter {id: $supporter})
				MATCH (t)<-[s:STATES]-()
				DELETE s
				""", Map.of("client", client.value(), "supporter", supporter.value()));
		this.chronicle.rebuild(List.of(client));
	}

	private KnownClient know(Id client) {
		return this.networks.know(NetworkKey.allWaves(client, View.DEFAULT, Part.OF_A_NETWORK)).orElseThrow();
	}

	private static List<Object> told(SupportNetwork network) {
		Set<String> contacts = new TreeSet<>();
		network.contacts()
			.stream()
			.filter((contact) -> contact.state() == TieState.PRESENT)
			.forEach((contact) -> contacts.add(contact.tie()));
		List<Object> all = new ArrayList<>(
				List.of(contacts, network.contactGroups().map(Set::copyOf).orElse(Set.of())));
		network.present().forEach((tie) -> all.add(tie.id() + tie.reportedBy() + tie.addresses()));
		network.needs()
			.forEach((need) -> all.add(need.need().id() + " " + need.coverage()
					+ need.addressedBy().stream().map((one) -> one.id().value()).collect(Collectors.joining(","))));
		return all;
	}

	@Test
	void answersInGraphQlWithOneStatement() {
		String client = "C%04d".formatted(CLIENTS);
		String supporter = this.networks
			.find(NetworkKey.whole(Id.of(client), new carenet.study.AsOf.AtWave(0), View.DEFAULT))
			.orElseThrow()
			.present()
			.getFirst()
			.supporter()
			.id()
			.value();
		int count = this.statements.count(() -> this.graphql.document("""
				query($client: ID!, $without: [ID!]!) {
				  whatIf(client: $client, at: {wave: 0}, without: $without) {
				    wave { label } stopping { id } needs { need { id } before after remaining { id } }
				    contactsLost { tie } fallsApart partsFamilyAndServices leavesNobodyInTheLead sentences
				    separated { id } after { ties { supporter { id } } measures { size } }
				  }
				}""")
			.variable("client", client)
			.variable("without", List.of(supporter))
			.execute()
			.path("whatIf.stopping[0].id")
			.entity(String.class)
			.isEqualTo(supporter)
			.path("whatIf.after.ties[*].supporter.id")
			.entityList(String.class)
			.doesNotContain(supporter));
		assertThat(count).isEqualTo(1);
		this.graphql.document("""
				query($client: ID!) {
				  attention(client: $client, at: {wave: 0}) {
				    client { id } wave { index }
				    singlePoints { supporter { id } loss { sentences } }
				    doubledHelp { need { id } agencies { id } }
				    unacquainted { one { id } other { id } needs { id } contact }
				  }
				}""")
			.variable("client", client)
			.execute()
			.path("attention.client.id")
			.entity(String.class)
			.isEqualTo(client);
	}

	@Test
	void refusesWhatCannotBeAskedAndKnowsNoStrangers() {
		for (String question : List.of("whatIf(client: \"C0001\", at: {wave: 0}, without: []) { sentences }",
				"whatIf(client: \"C0001\", at: {wave: 0}, without: [\"X\"]) { sentences }",
				"whatIf(client: \"C0001\", at: {wave: 77}, without: [\"X\"]) { sentences }",
				"attention(client: \"C0001\", at: {wave: 77}) { singlePoints { supporter { id } } }")) {
			this.graphql.document("{" + question + "}")
				.execute()
				.errors()
				.satisfy((errors) -> assertThat(errors).singleElement()
					.satisfies((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST)));
		}
		this.graphql.document("{ whatIf(client: \"NOBODY\", at: {wave: 0}, without: [\"X\"]) { sentences } }")
			.execute()
			.path("whatIf")
			.valueIsNull();
	}

}
