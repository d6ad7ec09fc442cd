package carenet.access;

/** To what a client can consent. */
public enum ConsentKind {

	/**
	 * That those who care share what they know: silence leaves it as it is, a refusal
	 * closes the client to the own caseload.
	 */
	CARE_SHARING,
	/** That researchers see the network, without names: silence is no consent. */
	RESEARCH,
	/** That the data are linked with others: silence is no consent. */
	LINKAGE

}
