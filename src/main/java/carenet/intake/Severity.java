package carenet.intake;

/** What a problem means for the package. */
public enum Severity {

	/** Nothing is loaded. */
	ERROR,
	/** It is loaded; somebody should look. */
	WARNING,
	/** Worth knowing. */
	NOTICE

}
