package carenet.evidence;

/** Whether a need is met, as one rater sees it. */
public enum NeedStatus {

	NO_NEED, MET, UNMET, UNKNOWN

}
