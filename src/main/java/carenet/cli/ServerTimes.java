package carenet.cli;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.signin.AtStart;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * When the server was there: its start is recorded before anything else is done, its stop
 * after everything.
 */
final class ServerTimes implements SmartLifecycle {

	private final Auditor auditor;

	private boolean recorded;

	ServerTimes(Auditor auditor) {
		this.auditor = auditor;
	}

	@Override
	public void start() {
		record("start");
		this.recorded = true;
	}

	@Override
	public void stop() {
		this.recorded = false;
		record("stop");
	}

	private void record(String what) {
		AtStart.run(() -> this.auditor
			.record(this.auditor.draft(Deed.AUDIT, new AuditObject(AuditObject.Kind.SERVER, what))));
	}

	@Override
	public boolean isRunning() {
		return this.recorded;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
	}

}
