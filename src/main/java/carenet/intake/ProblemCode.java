package carenet.intake;

import java.util.Locale;

/**
 * Every kind of problem that a study package can have. The {@link #code()} of each is
 * stable; what may change is its sentence.
 */
public enum ProblemCode {

	UNREADABLE_PACKAGE(Severity.ERROR, "The package is neither a folder nor a zip file that can be read."),
	UNSAFE_PATH(Severity.ERROR, "A path in the zip, or a file in the folder, leaves the package."),
	LINKED_FILE(Severity.ERROR, "A file is a link or something else that is no regular file."),
	DUPLICATE_ENTRY(Severity.ERROR, "Two entries of the zip have the same name."),
	ENCRYPTED_ENTRY(Severity.ERROR, "An entry of the zip is encrypted."),
	ZIP_BOMB(Severity.ERROR, "The zip unpacks to far more than a study would need."),
	TOO_MANY_ENTRIES(Severity.ERROR, "The zip has more entries than a package would need."),
	MISSING_FILE(Severity.ERROR, "A file that every package needs is not there."),
	UNREADABLE_FILE(Severity.ERROR, "A file is there but cannot be read."),
	NOT_JSON(Severity.ERROR, "The datapackage.json is no JSON object, or a very large one."),
	WRONG_ENCODING(Severity.ERROR, "The text is not UTF-8."), NUL_BYTE(Severity.ERROR, "The text contains a NUL byte."),
	MALFORMED_CSV(Severity.ERROR, "The text is not CSV as in RFC 4180; the rest of the file was not read."),
	MISSING_HEADER(Severity.ERROR, "The file has no header row."),
	UNKNOWN_COLUMN(Severity.ERROR, "The header names a column that the format does not have."),
	DUPLICATE_COLUMN(Severity.ERROR, "The header names a column twice."),
	MISSING_COLUMN(Severity.ERROR, "The header lacks a column that is required."),
	WRONG_FIELD_COUNT(Severity.ERROR, "A row has more or fewer fields than the header."),
	CELL_TOO_LONG(Severity.ERROR, "A cell is longer than any value would need."),
	MISSING_VALUE(Severity.ERROR, "A value that is required is not stated."),
	NOT_AN_ID(Severity.ERROR, "The value is not an id."), NOT_A_DATE(Severity.ERROR, "The value is not a date."),
	NOT_AN_INSTANT(Severity.ERROR, "The value is not an instant."),
	NOT_A_NUMBER(Severity.ERROR, "The value is not a number of the wanted kind."),
	OUT_OF_RANGE(Severity.ERROR, "The value lies outside what is possible."),
	NOT_TRUE_OR_FALSE(Severity.ERROR, "The value is neither true nor false."),
	NOT_IN_LIST(Severity.ERROR, "The value is not one of a closed list."),
	BAD_COVERS(Severity.ERROR, "The value is not a list of KIND:REACH."),
	DUPLICATE_ID(Severity.ERROR, "The id is taken already."),
	DUPLICATE_WAVE(Severity.ERROR, "The client has two waves of the same index."),
	WAVES_NOT_RISING(Severity.ERROR, "The dates of a client's waves do not strictly rise with the index."),
	ENDS_BEFORE_START(Severity.ERROR, "A span of time ends before it starts."),
	UNKNOWN_CLIENT(Severity.ERROR, "No client has this id."),
	UNKNOWN_WAVE(Severity.ERROR, "The client has no such wave."), UNKNOWN_NEED(Severity.ERROR, "No need has this id."),
	UNKNOWN_REPORT(Severity.ERROR, "No report has this id."),
	UNKNOWN_SUPPORTER(Severity.ERROR, "No carer, professional or agency has this id."),
	UNKNOWN_AGENCY(Severity.ERROR, "No agency has this id."),
	UNKNOWN_PROFESSIONAL(Severity.ERROR, "No professional has this id."),
	UNKNOWN_PERSON(Severity.ERROR, "No professional and no carer has this id."),
	UNKNOWN_IDENTITY(Severity.ERROR, "No client, carer, professional or agency has this id."),
	WRONG_INFORMANT(Severity.ERROR, "The informant is not one that the source can have."),
	WRONG_TARGET(Severity.ERROR, "The support goes to somebody who is not the report's client."),
	NEED_OF_ANOTHER_CLIENT(Severity.ERROR, "The need belongs to another client."),
	SELF_CONTACT(Severity.ERROR, "Somebody is in contact with himself or herself."),
	PART_OF_CYCLE(Severity.ERROR, "An agency is part of itself, directly or through others."),
	SUPERSEDES_CYCLE(Severity.ERROR, "A report supersedes itself, directly or through others."),
	SUPERSEDES_ANOTHER_CLIENT(Severity.ERROR, "A report supersedes one about another client."),
	SUPERSEDES_LATER_REPORT(Severity.ERROR, "A report was recorded before the one that it supersedes."),
	SUPERSEDED_TWICE(Severity.ERROR, "Two reports supersede the same one."),
	REPORT_CHANGED(Severity.ERROR, "A report that is in the store already says something else here."),
	MUST_BE_PRESENT(Severity.ERROR, "A statement of this kind can only say that a tie was present."),
	NOT_AN_EARLIER_WAVE(Severity.ERROR, "A retrospective statement refers to a wave that is not an earlier one."),
	REFERS_WITHOUT_RETROSPECT(Severity.ERROR, "A statement that is not retrospective refers to another wave."),
	TIE_STATED_TWICE(Severity.ERROR, "A report states the same tie twice."),
	MIXED_WITH_DATED_RECORD(Severity.ERROR, "A report states a tie by dated records and in another way besides."),
	PERIODS_OVERLAP(Severity.ERROR, "Two dated records of the same tie in one report overlap."),
	NEED_RATED_TWICE(Severity.ERROR, "A report rates the same need twice."),
	BAD_MERGE(Severity.ERROR,
			"Two records cannot be of one person: they are not two of a kind, or one of them is merged otherwise."),

	REPORT_AFTER_DEATH(Severity.WARNING, "A report is dated after the death of its client or its informant."),
	STATEMENT_AFTER_DEATH(Severity.WARNING,
			"A statement says that a tie was present after the death of the carer at its end."),
	DEATH_NOT_REGISTERED(Severity.WARNING, "A death is told that the register lacks."),
	CLIENT_REPORT_AT_MISSED_WAVE(Severity.WARNING, "A client reports at a wave that the client missed."),
	DEFAULT_COVERAGE(Severity.WARNING,
			"A report at a wave that was not conducted leaves open what it covers, so that its silence may be read as absence."),
	REPORT_AFTER_LAST_WAVE(Severity.WARNING, "A report is dated after its client's last wave."),
	CONTACT_WITH_NO_SUPPORTER(Severity.WARNING, "A contact is with somebody of whom no report says that they support."),
	RECORDED_IN_FUTURE(Severity.WARNING, "A report was recorded in the future."),

	OTHER_FILE(Severity.NOTICE, "A file that is not part of the format is left alone.");

	private final Severity severity;

	private final String sentence;

	private final String code;

	ProblemCode(Severity severity, String sentence) {
		this.severity = severity;
		this.sentence = sentence;
		this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Severity severity() {
		return this.severity;
	}

	/** What it means, in one sentence. */
	public String sentence() {
		return this.sentence;
	}

	/** The one with this stable name. */
	static ProblemCode named(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** The stable name: lower case, with dashes. */
	public String code() {
		return this.code;
	}

}
