package carenet.study;

/** How the voices that say yes and the voices that say no make one state. */
public enum ConsensusRule {

	UNION, INTERSECTION, MAJORITY

}
