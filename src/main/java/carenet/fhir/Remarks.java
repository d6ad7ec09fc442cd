package carenet.fhir;

import carenet.intake.Findings;
import carenet.intake.Problem;

/** Tells what was not used, where and why, without naming anybody. */
final class Remarks {

	private final Findings findings;

	Remarks(Findings findings) {
		this.findings = findings;
	}

	void add(Reason reason, Place place, String path) {
		add(reason, place, path, "");
	}

	/**
	 * The value is a code, a type or a date, never a name, and never an id of a person.
	 */
	void add(Reason reason, Place place, String path, String value) {
		this.findings.add(new Problem(reason.severity(), reason.code(), place.file(), place.row(), place.element(path),
				value, reason.expected()));
	}

}
