package carenet.likeness;

/** How near the same part of two names is to each other. */
public enum Closeness {

	/** The same letters, whatever case and accents. */
	SAME(4),
	/** They sound alike, or differ by a slip. */
	ALIKE(3),
	/** One of several words is the same, as after a marriage. */
	PART(2),
	/** An initial, or the beginning of the other. */
	FITS(1),
	/** One of the two does not have this part. */
	UNKNOWN(0),
	/** Another name. */
	DIFFERENT(-3);

	private final int rank;

	Closeness(int rank) {
		this.rank = rank;
	}

	/** By which the best of several ways to read two names is found. */
	int rank() {
		return this.rank;
	}

}
