package carenet.people;

import carenet.study.Id;

/**
 * Somebody, or an agency, that was found.
 *
 * @param kind what was found
 * @param id the record that is kept
 * @param about what it is, and where it belongs; never a person's name
 */
public record FoundEntry(FoundKind kind, Id id, String about) {

	/** What was found. */
	public enum FoundKind {

		CLIENT, CARER, PROFESSIONAL, AGENCY

	}

}
