package carenet.change;

import java.util.Map;

import org.junit.jupiter.api.Test;

import carenet.network.Undefined;
import carenet.network.Undefined.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Rates by hand: n11 = 6, n01 = 2, n10 = 1, uF = 2, uN = 1. */
class TransitionCountsTests {

	private static final TransitionCounts SOME = TransitionCounts
		.of(Map.of(Transition.PERSISTED, 6, Transition.ADDED, 2, Transition.ENDED, 1, Transition.FIRST_OBSERVED, 2,
				Transition.NOT_REOBSERVED, 1, Transition.EXITED, 5, Transition.TRANSIENT, 4, Transition.UNKNOWN, 9));

	@Test
	void ratesWhatWasSeenTwiceWithTheBoundsOfWhatWasNot() {
		assertThat(SOME.all()).isEqualTo(12);
		assertThat(SOME.coverage()).isEqualTo(9 / 12.0);
		assertThat(SOME.jaccard()).isEqualTo(6 / 9.0);
		assertThat(SOME.jaccardLow()).isEqualTo(6 / 12.0);
		assertThat(SOME.jaccardHigh()).isEqualTo(9 / 12.0);
		assertThat(SOME.turnover()).isCloseTo(1 - 6 / 9.0, within(1e-12));
		assertThat(SOME.hamming()).isEqualTo(3);
		assertThat(SOME.persistence()).isEqualTo(6 / 7.0);
		assertThat(SOME.stability()).isEqualTo(6 / 8.0);
		assertThat(SOME.reasons()).isEmpty();
	}

	@Test
	void claimsNoComparisonBelowFourFifths() {
		assertThat(SOME.allowsComparison()).isFalse();
		assertThat(SOME.warnings())
			.containsExactly("Only 9 of 12 ties (75 %) could be judged at both waves: no comparison is claimed.");
		TransitionCounts more = TransitionCounts.of(Map.of(Transition.PERSISTED, 8, Transition.FIRST_OBSERVED, 2));
		assertThat(more.allowsComparison()).isTrue();
		assertThat(more.warnings())
			.containsExactly("Only 8 of 10 ties (80 %) could be judged at both waves: read each rate with its bounds.");
		TransitionCounts enough = TransitionCounts.of(Map.of(Transition.PERSISTED, 9, Transition.FIRST_OBSERVED, 1));
		assertThat(enough.warnings()).isEmpty();
	}

	@Test
	void anUndefinedRateIsNullWithItsReasonAndNeverZero() {
		assertThat(TransitionCounts.NONE.jaccard()).isNull();
		assertThat(TransitionCounts.NONE.coverage()).isNull();
		assertThat(TransitionCounts.NONE.allowsComparison()).isFalse();
		assertThat(TransitionCounts.NONE.reasons()).extracting(Undefined::measure)
			.containsExactlyInAnyOrder("coverage", "jaccardLow", "jaccardHigh", "jaccard", "turnover", "persistence",
					"stability");
		TransitionCounts onlyFirst = TransitionCounts.of(Map.of(Transition.FIRST_OBSERVED, 3));
		assertThat(onlyFirst.jaccard()).isNull();
		assertThat(onlyFirst.jaccardLow()).isZero();
		assertThat(onlyFirst.jaccardHigh()).isEqualTo(1);
		assertThat(onlyFirst.reasons()).contains(new Undefined("jaccard", Reason.NO_TIES_SEEN_TWICE));
	}

	@Test
	void sums() {
		assertThat(SOME.plus(SOME).persisted()).isEqualTo(12);
		assertThat(SOME.plus(SOME).count(Transition.UNKNOWN)).isEqualTo(18);
		assertThat(SOME.plus(TransitionCounts.NONE)).isEqualTo(SOME);
	}

}
