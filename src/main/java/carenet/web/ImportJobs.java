package carenet.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.graph.DataFolder;
import carenet.intake.ImportResult;
import carenet.intake.StudyImporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The imports that were started from a page, one after the other; the last ones are
 * remembered until the product stops. What a stop interrupts, the importer finishes.
 */
@Component
class ImportJobs implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

	private static final int REMEMBERED = 20;

	private final StudyImporter importer;

	private final DataFolder data;

	private final StoredStudy study;

	private final Auditor auditor;

	private final Clock clock;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

	private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

	ImportJobs(StudyImporter importer, DataFolder data, StoredStudy study, Auditor auditor, Clock clock) {
		this.importer = importer;
		this.data = data;
		this.study = study;
		this.auditor = auditor;
		this.clock = clock;
	}

	/** Puts a file aside, which may hold names, and starts to import it. */
	ImportJob start(MultipartFile file) throws IOException {
		AuditEntry.Draft begun = this.auditor.begin(Deed.CHANGE, AuditObject.page("import"));
		Path zip = Files.createTempFile(this.data.folder("uploads"), "study", ".zip");
		file.transferTo(zip);
		String name = file.getOriginalFilename();
		ImportJob job = new ImportJob(UUID.randomUUID().toString(), (name != null) ? name : "study.zip", this.clock);
		remember(job);
		this.worker.execute(() -> run(job, zip, begun));
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
				this.jobs.remove(this.jobs.keySet().iterator().next());
			}
		}
	}

	private void run(ImportJob job, Path zip, AuditEntry.Draft begun) {
		job.run((progress) -> this.auditor.changing(begun, ImportResult::isTakenOver,
				() -> this.importer.importPackage(zip, progress)));
		this.study.askAgain();
		try {
			Files.deleteIfExists(zip);
		}
		catch (IOException ex) {
			LOG.warn("{} could not be deleted: {}", zip, ex.getMessage());
		}
	}

	@Override
	public void destroy() {
		this.worker.shutdownNow();
	}

}
