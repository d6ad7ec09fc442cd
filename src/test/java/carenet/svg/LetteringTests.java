package carenet.svg;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetteringTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "sister", "debt counsellor of the charity of the north",
			"WWWWWWWWWWWWWWWWWWWWWWW", "a WWWWWWWWWWWWWWWWWWWWWWWWWWWW b", "名前名前名前名前名前名前名前 名前名前名前名前",
			"👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧" })
	void neverRunsWiderOrLongerThanItMay(String text) {
		List<String> lines = Lettering.wrapped(text, 13, 110, 2);
		assertThat(lines).hasSizeBetween(1, 2);
		assertThat(lines).allSatisfy((line) -> assertThat(Lettering.width(line, 13)).isLessThanOrEqualTo(110));
	}

	@Test
	void breaksBetweenWordsAndThenLeavesOut() {
		assertThat(Lettering.wrapped("community rehabilitation counsellor", 13, 110, 2)).containsExactly("community",
				"rehabilitation c…");
	}

}
