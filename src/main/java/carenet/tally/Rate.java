package carenet.tally;

import carenet.change.TransitionCounts;

/** A rate whose numerator and denominator are numbers of ties. */
public enum Rate {

	JACCARD, PERSISTENCE, STABILITY;

	/** The numerator. */
	public int part(TransitionCounts counts) {
		return counts.persisted();
	}

	/** The denominator. */
	public int whole(TransitionCounts counts) {
		return switch (this) {
			case JACCARD -> counts.seenTwice();
			case PERSISTENCE -> counts.persisted() + counts.ended();
			case STABILITY -> counts.persisted() + counts.ended() + counts.notReobserved();
		};
	}

}
