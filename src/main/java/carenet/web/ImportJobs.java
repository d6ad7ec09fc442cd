package carenet.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.ImportResult;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The imports that were started from a page, one after the other; the last ones are
 * remembered until the product stops. What a stop interrupts, the importer finishes.
 */
@Component
class ImportJobs implements DisposableBean {

	private static final int REMEMBERED = 20;

	private final Uploads uploads;

	private final StoredStudy study;

	private final Auditor auditor;

	private final Clock clock;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

	private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

	ImportJobs(Uploads uploads, StoredStudy study, Auditor auditor, Clock clock) {
		this.uploads = uploads;
		this.study = study;
		this.auditor = auditor;
		this.clock = clock;
	}

	/** Starts to do what was asked for. */
	ImportJob start(ImportOrder order) {
		AuditEntry.Draft begun = order.lookOnly() ? this.auditor.draft(Deed.SEARCH, AuditObject.page("import"))
				: this.auditor.begin(Deed.CHANGE, AuditObject.page("import"));
		String id = UUID.randomUUID().toString();
		ImportJob job = new ImportJob(id, order.fileName(), this.uploads.told(id), this.clock);
		remember(job);
		this.worker.execute(() -> run(job, order, begun));
		return job;
	}

	Optional<ImportJob> find(String id) {
		synchronized (this.jobs) {
			return Optional.ofNullable(this.jobs.get(id));
		}
	}

	private void remember(ImportJob job) {
		synchronized (this.jobs) {
			this.jobs.put(job.id(), job);
			if (this.jobs.size() > REMEMBERED) {
				ImportJob oldest = this.jobs.remove(this.jobs.keySet().iterator().next());
				this.uploads.delete(Stream.ofNullable(oldest).map(ImportJob::everything).toList());
			}
		}
	}

	private void run(ImportJob job, ImportOrder order, AuditEntry.Draft begun) {
		job.run((findings, progress) -> order.lookOnly()
				? ImportOutcome.of(this.auditor.reading(begun, () -> order.look().apply(findings, progress)))
				: ImportOutcome.of(this.auditor.changing(begun, ImportResult::isTakenOver,
						() -> order.take().apply(findings, progress))));
		this.study.askAgain();
		this.uploads.delete(order.files());
	}

	@Override
	public void destroy() {
		this.worker.shutdownNow();
	}

}
