package carenet.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Reason;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emergencies and names: how single accounts pass the usual limits for a while, and how a
 * second person looks at it. Every step is recorded before it counts.
 */
public final class Grants {

	/** How long an emergency lasts, and names are shown. */
	public static final Duration LASTS = Duration.ofHours(4);

	private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

	private final GrantBook book;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	Grants(GrantBook book, Access access, Auditor auditor, Clock clock) {
		this.book = book;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	/**
	 * Opens a client to the viewer at once, for a while; somebody else will look at it.
	 */
	public Grant openInEmergency(Id client, Reason reason) {
		this.access.require(Right.OPEN_IN_EMERGENCY);
		Grant grant = ask(Grant.Kind.EMERGENCY, client, reason);
		LOG.warn("emergency access {} was opened by account {}: it has to be reviewed", grant.id(), grant.account());
		return grant;
	}

	/** Asks that the names around a client be shown; none is, until somebody agrees. */
	public Grant askForNames(Id client, Reason reason) {
		this.access.require(Right.ASK_FOR_NAMES);
		return ask(Grant.Kind.NAMES, client, reason);
	}

	/** What is about to be done is in the log before it is done, and so is a failure. */
	private Grant ask(Grant.Kind kind, Id client, Reason reason) {
		Instant now = this.clock.instant();
		AuditEntry.Draft draft = this.auditor.emergency(object(kind, "asked"), reason).about(client);
		Grant asked = new Grant(UUID.randomUUID().toString(), kind, this.access.viewer().account(), client, reason, now,
				now.plus(LASTS), null);
		return this.auditor.changing(draft, () -> this.book.add(asked), () -> new NotFound("no client " + client));
	}

	/**
	 * What a second person says of a grant: names are shown from then on, and an
	 * emergency that was none ends.
	 */
	public Grant review(String id, boolean agreed) {
		this.access.require(Right.REVIEW_GRANTS);
		Grant asked = this.book.find(id).orElseThrow(() -> new NotFound("no grant " + id));
		String account = this.access.viewer().account();
		if (asked.account().equals(account)) {
			throw new NotAllowed("nobody reviews what they asked for themselves: somebody else has to");
		}
		Instant now = this.clock.instant();
		this.auditor.record(this.auditor.emergency(object(asked.kind(), agreed ? "agreed" : "refused"), asked.reason())
			.about(asked.client()));
		return this.book.review(id, new Grant.Review(account, agreed, now), end(asked, agreed, now))
			.orElseThrow(() -> new BadInput("somebody has reviewed it already"));
	}

	private static Instant end(Grant asked, boolean agreed, Instant now) {
		if (!agreed) {
			return now;
		}
		return (asked.kind() == Grant.Kind.NAMES) ? now.plus(LASTS) : asked.until();
	}

	private static AuditObject object(Grant.Kind kind, String step) {
		return AuditObject.page("grant/%s/%s".formatted(kind.name(), step));
	}

	/**
	 * Those that ended in the last days or have not yet, the latest first; at most 500.
	 */
	public List<Grant> latest(Duration back) {
		this.access.require(Right.REVIEW_GRANTS);
		return this.book.endingAfter(this.clock.instant().minus(back));
	}

	/** The clients that grants of one kind open to the viewer now. */
	public Set<Id> open(Grant.Kind kind) {
		return this.book.open(this.access.viewer().account(), kind);
	}

}
