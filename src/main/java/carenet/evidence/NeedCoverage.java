package carenet.evidence;

/** How many supporters address a need, where that can be known. */
public enum NeedCoverage {

	UNCOVERED, SINGLE, SHARED, UNKNOWN

}
