package carenet.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import carenet.study.Progress.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLineTests {

	private final AtomicLong nanos = new AtomicLong();

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@Test
	void tellsRateAndTimeLeft() {
		assertThat(ProgressLine.text(new Step("statements", 30_000, 120_000, "rows"), 10))
			.isEqualTo("statements: 30,000 of 120,000 rows (25 %), 3,000 a second, 30 s left");
		assertThat(ProgressLine.text(new Step("statements", 1_000, 600_000, "rows"), 1))
			.endsWith("1,000 a second, 9 min 59 s left");
		assertThat(ProgressLine.text(new Step("statements", 1, 20_000, "rows"), 1))
			.endsWith("1 a second, 5 h 33 min left");
	}

	@Test
	void claimsNothingWhereNothingIsKnown() {
		assertThat(ProgressLine.text(new Step("statements", 0, 10, "rows"), 5))
			.isEqualTo("statements: 0 of 10 rows (0 %)");
		assertThat(ProgressLine.text(new Step("statements", 500, Step.UNKNOWN, "rows"), 5))
			.isEqualTo("statements: 500 rows, 100 a second");
		assertThat(ProgressLine.text(new Step("statements", 5, 10, "rows"), 0.1))
			.isEqualTo("statements: 5 of 10 rows (50 %)");
		assertThat(ProgressLine.text(new Step("statements", 0, 0, "rows"), 2)).isEqualTo("statements: 0 rows");
	}

	@Test
	void rewritesOneLineOnATerminalAndTakesItAway() {
		try (ProgressLine line = line(true)) {
			line.at(new Step("long stage", 1, 2, "rows"));
			later(Duration.ofMillis(250));
			line.at(new Step("long stage", 1, 2, "rows"));
			line.at(new Step("long stage", 2, 2, "rows"));
			later(Duration.ofMillis(250));
			line.at(new Step("stage", 1, 2, "rows"));
		}
		assertThat(text()).isEqualTo("\rlong stage: 1 of 2 rows (50 %)\rstage: 1 of 2 rows (50 %)     \r"
				+ " ".repeat("stage: 1 of 2 rows (50 %)".length()) + "\r");
	}

	@Test
	void writesPlainLinesNowAndThenElsewhere() {
		try (ProgressLine line = line(false)) {
			for (int done = 1; done <= 12; done++) {
				later(Duration.ofSeconds(1));
				line.at(new Step("stage", done, 12, "rows"));
			}
		}
		assertThat(text()).isEqualTo("""
				stage: 5 of 12 rows (41 %), 1 a second, 6 s left
				stage: 10 of 12 rows (83 %), 1 a second, 2 s left
				""");
	}

	private ProgressLine line(boolean terminal) {
		PrintStream stream = new PrintStream(this.shown, true, StandardCharsets.UTF_8);
		return new ProgressLine(new Console(stream, stream, terminal, Console.Keyboard.NONE), this.nanos::get);
	}

	private void later(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	private String text() {
		return this.shown.toString(StandardCharsets.UTF_8);
	}

}
