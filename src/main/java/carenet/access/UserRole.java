package carenet.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import static carenet.access.Right.ASK_FOR_NAMES;
import static carenet.access.Right.ASK_IN_CYPHER;
import static carenet.access.Right.ASSIGN;
import static carenet.access.Right.COPY_FOR_RESEARCH;
import static carenet.access.Right.COPY_PAST_CONSENT;
import static carenet.access.Right.EXPORT;
import static carenet.access.Right.EXPORT_NAMES;
import static carenet.access.Right.EXPORT_NOTES;
import static carenet.access.Right.IMPORT;
import static carenet.access.Right.MANAGE_ACCOUNTS;
import static carenet.access.Right.MERGE;
import static carenet.access.Right.OPEN_IN_EMERGENCY;
import static carenet.access.Right.RECORD;
import static carenet.access.Right.RECORD_CONSENT;
import static carenet.access.Right.REVIEW_GRANTS;
import static carenet.access.Right.SEE_CLIENTS;
import static carenet.access.Right.SEE_COHORTS;
import static carenet.access.Right.SEE_NAMES;

/**
 * In which role somebody acts. An account may have several; a session acts in one of
 * them, and thereby for one purpose.
 */
public enum UserRole {

	/** Cares for the clients of the own caseload, by name. */
	COORDINATOR("CARE", SEE_CLIENTS, SEE_NAMES, SEE_COHORTS, RECORD, OPEN_IN_EMERGENCY, EXPORT, EXPORT_NOTES),
	/** Sees numbers about many, and nobody. */
	ANALYST("ANALYSIS", SEE_COHORTS),
	/** Sees the networks of those who consented to research, without names. */
	RESEARCHER("RESEARCH", SEE_CLIENTS, SEE_COHORTS, EXPORT, COPY_FOR_RESEARCH, ASK_IN_CYPHER),
	/** Keeps the data: imports, merges, caseloads, consent, reviews; without names. */
	STEWARD("DATA_MANAGEMENT", SEE_CLIENTS, SEE_COHORTS, RECORD, IMPORT, ASSIGN, RECORD_CONSENT, MERGE, ASK_FOR_NAMES,
			REVIEW_GRANTS, EXPORT, EXPORT_NOTES, COPY_FOR_RESEARCH, ASK_IN_CYPHER),
	/** Keeps accounts and settings, and sees no client. */
	ADMIN("ADMINISTRATION", MANAGE_ACCOUNTS),
	/** Whoever works at this machine's command line, and holds the files anyway. */
	LOCAL(null, SEE_CLIENTS, SEE_COHORTS, RECORD, IMPORT, ASSIGN, RECORD_CONSENT, MERGE, REVIEW_GRANTS, ASK_IN_CYPHER,
			MANAGE_ACCOUNTS, EXPORT, EXPORT_NOTES, EXPORT_NAMES, COPY_FOR_RESEARCH, COPY_PAST_CONSENT),
	/** Nobody who is known. */
	NONE(null);

	private final @Nullable String purpose;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<Right> rights;

	UserRole(@Nullable String purpose, Right... rights) {
		this.purpose = purpose;
		this.rights = Set.of(rights);
	}

	/** For what this role looks at data; null where it is not bound to one purpose. */
	public @Nullable String purpose() {
		return this.purpose;
	}

	/** Whether whoever gets in in this role holds what belongs to everybody. */
	public boolean isPrivileged() {
		return this == STEWARD || this == ADMIN;
	}

	public boolean may(Right right) {
		return this.rights.contains(right);
	}

}
