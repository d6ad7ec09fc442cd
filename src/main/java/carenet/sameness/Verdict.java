package carenet.sameness;

/** What somebody says of two records. */
public enum Verdict {

	/** They are of one person. */
	SAME,
	/** They are of two people: the pair is not suggested again. */
	DIFFERENT,
	/** Nobody knows: what was said before is taken back. */
	UNDECIDED

}
