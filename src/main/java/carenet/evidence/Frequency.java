package carenet.evidence;

/** How often a supporter helps. */
public enum Frequency {

	DAILY, WEEKLY, MONTHLY, LESS

}
