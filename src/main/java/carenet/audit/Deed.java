package carenet.audit;

/** What kind of thing was done. */
public enum Deed {

	/** Somebody saw one person's data. */
	LOOK,
	/** Somebody looked for people, or asked over many. */
	SEARCH,
	/** Somebody asked the database in its own language. */
	QUERY,
	/** Data left the program as a file. */
	EXPORT,
	/** Data came in, or became different. */
	CHANGE,
	/** Somebody signed in, or tried. */
	SIGN_IN,
	/** Somebody signed out. */
	SIGN_OUT,
	/** Somebody was told that this is not theirs to see or do. */
	REFUSAL,
	/** Somebody went past the usual limits, and said why. */
	EMERGENCY,
	/** A person's data were destroyed. */
	ERASURE,
	/** Data were given to somebody outside. */
	DISCLOSURE,
	/** A person gave, limited or withdrew consent. */
	CONSENT,
	/** An account, its roles or its caseload became different. */
	ACCOUNT,
	/**
	 * This log was read or verified, began, ended or was mended.
	 */
	AUDIT

}
