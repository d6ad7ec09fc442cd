package carenet.network;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.demo.StudyGenerator;
import carenet.evidence.Chronicle;
import carenet.graph.OwnData;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

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
		return this.networks.find(new NetworkKey(client, new AsOf.AtWave(wave), view, COMMON)).orElseThrow();
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
