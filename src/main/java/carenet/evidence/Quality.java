package carenet.evidence;

/** How a tie feels to whoever speaks of it. */
public enum Quality {

	POSITIVE, AMBIVALENT, STRESSFUL, BROKEN

}
