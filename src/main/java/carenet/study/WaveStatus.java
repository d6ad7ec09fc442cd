package carenet.study;

/** How an observation occasion of a client went. */
public enum WaveStatus {

	CONDUCTED, PARTIAL, MISSED, WITHDRAWN, LOST_TO_FOLLOW_UP, DECEASED, INSTITUTIONALISED

}
