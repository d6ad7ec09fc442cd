package carenet.evidence;

/** How soon a need asks for an answer. */
public enum Urgency {

	ACUTE, NORMAL

}
