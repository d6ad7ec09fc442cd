package carenet.export;

import java.util.List;
import java.util.function.Consumer;

import carenet.audit.AuditEntry;
import carenet.audit.Auditor;
import carenet.audit.Outcome;
import carenet.network.KnownClient;
import carenet.study.Id;
import carenet.study.Progress;

/**
 * The clients of one export on their way out: before a page of them is handed on, the log
 * says that it is.
 */
final class ClientsTold {

	private final ExportedClients pages;

	private final Auditor auditor;

	private final AuditEntry.Draft draft;

	private final ExportOrder order;

	private final Progress progress;

	private int clients;

	ClientsTold(ExportedClients pages, Auditor auditor, AuditEntry.Draft draft, ExportOrder order, Progress progress) {
		this.pages = pages;
		this.auditor = auditor;
		this.draft = draft;
		this.order = order;
		this.progress = progress;
	}

	/** How many have been handed on. */
	int clients() {
		return this.clients;
	}

	ExportedClients pages() {
		return this.pages;
	}

	/** Each page of ids, once the log has it. */
	void each(Consumer<List<Id>> page) {
		int total = this.pages.count(this.order);
		this.pages.each(this.order, (ids) -> {
			this.auditor.record(this.draft.about(ids).ended(Outcome.BEGUN));
			page.accept(ids);
			this.clients += ids.size();
			this.progress.at(new Progress.Step("clients", this.clients, total, "clients"));
		});
	}

	/** Each client as the view shows it. */
	void eachKnown(Consumer<KnownClient> use) {
		each((ids) -> this.pages.known(this.order, ids).forEach(use));
	}

}
