package carenet.evidence;

/** How far a report would have named the ties of one kind. */
public enum Reach {

	ALL, OWN, MUNICIPAL, MENTIONED

}
