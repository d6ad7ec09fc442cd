package carenet.cli;

import carenet.intake.StudyImporter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * What is done before the web port opens: finishing what a crash interrupted, and filling
 * an empty store.
 */
final class FirstStart implements SmartLifecycle {

	private final StudyImporter importer;

	private final Demonstration demonstration;

	private final Console console;

	private boolean done;

	FirstStart(StudyImporter importer, Demonstration demonstration, Console console) {
		this.importer = importer;
		this.demonstration = demonstration;
		this.console = console;
	}

	@Override
	public void start() {
		try (ProgressLine progress = new ProgressLine(this.console)) {
			this.importer.finishInterrupted(progress);
			this.demonstration.load(progress);
		}
		this.done = true;
	}

	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

}
