package carenet.access;

import java.time.Instant;

import carenet.audit.Reason;
import carenet.graph.Fields;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * A way past the usual limits to one client, for a time and a reason, that a second
 * person looks at.
 *
 * @param id of the grant
 * @param kind which limit is passed
 * @param account whose grant
 * @param client to whom
 * @param reason why, in the account's own words
 * @param askedAt when it was asked for
 * @param until when it ends by itself
 * @param review what a second person said; null while nobody did
 */
public record Grant(String id, Kind kind, String account, Id client, Reason reason, Instant askedAt, Instant until,
		@Nullable Review review) {

	/** Which limit is passed. */
	public enum Kind {

		/** A client outside the caseload, at once; reviewed afterwards. */
		EMERGENCY,
		/** The names around a client, once a second person agreed. */
		NAMES

	}

	/**
	 * What the second person said.
	 *
	 * @param account who
	 * @param agreed whether it was right
	 * @param at when
	 */
	public record Review(String account, boolean agreed, Instant at) {
	}

	/** Whether it opens anything now. */
	public boolean opensAt(Instant moment) {
		boolean allowed = (this.review != null) ? this.review.agreed() : this.kind == Kind.EMERGENCY;
		return allowed && !moment.isBefore(this.askedAt) && moment.isBefore(this.until);
	}

	/** Whether a second person still has to look at it. */
	public boolean isPending() {
		return this.review == null;
	}

	static Grant from(Fields row, Id client) {
		String reviewer = row.text("reviewedBy");
		return new Grant(Fields.required(row.text("id")), Fields.required(row.constant("kind", Kind.class)),
				Fields.required(row.text("account")), client, new Reason(Fields.required(row.text("reason"))),
				Fields.required(row.moment("askedAt")), Fields.required(row.moment("until")), (reviewer != null)
						? new Review(reviewer, row.isSet("agreed"), Fields.required(row.moment("reviewedAt"))) : null);
	}

}
