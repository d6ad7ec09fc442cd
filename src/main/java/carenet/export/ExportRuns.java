package carenet.export;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import carenet.access.CurrentViewer;
import org.springframework.stereotype.Component;

/**
 * The downloads of late, so that whoever asked for one sees how far it is; nobody sees
 * anybody else's.
 */
@Component
class ExportRuns {

	private static final int REMEMBERED = 50;

	private final CurrentViewer current;

	private final Clock clock;

	private final Deque<ExportRun> runs = new ArrayDeque<>();

	ExportRuns(CurrentViewer current, Clock clock) {
		this.current = current;
		this.clock = clock;
	}

	ExportRun begin(ExportFormat format) {
		ExportRun run = new ExportRun(this.current.get().account(), format, this.clock);
		synchronized (this.runs) {
			this.runs.addFirst(run);
			if (this.runs.size() > REMEMBERED) {
				this.runs.removeLast();
			}
		}
		return run;
	}

	/** The viewer's own, the latest first. */
	List<ExportRun> own() {
		String account = this.current.get().account();
		synchronized (this.runs) {
			return this.runs.stream().filter((run) -> run.isOf(account)).toList();
		}
	}

}
