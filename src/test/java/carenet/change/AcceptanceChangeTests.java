package carenet.change;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Testimony;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of the acceptance fixture: T0 to T1 / T1 to T2, and beyond it T0 to T2. */
class AcceptanceChangeTests {

	@ParameterizedTest
	@CsvSource({ "M, PERSISTED / PERSISTED, PERSISTED / PERSISTED, PERSISTED / NOT_REOBSERVED",
			"N, ENDED / UNKNOWN, ENDED / UNKNOWN, ENDED / UNKNOWN",
			"P, ADDED / PERSISTED, ADDED / PERSISTED, ADDED / NOT_REOBSERVED",
			"D, FIRST_OBSERVED / ENDED, STABLE_ABSENT / STABLE_ABSENT, STABLE_ABSENT / UNKNOWN",
			"S, ADDED / NOT_REOBSERVED, ADDED / NOT_REOBSERVED, ADDED / NOT_REOBSERVED",
			"U, EXITED / –, EXITED / –, EXITED / –" })
	void withoutTheRegister(String tie, String union, String intersection, String client) {
		Testimony testimony = AcceptanceFixture.withoutRegister().supports(tie).testimony();
		assertThat(changes(testimony, view(ConsensusRule.UNION))).isEqualTo(union);
		assertThat(changes(testimony, view(ConsensusRule.INTERSECTION))).isEqualTo(intersection);
		assertThat(changes(testimony, view(ConsensusRule.UNION, Source.CLIENT))).isEqualTo(client);
	}

	@ParameterizedTest
	@CsvSource({ "P, PERSISTED / PERSISTED, ADDED / PERSISTED, ADDED / NOT_REOBSERVED" })
	void withTheRegister(String tie, String union, String intersection, String client) {
		Testimony testimony = AcceptanceFixture.withRegister().supports(tie).testimony();
		assertThat(changes(testimony, view(ConsensusRule.UNION))).isEqualTo(union);
		assertThat(changes(testimony, view(ConsensusRule.INTERSECTION))).isEqualTo(intersection);
		assertThat(changes(testimony, view(ConsensusRule.UNION, Source.CLIENT))).isEqualTo(client);
	}

	@ParameterizedTest
	@CsvSource({ "UNION, PERSISTED / NOT_REOBSERVED", "INTERSECTION, ADDED / NOT_REOBSERVED",
			"MAJORITY, FIRST_OBSERVED / NOT_REOBSERVED" })
	void theSisterWithWhatWasToldLater(ConsensusRule rule, String expected) {
		Testimony testimony = AcceptanceFixture.withoutRegister().supports("S").testimony();
		View view = new View(rule, null, null, true);
		assertThat(changes(testimony, view)).isEqualTo(expected);
		assertThat(TieTransition.of(testimony, 0, 1, view)).hasValueSatisfying((change) -> {
			assertThat(change.conflict()).isTrue();
			assertThat(change.before().conflict()).isTrue();
		});
	}

	private static View view(ConsensusRule rule, Source... sources) {
		return new View(rule, (sources.length > 0) ? Set.of(sources) : null, null, false);
	}

	private static String changes(Testimony testimony, View view) {
		return change(testimony, 0, 1, view) + " / " + change(testimony, 1, 2, view);
	}

	/** "–": not listed, since somebody is dead. */
	private static String change(Testimony testimony, int from, int to, View view) {
		return TieTransition.of(testimony, from, to, view)
			.map((change) -> change.transition().name())
			.orElse(testimony.isNotApplicableAt(to) ? "–" : "STABLE_ABSENT");
	}

}
