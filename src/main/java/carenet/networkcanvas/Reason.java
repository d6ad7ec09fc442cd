package carenet.networkcanvas;

import java.util.Locale;

import carenet.intake.Findings;
import carenet.intake.Problem;
import carenet.intake.Severity;

/** Why something in an interview could not be used, or keeps everything out. */
enum Reason {

	NOT_XML(Severity.ERROR, "GraphML as Network Canvas exports it: XML without a DTD"),
	NOT_CSV(Severity.ERROR, "CSV in UTF-8 as Network Canvas exports it"),
	NOTHING_FOUND(Severity.ERROR, "an ego file or a GraphML file with at least one session"),
	NO_SESSION(Severity.ERROR, "the ego file of the session, exported with it"),
	NO_CASE(Severity.ERROR, "a case id, which says who the client is"),
	UNKNOWN_END(Severity.ERROR, "an edge between two nodes of the session"),
	UNKNOWN_VALUE(Severity.ERROR, "a value that the mapping lists, or an 'otherwise' in the mapping"),
	NO_DATE(Severity.ERROR, "the time of the interview, or a day given with --date"),
	OTHER_FILE(Severity.NOTICE, "nothing: the same is in the other files"),
	SAME_SESSION(Severity.NOTICE, "nothing: the session stands in another file, too"),
	NOT_MAPPED(Severity.NOTICE, "a line in the mapping, if this is to be used"),
	NOT_ASKED(Severity.NOTICE, "nothing: what is empty was not asked, and is not stated");

	private final Severity severity;

	private final String expected;

	Reason(Severity severity, String expected) {
		this.severity = severity;
		this.expected = expected;
	}

	/**
	 * The value is a code, a number or the name of a column, never what somebody said.
	 */
	void tell(Findings findings, String file, long row, String column, String value) {
		findings.add(new Problem(this.severity, "canvas-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), file,
				row, column, value, this.expected));
	}

}
