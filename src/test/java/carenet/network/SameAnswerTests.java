package carenet.network;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.CareType;
import carenet.demo.StudyGenerator;
import carenet.evidence.Chronicle;
import carenet.evidence.NeedCoverage;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.StudyImporter;
import carenet.study.AsOf;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the stored graph layer answers, the evidence answers too, for every client of a
 * generated study.
 */
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswerTests {

	/** All that the graph layer can tell, so that neither way leaves anything out. */
	private static final Set<Part> COMMON = EnumSet.complementOf(EnumSet.of(Part.STATEMENTS, Part.RATINGS));

	@Autowired
	Networks networks;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Graph graph;

	@Autowired
	StatementCounter statements;

	@BeforeAll
	static void load(@Autowired StudyImporter importer, @TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(10, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	static Stream<View> views() {
		return Stream.of(ConsensusRule.values())
			.flatMap((rule) -> Stream.of(new View(rule, null, null, false),
					new View(rule, EnumSet.of(Source.CLIENT), null, false),
					new View(rule, EnumSet.of(Source.PROFESSIONAL, Source.MUNICIPAL_RECORD), null, false),
					new View(rule, null, null, true)));
	}

	@ParameterizedTest
	@MethodSource("views")
	void fromTheGraphAndFromTheEvidence(View view) {
		View known = new View(view.rule(), view.sources(), Instant.parse("2900-01-01T00:00:00Z"),
				view.includeRetrospective());
		List<Id> clients = this.chronicle.clients();
		assertThat(clients).isNotEmpty();
		for (Id client : clients) {
			for (int wave = 0; wave < 3; wave++) {
				SupportNetwork graph = network(client, wave, view);
				SupportNetwork evidence = network(client, wave, known);
				assertThat(graph.ties()).extracting(SameAnswerTests::told)
					.isEqualTo(evidence.ties().stream().map(SameAnswerTests::told).toList());
				assertThat(graph.needs()).extracting(SameAnswerTests::told)
					.isEqualTo(evidence.needs().stream().map(SameAnswerTests::told).toList());
				assertThat(graph.contacts()).isEqualTo(evidence.contacts());
				assertThat(graph.agencies()).isEqualTo(evidence.agencies());
				assertThat(graph.warnings()).isEqualTo(evidence.warnings());
				assertThat(graph.measures()).isEqualTo(evidence.measures());
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void thePresentTiesAloneAreThoseAmongAll(ConsensusRule rule) {
		View view = new View(rule, null, null, false);
		Set<Part> some = EnumSet.of(Part.ATTRIBUTES, Part.EMPLOYERS);
		if (rule == ConsensusRule.UNION) {
			some.addAll(Set.of(Part.ADDRESSED, Part.NEEDS, Part.ADDRESSERS));
		}
		Set<Part> all = EnumSet.copyOf(some);
		all.add(Part.TIES);
		for (Id client : this.chronicle.clients()) {
			for (int wave = 0; wave < 3; wave++) {
				SupportNetwork plain = network(client, wave, view, some);
				SupportNetwork whole = network(client, wave, view, all);
				assertThat(plain.ties()).extracting(SameAnswerTests::told)
					.isEqualTo(whole.present().stream().map(SameAnswerTests::told).toList());
				assertThat(plain.needs()).isEqualTo(whole.needs());
				assertThat(plain.agencies()).isEqualTo(whole.agencies());
			}
		}
	}

	@Test
	void askingOnlyForPresentTiesHidesTheOthersUnderEveryView() {
		Id client = this.chronicle.clients().getFirst();
		views().forEach((view) -> {
			SupportNetwork whole = network(client, 1, view, Set.of(Part.TIES));
			SupportNetwork plain = network(client, 1, view, Set.of(Part.PRESENT));
			assertThat(plain.ties()).extracting(SupportTie::id, SupportTie::state, SupportTie::reportedBy)
				.isEqualTo(
						whole.present().stream().map((tie) -> tuple(tie.id(), tie.state(), tie.reportedBy())).toList());
		});
	}

	@Test
	void aStoreThatDoesNotSayHowNeedsAreCoveredAnswersFromTheEvidenceUntilItIsRebuilt() {
		Id client = this.chronicle.clients().getFirst();
		Set<Part> needs = Set.of(Part.NEEDS, Part.ADDRESSERS);
		SupportNetwork before = network(client, 1, View.DEFAULT, needs);
		this.graph.write((tx) -> tx
			.run("MATCH (:Client {id: $id})-[r:HAS_NEED]->() REMOVE r.coverage", Map.of("id", client.value()))
			.consume());
		assertThat(this.statements
			.count(() -> assertThat(network(client, 1, View.DEFAULT, needs).needs()).extracting(SameAnswerTests::told)
				.isEqualTo(before.needs().stream().map(SameAnswerTests::told).toList())))
			.isEqualTo(2);
		this.chronicle.rebuild(List.of(client));
		assertThat(this.statements.count(() -> network(client, 1, View.DEFAULT, needs))).isEqualTo(1);
	}

	@Test
	void whatWasCorrectedDoesNotCountAsAsked() {
		Story story = Story.of("CORRECTED")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.carer("CM", CareType.CHILD)
			.need("CN", "2018-01-01")
			.report("CR0", 0, Source.CLIENT, null, "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL")
			.yes("CM")
			.end()
			.report("CR1", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.supersedes("CR0")
			.yes("CM")
			.end();
		People.write(this.graph, story);
		this.chronicle.append(story.file());
		SupportNetwork network = network(Id.of("CORRECTED"), 0, View.DEFAULT, COMMON);
		assertThat(network.contactsAsked()).isFalse();
		assertThat(network.needs()).extracting(NeedAtWave::coverage).containsExactly(NeedCoverage.UNKNOWN);
	}

	@Test
	void aSourceThatSpeaksOfAWaveIsNotSaidToHaveNotBeenAsked() {
		for (Id client : this.chronicle.clients()) {
			for (int wave = 0; wave < 3; wave++) {
				SupportNetwork network = network(client, wave, View.DEFAULT);
				for (SupportTie tie : network.ties()) {
					Stream.concat(tie.reportedBy().stream(), tie.deniedBy().stream())
						.forEach((source) -> assertThat(network.warnings())
							.noneMatch((warning) -> warning.startsWith(source + ": not asked")));
				}
			}
		}
	}

	private SupportNetwork network(Id client, int wave, View view) {
		return network(client, wave, view, COMMON);
	}

	private SupportNetwork network(Id client, int wave, View view, Set<Part> parts) {
		return this.networks.find(new NetworkKey(client, new AsOf.AtWave(wave), view, parts)).orElseThrow();
	}

	private static List<Object> told(SupportTie tie) {
		return List.of(tie.supporter(), tie.agencies(), tie.state(), tie.conflict(), tie.reportedBy(), tie.deniedBy(),
				tie.attributes(), tie.addresses());
	}

	private static List<Object> told(NeedAtWave need) {
		return List.of(need.need(), need.status(), String.valueOf(need.score()), String.valueOf(need.urgency()),
				need.conflict(), need.addressedBy(), need.coverage());
	}

}
