package carenet.evidence;

/** In which way a statement speaks of a tie. */
public enum Evidence {

	EXPLICIT, IMPLICIT, RETROSPECTIVE, DATED_RECORD

}
