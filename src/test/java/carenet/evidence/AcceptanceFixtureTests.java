package carenet.evidence;

import java.util.Set;

import carenet.actors.CareType;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The states of the acceptance fixture, cell by cell: P present, A absent, ? unknown, X
 * not applicable.
 */
class AcceptanceFixtureTests {

	@ParameterizedTest
	@CsvSource({ "M, CLIENT ++? | INFORMAL_CARER ++? | PROFESSIONAL ?++", "N, CLIENT +-?",
			"P, CLIENT -+? | PROFESSIONAL ?++", "D, CLIENT --? | PROFESSIONAL ?+- <2:2", "S, CLIENT b+?",
			"U, CLIENT +-? <1:1† †1" })
	void testifies(String tie, String testimony) {
		assertThat(AcceptanceFixture.withoutRegister().supports(tie).testimony()).hasToString(testimony);
	}

	@ParameterizedTest
	@CsvSource({ "M, PPP, PPP, PP?", "N, PA?, PA?, PA?", "P, APP, APP, AP?", "D, APA, AAA, AA?", "S, AP?, AP?, AP?",
			"U, PXX, PXX, PXX" })
	void statesWithoutTheRegister(String tie, String union, String intersection, String client) {
		TieReading reading = AcceptanceFixture.withoutRegister().supports(tie);
		assertThat(states(reading, view(ConsensusRule.UNION))).isEqualTo(union);
		assertThat(states(reading, view(ConsensusRule.INTERSECTION))).isEqualTo(intersection);
		assertThat(states(reading, view(ConsensusRule.UNION, Source.CLIENT))).isEqualTo(client);
	}

	@ParameterizedTest
	@CsvSource({ "P, PPP, APP, AP?" })
	void statesWithTheRegister(String tie, String union, String intersection, String client) {
		TieReading reading = AcceptanceFixture.withRegister().supports(tie);
		assertThat(states(reading, view(ConsensusRule.UNION))).isEqualTo(union);
		assertThat(states(reading, view(ConsensusRule.INTERSECTION))).isEqualTo(intersection);
		assertThat(states(reading, view(ConsensusRule.UNION, Source.CLIENT))).isEqualTo(client);
	}

	@Test
	void keepsADeathThatIsToldAtTheFirstWave() {
		Story story = Story.of("C")
			.waves("2018-02-01", "2018-08-01")
			.carer("U", CareType.OTHER_KIN)
			.report("R0", 0, Source.CLIENT, "C", "")
			.ended("U", "2018-01-05", "DIED")
			.end();
		assertThat(story.supports("U").testimony()).hasToString("CLIENT -? <0:0†");
	}

	private static View view(ConsensusRule rule, Source... sources) {
		return new View(rule, (sources.length > 0) ? Set.of(sources) : null, null, false);
	}

	private static String states(TieReading reading, View view) {
		StringBuilder states = new StringBuilder();
		for (int wave = 0; wave < 3; wave++) {
			states.append(switch (reading.testimony().at(wave, view).state()) {
				case PRESENT -> 'P';
				case ABSENT -> 'A';
				case UNKNOWN -> '?';
				case NOT_APPLICABLE -> 'X';
			});
		}
		return states.toString();
	}

}
