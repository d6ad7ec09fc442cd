package carenet.copy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import carenet.access.Access;
import carenet.access.Right;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.evidence.ClientRow;
import carenet.evidence.Register;
import carenet.graph.Graph;
import carenet.graph.LooseStore;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.Progress.Step;
import org.springframework.stereotype.Component;

/**
 * Writes research copies: of whoever consents to research, and of nobody of whom the log
 * does not say so first.
 */
@Component
public class ResearchCopies {

	private static final String CLIENTS = "clients";

	private final Graph graph;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	ResearchCopies(Graph graph, Access access, Auditor auditor, Clock clock) {
		this.graph = graph;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	/** Writes a copy; what cannot be written to its end leaves nothing. */
	public CopyReport write(CopyOrder order, Progress progress) {
		AuditEntry.Draft draft = this.auditor.draft(Deed.EXPORT,
				AuditObject.command("research-copy, k %d%s".formatted(order.k(), order.everybody() ? ", all" : "")));
		try {
			this.access.require(Right.COPY_FOR_RESEARCH);
			if (order.everybody()) {
				this.access.require(Right.COPY_PAST_CONSENT);
			}
			CopyFolder folder = CopyFolder.begin(order.folder());
			this.auditor.record(draft.ended(Outcome.BEGUN));
			try {
				CopyReport report = write(order, folder, draft, progress);
				folder.finish();
				this.auditor.record(draft.ended(Outcome.DONE));
				return report;
			}
			finally {
				folder.discard();
			}
		}
		catch (RuntimeException ex) {
			this.auditor.record(draft.ended((ex instanceof NotAllowed) ? Outcome.REFUSED : Outcome.FAILED));
			throw ex;
		}
	}

	private CopyReport write(CopyOrder order, CopyFolder folder, AuditEntry.Draft draft, Progress progress) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		Viewer viewer = this.access.viewer();
		Originals originals = new Originals(this.graph, order.everybody() ? this.access.clients()
				: this.access.clients(new Viewer(viewer.account(), UserRole.RESEARCHER)));
		long total = originals.count(true);
		if (total == 0) {
			throw new NotFound("Nobody consents to research: there is nothing to copy.");
		}
		Survey survey = new Survey(now);
		originals.each((rows) -> {
			rows.forEach(survey::look);
			progress.at(new Step("Looking at everybody", survey.size(), total, CLIENTS));
		});
		Register register = originals.register(survey.people());
		Map<Id, Seen> clients = survey.clients(register);
		Disguise disguise = new Disguise(new FreshIds(), Shifts.draw(clients, register, today, new SecureRandom()),
				register, survey.anonymity(order.k()), Survey.carers(register, clients, order.k()),
				survey.codes(register, clients, order.k()));
		int people = fill(folder, originals, new Known(clients, disguise, now), draft, progress);
		CopyReport report = report(order, survey, disguise, today, originals.count(false), people,
				originals.isSynthetic());
		folder.write(CopyFolder.REPORT, report.json());
		folder.write("report.md", ReportText.of(report));
		return report;
	}

	/** What was seen of everybody, and what is told of it. */
	private record Known(Map<Id, Seen> clients, Disguise disguise, Instant now) {

		List<ClientRow> unchanged(List<ClientRow> rows) {
			rows.forEach((row) -> {
				Seen seen = this.clients.get(row.client().id());
				require(seen != null && seen.revision() == row.revision());
			});
			return rows;
		}

		void requireAll(int copied) {
			require(copied == this.clients.size());
		}

		private static void require(boolean unchanged) {
			if (!unchanged) {
				throw new NotAllowed(
						"something of a client was recorded while it was being copied; nothing was written, try again");
			}
		}

	}

	private int fill(CopyFolder folder, Originals originals, Known known, AuditEntry.Draft draft, Progress progress) {
		try (LooseStore store = LooseStore.create(folder.store())) {
			CopyWriter writer = new CopyWriter(store.graph(), known.disguise());
			writer.people(known.clients().values());
			AtomicInteger done = new AtomicInteger();
			originals.each((rows) -> {
				List<Id> ids = rows.stream().map((row) -> row.client().id()).toList();
				this.auditor.record(draft.about(ids).ended(Outcome.BEGUN));
				writer.clients(known.unchanged(rows).stream().map((row) -> Survey.known(row, known.now())).toList());
				progress.at(new Step("Copying", done.addAndGet(rows.size()), known.clients().size(), CLIENTS));
			});
			known.requireAll(done.get());
			writer.reveal(originals.isSynthetic());
			CypherScript.write(store.graph(), folder.unfinished().resolve("graph.cypher"));
			return writer.size();
		}
	}

	private static CopyReport report(CopyOrder order, Survey survey, Disguise disguise, LocalDate today, long all,
			int people, boolean synthetic) {
		List<Integer> groups = disguise.shifts().groups();
		return new CopyReport(today, synthetic, order.everybody() ? "all clients" : "clients who consent to research",
				survey.size(), all - survey.size(), people, order.k(), CopyReport.Alike.of(disguise.clients()),
				CopyReport.Alike.of(disguise.carers()), CopyReport.removed(disguise.codes()), Shifts.FARTHEST,
				groups.size(), groups.getLast(), survey.alone(),
				"Neo4j " + org.neo4j.kernel.internal.Version.getNeo4jVersion());
	}

}
