package carenet.audit;

/** How a deed ended. */
public enum Outcome {

	/** It begins; that it ended is an entry of its own. */
	BEGUN,
	/** It was done. */
	DONE,
	/** It was not allowed. */
	REFUSED,
	/** It was tried, and did not succeed. */
	FAILED

}
