package carenet.access;

/** What one may be allowed to do; the sentence says what is refused. */
public enum Right {

	/** Look at single clients, as far as they are in one's reach. */
	SEE_CLIENTS("see single clients"),
	/** See who is behind an id. */
	SEE_NAMES("see names"),
	/** Ask over many clients at once. */
	SEE_COHORTS("see cohorts"),
	/** Record what was reported about a client in one's reach. */
	RECORD("record"),
	/** Take files out about the clients in one's reach. */
	EXPORT("export"),
	/**
	 * Take out labels of needs, coders and caseloads: written for care, not for research.
	 */
	EXPORT_NOTES("export what was noted for care"),
	/** Take out names of everybody, without asking for those of single clients. */
	EXPORT_NAMES("export names"),
	/** Write a pseudonymous copy of all who consent to research. */
	COPY_FOR_RESEARCH("write a research copy"),
	/** Take clients out for research who did not consent to it. */
	COPY_PAST_CONSENT("copy clients who did not consent to research"),
	/** Bring studies in. */
	IMPORT("import"),
	/** Put clients into caseloads, and take them out. */
	ASSIGN("change caseloads"),
	/** Record what clients consented to. */
	RECORD_CONSENT("record consent"),
	/** Look at a client outside one's reach in an emergency. */
	OPEN_IN_EMERGENCY("open a client in an emergency"),
	/** Say that two records are of one person, and take it back. */
	MERGE("merge records of one person"),
	/** Ask that names be shown, for somebody else to agree. */
	ASK_FOR_NAMES("ask for names"),
	/** Review what others asked for or opened in an emergency. */
	REVIEW_GRANTS("review what others asked for"),
	/**
	 * Ask a whole database in its own language, which has no reach: who does not see all
	 * of it asks another.
	 */
	ASK_IN_CYPHER("ask in Cypher"),
	/** Make and change accounts. */
	MANAGE_ACCOUNTS("manage accounts");

	private final String words;

	Right(String words) {
		this.words = words;
	}

	/** To be put after "may not". */
	public String words() {
		return this.words;
	}

}
