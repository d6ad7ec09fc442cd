package carenet.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

import carenet.intake.Findings;
import carenet.intake.FindingsFile;
import carenet.intake.Problem;
import carenet.intake.Severity;
import carenet.study.CarenetException;
import carenet.study.Pace;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from a page: how far it is, and what came of it. */
final class ImportJob {

	private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

	private final String id;

	private final String fileName;

	private final Path everything;

	private final Clock clock;

	private volatile Pace pace;

	private volatile @Nullable ImportOutcome result;

	private volatile @Nullable String failure;

	ImportJob(String id, String fileName, Path everything, Clock clock) {
		this.id = id;
		this.fileName = fileName;
		this.everything = everything;
		this.clock = clock;
		this.pace = Pace.waiting(clock.instant());
	}

	void run(BiFunction<Findings, Progress, ImportOutcome> work) {
		try {
			ImportOutcome outcome;
			try (FindingsFile file = FindingsFile.at(this.everything)) {
				outcome = work.apply(new Findings(file), this::reached);
			}
			this.result = outcome;
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
		this.pace = this.pace.at(step, this.clock.instant());
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

	/** The table of everything that was found; whole once it no longer runs. */
	Path everything() {
		return this.everything;
	}

	public Pace pace() {
		return this.pace;
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

	/** How many there are of each code. */
	public Map<String, Long> counts() {
		ImportOutcome done = this.result;
		return (done != null) ? new TreeMap<>(done.findings().counts()) : Map.of();
	}

	public List<Severity> severities() {
		return List.of(Severity.values());
	}

}
