package carenet.study;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a stage of long work is, and how fast.
 *
 * @param step the last step
 * @param begun when its stage began
 * @param spent how long the stage has taken
 */
public record Pace(Progress.Step step, Instant begun, Duration spent) {

	/** Nothing is counted yet. */
	public static Pace waiting(Instant now) {
		return new Pace(new Progress.Step("waiting", 0, Progress.Step.UNKNOWN, ""), now, Duration.ZERO);
	}

	/** At the next step; another stage has a pace of its own. */
	public Pace at(Progress.Step next, Instant now) {
		Instant since = next.stage().equals(this.step.stage()) ? this.begun : now;
		return new Pace(next, since, Duration.between(since, now));
	}

	private boolean isMeasured() {
		return this.step.total() > 0;
	}

	/** "300 of 1,000 rows"; empty before anything is counted. */
	public String counted() {
		if (this.step.unit().isEmpty()) {
			return "";
		}
		return isMeasured() ? "%,d of %,d %s".formatted(this.step.done(), this.step.total(), this.step.unit())
				: "%,d %s".formatted(this.step.done(), this.step.unit());
	}

	/** Rate and time left, once they can be told. */
	public String rate() {
		double seconds = this.spent.toMillis() / 1000.0;
		if (seconds < 1 || this.step.done() == 0) {
			return "";
		}
		double rate = this.step.done() / seconds;
		String pace = "%,.0f %s a second".formatted(rate, this.step.unit());
		return isMeasured()
				? pace + ", about %,.0f seconds left".formatted((this.step.total() - this.step.done()) / rate) : pace;
	}

	/** 0 to 100; null where nobody knows. */
	public @Nullable Integer percent() {
		return isMeasured() ? (int) (100 * this.step.done() / this.step.total()) : null;
	}

}
