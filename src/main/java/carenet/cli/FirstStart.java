package carenet.cli;

import carenet.evidence.AliasBook;
import carenet.intake.StudyImporter;
import carenet.signin.AtStart;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * What is done before the web port opens: finishing what a crash interrupted, filling an
 * empty store, and making the accounts with which somebody can sign in at all.
 */
final class FirstStart implements SmartLifecycle {

	private final StudyImporter importer;

	private final Demonstration demonstration;

	private final AliasBook aliases;

	private final FirstAccounts accounts;

	private final Console console;

	private boolean done;

	FirstStart(StudyImporter importer, AliasBook aliases, Demonstration demonstration, FirstAccounts accounts,
			Console console) {
		this.aliases = aliases;
		this.importer = importer;
		this.demonstration = demonstration;
		this.accounts = accounts;
		this.console = console;
	}

	@Override
	public void start() {
		AtStart.run(this::prepare);
		this.done = true;
	}

	private void prepare() {
		try (ProgressLine progress = new ProgressLine(this.console)) {
			this.importer.finishInterrupted(progress);
			this.aliases.finishInterrupted(progress);
			this.accounts.make(this.demonstration.load(progress));
		}
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
