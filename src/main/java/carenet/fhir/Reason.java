package carenet.fhir;

import java.util.Locale;

import carenet.intake.Severity;

/** Why something in FHIR resources could not be used, or only in a way worth telling. */
enum Reason {

	MALFORMED_JSON(Severity.ERROR, "JSON in UTF-8, not deeper than 100 levels, with a resource in each object"),
	MALFORMED_RESOURCE(Severity.ERROR, "a resource as FHIR R4 describes it"),
	RESOURCE_TOO_LARGE(Severity.ERROR, "a resource of at most 16 MB"),
	CONFLICTING_RESOURCES(Severity.ERROR, "one resource for each type and id; import servers and versions apart"),
	NOTHING_FOUND(Severity.ERROR, "at least one Patient resource"),
	TYPE_NOT_USED(Severity.NOTICE, "nothing: resources of this type say nothing of support"),
	ENTERED_IN_ERROR(Severity.NOTICE, "nothing: what was entered in error is ignored"),
	NOT_IN_EFFECT(Severity.NOTICE, "nothing: what is only planned, or was called off, is no support"),
	NOT_CONFIRMED(Severity.NOTICE, "nothing: only what is confirmed is a need"),
	MODIFIED_MEANING(Severity.WARNING, "a resource without a modifier extension, which may turn its meaning round"),
	INVALID_VALUE(Severity.WARNING, "a value as FHIR R4 describes it; it is left out"),
	SAME_AGAIN(Severity.NOTICE, "nothing: the same resource stands elsewhere, too"),
	MORE_PAGES(Severity.WARNING, "all pages of a search; the bundle says that there is a next one"),
	UNRESOLVED_REFERENCE(Severity.WARNING, "a reference to a resource that is among the files"),
	AMBIGUOUS_REFERENCE(Severity.WARNING, "an identifier that only one resource has"),
	NOT_A_PARTY(Severity.NOTICE, "a person, a role, an organization or a care team"),
	ANOTHER_PATIENT(Severity.NOTICE, "a client who supports another is entered as a RelatedPerson"),
	NO_SUBJECT(Severity.WARNING, "a subject that is a Patient among the files"),
	SUBJECT_AMONG_PARTICIPANTS(Severity.WARNING,
			"a subject; the only Patient among the participants is taken as the subject"),
	RELATED_TO_ANOTHER(Severity.WARNING,
			"a RelatedPerson of the team's patient; the team's word is taken that this person is one of it"),
	EMPLOYMENT_OF_STORED(Severity.WARNING,
			"the Practitioner among the files, with all positions: those that the study knows stay as they are"),
	MISSING_STATUS(Severity.NOTICE, "a status; what has none is read as being in effect"),
	UNDATED(Severity.NOTICE, "a period; without one it is said of the report's wave only"),
	UNCERTAIN_DATE(Severity.WARNING, "a date as exact as the waves need it"),
	ENDS_BEFORE_START(Severity.WARNING, "a period that ends after it starts"),
	END_NOT_TOLD(Severity.WARNING, "an end; what is over is told as absent at the report's wave only"),
	DEATH_NOT_DATED(Severity.WARNING, "a day of death; without one the death cannot be registered"),
	NO_WAVE(Severity.WARNING, "an EpisodeOfCare with a start to the day; without a wave nothing can be said"),
	SUPPORTS_NOBODY(Severity.NOTICE, "nothing: nobody in these files is said to be supported by it"),
	NOT_A_NEED(Severity.NOTICE, "a row in the table of --domains, if this is a need"),
	RESOLVED_BEFORE(Severity.NOTICE, "nothing: it was over before the first wave"),
	TEXT_NOT_KEPT(Severity.NOTICE, "a code; free text may hold names and is left out"),
	ORDINARY_CONTACT(Severity.NOTICE, "nothing: a visit is no support, and no admission"),
	SEVERAL_PROFESSIONS(Severity.NOTICE, "one profession; the first is taken"),
	ELEMENT_NOT_USED(Severity.NOTICE, "nothing: this element does not say that somebody supports");

	private final Severity severity;

	private final String expected;

	private final String code;

	Reason(Severity severity, String expected) {
		this.severity = severity;
		this.expected = expected;
		this.code = "fhir-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Severity severity() {
		return this.severity;
	}

	String expected() {
		return this.expected;
	}

	String code() {
		return this.code;
	}

}
