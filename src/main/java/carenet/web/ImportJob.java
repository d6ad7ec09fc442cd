package carenet.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import carenet.intake.Problem;
import carenet.intake.Severity;
import carenet.study.CarenetException;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from a page: how far it is, and what came of it. */
final class ImportJob {

	private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

	private final String id;

	private final String fileName;

	private final Clock clock;

	private volatile Moment moment;

	private volatile @Nullable ImportOutcome result;

	private volatile @Nullable String failure;

	ImportJob(String id, String fileName, Clock clock) {
		this.id = id;
		this.fileName = fileName;
		this.clock = clock;
		this.moment = new Moment(new Progress.Step("waiting", 0, Progress.Step.UNKNOWN, ""), clock.instant(),
				Duration.ZERO);
	}

	void run(Function<Progress, ImportOutcome> work) {
		try {
			this.result = work.apply(this::reached);
		}
		catch (CarenetException ex) {
			this.failure = String.valueOf(ex.getMessage());
		}
		catch (RuntimeException ex) {
			String reference = UUID.randomUUID().toString().substring(0, 8);
			LOG.error("error {}", reference, ex);
			this.failure = "Something went wrong on our side. The log has it under the reference %s."
				.formatted(reference);
		}
	}

	private void reached(Progress.Step step) {
		Moment last = this.moment;
		Instant now = this.clock.instant();
		Instant begun = step.stage().equals(last.step().stage()) ? last.begun() : now;
		this.moment = new Moment(step, begun, Duration.between(begun, now));
	}

	/**
	 * How far a stage is.
	 *
	 * @param step the last step
	 * @param begun when its stage began
	 * @param spent how long the stage has taken
	 */
	private record Moment(Progress.Step step, Instant begun, Duration spent) {

		boolean isMeasured() {
			return this.step.total() > 0;
		}

		/** Rate and time left, once they can be told. */
		String pace() {
			double seconds = this.spent.toMillis() / 1000.0;
			if (seconds < 1 || this.step.done() == 0) {
				return "";
			}
			double rate = this.step.done() / seconds;
			String pace = "%,.0f %s a second".formatted(rate, this.step.unit());
			return isMeasured()
					? pace + ", about %,.0f seconds left".formatted((this.step.total() - this.step.done()) / rate)
					: pace;
		}

	}

	public String id() {
		return this.id;
	}

	public String fileName() {
		return this.fileName;
	}

	public boolean isRunning() {
		return this.result == null && this.failure == null;
	}

	public String stage() {
		return this.moment.step().stage();
	}

	/** "300 of 1,000 rows"; empty before anything is counted. */
	public String counted() {
		Progress.Step step = this.moment.step();
		if (step.unit().isEmpty()) {
			return "";
		}
		return this.moment.isMeasured() ? "%,d of %,d %s".formatted(step.done(), step.total(), step.unit())
				: "%,d %s".formatted(step.done(), step.unit());
	}

	public String pace() {
		return this.moment.pace();
	}

	/** 0 to 100; null where nobody knows. */
	public @Nullable Integer percent() {
		Progress.Step step = this.moment.step();
		return this.moment.isMeasured() ? (int) (100 * step.done() / step.total()) : null;
	}

	/** What came of it, in a sentence; empty while it runs. */
	public String outcome() {
		ImportOutcome done = this.result;
		if (done == null) {
			return (this.failure != null) ? this.failure : "";
		}
		return done.sentence();
	}

	public boolean isTakenOver() {
		ImportOutcome done = this.result;
		return done != null && done.takenOver();
	}

	public long count(Severity severity) {
		ImportOutcome done = this.result;
		return (done != null) ? done.findings().count(severity) : 0;
	}

	public List<Problem> problems(Severity severity) {
		ImportOutcome done = this.result;
		return (done != null) ? done.findings().of(severity) : List.of();
	}

	public List<Severity> severities() {
		return List.of(Severity.values());
	}

}
