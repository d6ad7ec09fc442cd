package carenet.evidence;

/** How a report was taken. */
public enum Mode {

	FREE_RECALL, ROSTER, RECORD

}
