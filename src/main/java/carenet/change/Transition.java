package carenet.change;

/** What became of a tie between two waves, as far as anybody could tell. */
public enum Transition {

	/** Present at both. */
	PERSISTED,

	/** Absent before and present after, to the same voices or by a told start. */
	ADDED,

	/** Present before and absent after, to the same voices or by a told end. */
	ENDED,

	/** Present after; nobody who would have named it was asked before. */
	FIRST_OBSERVED,

	/** Present before; nobody who would have named it was asked after. */
	NOT_REOBSERVED,

	/** Applicable again; reserved, since only deaths make a tie not applicable. */
	ENTERED,

	/** Present before; somebody in it died. */
	EXITED,

	/** Told to have started and ended in between, present at neither. */
	TRANSIENT,

	/** Not to be known. */
	UNKNOWN

}
