package carenet.export;

import java.time.Clock;

import carenet.study.Pace;
import carenet.study.Progress;

/** One download: who asked for it, how far it is, and what became of it. */
final class ExportRun {

	/** What has become of it. */
	enum State {

		/** It is being written. */
		RUNNING,
		/** It was written to its end. */
		WHOLE,
		/** It broke off; its zip has no end. */
		BROKEN_OFF

	}

	private final String account;

	private final ExportFormat format;

	private final Clock clock;

	private volatile Pace pace;

	private volatile State state = State.RUNNING;

	ExportRun(String account, ExportFormat format, Clock clock) {
		this.account = account;
		this.format = format;
		this.clock = clock;
		this.pace = Pace.waiting(clock.instant());
	}

	void reached(Progress.Step step) {
		this.pace = this.pace.at(step, this.clock.instant());
	}

	void ended(boolean whole) {
		this.state = whole ? State.WHOLE : State.BROKEN_OFF;
	}

	boolean isOf(String someone) {
		return this.account.equals(someone);
	}

	public String title() {
		return this.format.title();
	}

	public Pace pace() {
		return this.pace;
	}

	public boolean isRunning() {
		return this.state == State.RUNNING;
	}

	/** What became of it, in a sentence. */
	public String sentence() {
		return switch (this.state) {
			case RUNNING -> "is being written";
			case WHOLE -> "is whole";
			case BROKEN_OFF -> "broke off: what was downloaded is no whole zip; export it again";
		};
	}

}
