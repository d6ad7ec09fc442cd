package carenet.disclosure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.study.BadInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The threshold rule and rounding. */
class DisclosureRulesTests {

	@ParameterizedTest
	@CsvSource({ "0, 1, carenet.disclosure.threshold: 0 is outside 1 to 1000",
			"1001, 1, carenet.disclosure.threshold: 1001 is outside 1 to 1000",
			"10, 0, 'carenet.disclosure.rounding: 0 is outside 1 to 10, the threshold: what is told would become 0'",
			"10, 11, 'carenet.disclosure.rounding: 11 is outside 1 to 10, the threshold: what is told would become 0'" })
	void saysWhichSettingCannotBe(int threshold, int rounding, String message) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new DisclosureRules(threshold, rounding))
			.withMessage(message);
	}

	@Test
	void zeroIsNotSmall() {
		DisclosureRules rules = new DisclosureRules(10, 1);
		assertThat(rules.isSmall(0)).isFalse();
		assertThat(rules.isSmall(1)).isTrue();
		assertThat(rules.isSmall(9)).isTrue();
		assertThat(rules.isSmall(10)).isFalse();
		assertThat(new DisclosureRules(1, 1).isSmall(1)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1, 13, 13", "5, 12, 10", "5, 13, 15", "10, 14, 10", "10, 15, 20", "4, 10, 12", "10, 0, 0" })
	void roundsToTheNearestMultiple(int base, int count, int rounded) {
		assertThat(new DisclosureRules(10, base).rounded(count)).isEqualTo(rounded);
	}

	@Test
	void aShareIsNoMoreExactThanWhatItIsMadeOf() {
		assertThat(new DisclosureRules(10, 1).rounded(0.12345)).isEqualTo(0.12345);
		assertThat(new DisclosureRules(10, 5).rounded(0.12345)).isEqualTo(0.12);
	}

}
