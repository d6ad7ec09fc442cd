package carenet.study;

/** What is known of a tie at a wave under a view. */
public enum TieState {

	PRESENT, ABSENT, UNKNOWN, NOT_APPLICABLE

}
