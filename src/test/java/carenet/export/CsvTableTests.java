package carenet.export;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import carenet.study.BadInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvTableTests {

	@Test
	void quotesWhatNeedsQuotesAndLeavesEmptyWhatIsNotStated() {
		assertThat(new CsvTable("a", "b", "c").row("x, \"y\"", null, -1.5).text())
			.isEqualTo("a,b,c\r\n\"x, \"\"y\"\"\",,-1.5\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void noTextIsAFormula(String text) {
		assertThat(new CsvTable("a").row(text).text()).contains("'" + text);
	}

	@Test
	void aRowFitsItsHeader() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new CsvTable("a", "b").row("x"))
			.withMessage("1 cells do not fit under 2 headings");
	}

}
