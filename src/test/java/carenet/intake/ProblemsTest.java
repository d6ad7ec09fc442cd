package carenet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.study.BadInput;
import carenet.study.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One thing is spoilt in a valid study, and exactly that is found. */
class ProblemsTest {

	@TempDir
	Path work;

	record Spoilt(String how, UnaryOperator<StudyText> change, ProblemCode code, String file, long row, String column,
			String value) {

		@Override
		public String toString() {
			return this.code.code() + ": " + this.how;
		}

	}

	private static Spoilt cell(ProblemCode code, String file, int row, String column, String value) {
		return cell(code, file, row, column, value, (study) -> study);
	}

	private static Spoilt cell(ProblemCode code, String file, int row, String column, String value,
			UnaryOperator<StudyText> also) {
		String how = "%s row %d, %s is '%s'".formatted(file, row, column,
				(value.length() < 40) ? value : value.substring(0, 39));
		return new Spoilt(how, (study) -> also.apply(study).cell(file, row, column, value), code, file, row, column,
				value);
	}

	private static Spoilt added(ProblemCode code, String file, int row, String column, String value, String... lines) {
		return new Spoilt(file + " has also " + List.of(lines), (study) -> study.add(file, lines), code, file, row,
				column, value);
	}

	static Stream<Spoilt> spoilt() {
		return Stream.of(form(), values(), references(), merges(), reports(), statements(), warnings())
			.flatMap((cases) -> cases);
	}

	private static Stream<Spoilt> form() {
		String clients = "clients.csv";
		return Stream.of(
				new Spoilt("a file is missing", (study) -> study.without("needs.csv"), ProblemCode.MISSING_FILE,
						"needs.csv", 0, "", ""),
				new Spoilt("clients are missing", (study) -> study.without(clients), ProblemCode.MISSING_FILE, clients,
						0, "", ""),
				new Spoilt("waves are missing", (study) -> study.without("waves.csv"), ProblemCode.MISSING_FILE,
						"waves.csv", 0, "", ""),
				new Spoilt("an empty file", (study) -> study.file(clients, ""), ProblemCode.MISSING_HEADER, clients, 1,
						"", ""),
				new Spoilt("an unknown column", (study) -> study.cell(clients, 1, "district", "quarter"),
						ProblemCode.UNKNOWN_COLUMN, clients, 1, "quarter", "quarter"),
				new Spoilt("a column twice", (study) -> study.cell(clients, 1, "district", "sex"),
						ProblemCode.DUPLICATE_COLUMN, clients, 1, "sex", "sex"),
				new Spoilt("a required column is missing",
						(study) -> study.file("codes.csv", "client_id,scheme\nC1,CASE_TYPE"),
						ProblemCode.MISSING_COLUMN, "codes.csv", 1, "code", ""),
				new Spoilt("too few fields", (study) -> study.row(clients, 3, "C2,1950"), ProblemCode.WRONG_FIELD_COUNT,
						clients, 3, "", "2 fields"),
				new Spoilt("too many fields", (study) -> study.row(clients, 3, "C2,1950,MALE,South,,,"),
						ProblemCode.WRONG_FIELD_COUNT, clients, 3, "", "7 fields"),
				new Spoilt("a row below a cell of two lines",
						(study) -> study.row("needs.csv", 2, "N1,C1,FINANCES,,\"two\nlines\"")
							.row("needs.csv", 3, "N2,C2,HOUSE,,"),
						ProblemCode.NOT_IN_LIST, "needs.csv", 4, "domain", "HOUSE"),
				new Spoilt("an unterminated quote", (study) -> study.row("codes.csv", 2, "C1,\"A,B,,"),
						ProblemCode.MALFORMED_CSV, "codes.csv", 2, "", ""),
				new Spoilt("text behind a quote", (study) -> study.row("codes.csv", 2, "C1,\"A\"B,B,,"),
						ProblemCode.MALFORMED_CSV, "codes.csv", 2, "", ""),
				new Spoilt("a long cell", (study) -> study.cell(clients, 2, "district", "x".repeat(9000)),
						ProblemCode.CELL_TOO_LONG, clients, 2, "column 4", "more than 8192 characters"),
				new Spoilt("a cell of megabytes", (study) -> study.cell("codes.csv", 2, "coder", "x".repeat(3_000_000)),
						ProblemCode.MALFORMED_CSV, "codes.csv", 2, "", ""),
				new Spoilt("a NUL", (study) -> study.cell(clients, 2, "district", "No\0rth"), ProblemCode.NUL_BYTE,
						clients, 2, "", "NUL"),
				new Spoilt("a description that is no object", (study) -> study.file("datapackage.json", "[1]"),
						ProblemCode.NOT_JSON, "datapackage.json", 0, "", ""),
				new Spoilt("a description that is no JSON", (study) -> study.file("datapackage.json", "{"),
						ProblemCode.NOT_JSON, "datapackage.json", 2, "", ""),
				new Spoilt("another file", (study) -> study.file("notes.txt", "nothing"), ProblemCode.OTHER_FILE,
						"notes.txt", 0, "", "notes.txt"));
	}

	private static Stream<Spoilt> values() {
		String statements = "statements.csv";
		return Stream.of(cell(ProblemCode.MISSING_VALUE, "clients.csv", 3, "client_id", "", (study) -> c2Gone(study)),
				cell(ProblemCode.MISSING_VALUE, "agencies.csv", 3, "name", ""),
				cell(ProblemCode.MISSING_VALUE, "reports.csv", 2, "source", ""),
				cell(ProblemCode.MISSING_VALUE, "reports.csv", 4, "informant_id", ""),
				cell(ProblemCode.MISSING_VALUE, "reports.csv", 6, "informant_id", ""),
				cell(ProblemCode.MISSING_VALUE, statements, 8, "refers_to_wave", ""),
				cell(ProblemCode.NOT_AN_ID, "agencies.csv", 2, "part_of", "the city"),
				cell(ProblemCode.NOT_AN_ID, "events.csv", 2, "event_id", "x".repeat(65)),
				cell(ProblemCode.NOT_A_DATE, "clients.csv", 2, "enrolled_on", "10-01-2018"),
				cell(ProblemCode.NOT_A_DATE, "waves.csv", 3, "date", "2018-02-30"),
				cell(ProblemCode.NOT_A_DATE, "events.csv", 2, "due_on", "2018-3-1"),
				cell(ProblemCode.OUT_OF_RANGE, "needs.csv", 2, "first_identified_on", "1066-10-14"),
				cell(ProblemCode.OUT_OF_RANGE, "employments.csv", 2, "until", "9999-12-31"),
				cell(ProblemCode.NOT_AN_INSTANT, "reports.csv", 2, "recorded_at", "2018-02-02"),
				cell(ProblemCode.NOT_A_NUMBER, "waves.csv", 4, "wave", "two"),
				cell(ProblemCode.OUT_OF_RANGE, "waves.csv", 4, "wave", "-1"),
				cell(ProblemCode.OUT_OF_RANGE, "clients.csv", 2, "birth_year", "196"),
				cell(ProblemCode.NOT_A_NUMBER, "clients.csv", 2, "birth_year", "1961.0"),
				cell(ProblemCode.OUT_OF_RANGE, statements, 2, "closeness", "6"),
				cell(ProblemCode.OUT_OF_RANGE, statements, 2, "hours_per_week", "169"),
				cell(ProblemCode.NOT_A_NUMBER, statements, 2, "hours_per_week", "NaN"),
				cell(ProblemCode.OUT_OF_RANGE, "ratings.csv", 2, "score", "0"),
				cell(ProblemCode.NOT_TRUE_OR_FALSE, "professionals.csv", 2, "publicly_paid", "yes"),
				cell(ProblemCode.NOT_TRUE_OR_FALSE, statements, 2, "present", "TRUE"),
				cell(ProblemCode.NOT_IN_LIST, "clients.csv", 2, "sex", "female"),
				cell(ProblemCode.NOT_IN_LIST, "waves.csv", 3, "status", "DONE"),
				cell(ProblemCode.NOT_IN_LIST, "informal_carers.csv", 2, "care_type", "MOTHER"),
				cell(ProblemCode.NOT_IN_LIST, "needs.csv", 2, "domain", "DEBTS"),
				cell(ProblemCode.NOT_IN_LIST, "reports.csv", 2, "source", "NEIGHBOUR"),
				cell(ProblemCode.NOT_IN_LIST, "reports.csv", 2, "mode", "PHONE"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "kind", "KNOWS"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "support_types", "EMOTIONAL;"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "frequency", "YEARLY"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "quality", "GOOD"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "evidence", "HEARSAY"),
				cell(ProblemCode.NOT_IN_LIST, statements, 2, "role", "FRIEND"),
				cell(ProblemCode.NOT_IN_LIST, "ratings.csv", 2, "status", "BAD"),
				cell(ProblemCode.NOT_IN_LIST, "ratings.csv", 2, "urgency", "HIGH"),
				cell(ProblemCode.NOT_IN_LIST, "events.csv", 2, "kind", "PARTY"),
				cell(ProblemCode.BAD_COVERS, "reports.csv", 2, "covers", "SUPPORTS"),
				cell(ProblemCode.BAD_COVERS, "reports.csv", 2, "covers", "SUPPORTS:ALL;SUPPORTS:OWN"),
				cell(ProblemCode.ENDS_BEFORE_START, "employments.csv", 3, "until", "2016-12-31"),
				cell(ProblemCode.ENDS_BEFORE_START, "assignments.csv", 2, "until", "2017-12-31"),
				cell(ProblemCode.ENDS_BEFORE_START, statements, 10, "valid_until", "2017-03-01"));
	}

	/** Nothing refers to the second client any more. */
	private static StudyText c2Gone(StudyText study) {
		return study.row("waves.csv", 5, "C1,3,2019-08-01,MISSED")
			.row("needs.csv", 3, "N2,C1,HOUSING,,")
			.row("reports.csv", 8, "R7,C1,0,CLIENT,C1,2018-02-05,,,2018-02-06T09:00:00Z,")
			.cell("statements.csv", 13, "to_id", "C1")
			.cell("events.csv", 3, "client_id", "C1");
	}

	private static Stream<Spoilt> references() {
		return Stream.of(cell(ProblemCode.DUPLICATE_ID, "clients.csv", 3, "client_id", "C1", (study) -> c2Gone(study)),
				added(ProblemCode.DUPLICATE_ID, "agencies.csv", 5, "agency_id", "P", "P,Practice,HEALTH,,,"),
				added(ProblemCode.DUPLICATE_ID, "needs.csv", 4, "need_id", "C1", "C1,C1,HOUSING,,"),
				added(ProblemCode.DUPLICATE_ID, "informal_carers.csv", 5, "carer_id", "C2", "C2,OTHER,,,,"),
				cell(ProblemCode.DUPLICATE_ID, "events.csv", 3, "event_id", "E1"),
				added(ProblemCode.DUPLICATE_ID, "reports.csv", 9, "report_id", "R7", "R7,C2,0,CLIENT,,2018-02-05,,,,"),
				cell(ProblemCode.DUPLICATE_ID, "identities.csv", 3, "id", "C1"),
				added(ProblemCode.DUPLICATE_WAVE, "waves.csv", 6, "wave", "2", "C1,2,2019-03-01,MISSED"),
				cell(ProblemCode.WAVES_NOT_RISING, "waves.csv", 3, "date", "2018-02-01"),
				cell(ProblemCode.UNKNOWN_CLIENT, "assignments.csv", 2, "client_id", "C9"),
				cell(ProblemCode.UNKNOWN_CLIENT, "codes.csv", 2, "client_id", "P"),
				cell(ProblemCode.UNKNOWN_CLIENT, "events.csv", 3, "client_id", "C9"),
				added(ProblemCode.UNKNOWN_CLIENT, "waves.csv", 6, "client_id", "C9", "C9,0,2019-03-01,MISSED"),
				added(ProblemCode.UNKNOWN_CLIENT, "needs.csv", 4, "client_id", "C9", "N9,C9,HOUSING,,"),
				added(ProblemCode.UNKNOWN_CLIENT, "reports.csv", 9, "client_id", "C9",
						"R9,C9,0,CLIENT,,2018-02-05,,,,"),
				cell(ProblemCode.UNKNOWN_AGENCY, "employments.csv", 2, "agency_id", "HOSPITAL"),
				cell(ProblemCode.UNKNOWN_AGENCY, "agencies.csv", 2, "part_of", "COUNTY"),
				cell(ProblemCode.UNKNOWN_AGENCY, "events.csv", 2, "agency_id", "P"),
				cell(ProblemCode.UNKNOWN_PERSON, "employments.csv", 2, "professional_id", "CITY"),
				cell(ProblemCode.UNKNOWN_PROFESSIONAL, "assignments.csv", 2, "professional_id", "M"),
				cell(ProblemCode.UNKNOWN_IDENTITY, "identities.csv", 3, "id", "N1"),
				cell(ProblemCode.UNKNOWN_NEED, "events.csv", 2, "need_id", "N9"),
				cell(ProblemCode.NEED_OF_ANOTHER_CLIENT, "events.csv", 2, "need_id", "N2"),
				cell(ProblemCode.PART_OF_CYCLE, "agencies.csv", 3, "part_of", "CITY"),
				new Spoilt("part of each other", (study) -> study.cell("agencies.csv", 3, "part_of", "TEAM"),
						ProblemCode.PART_OF_CYCLE, "agencies.csv", 2, "part_of", "CITY"));
	}

	private static Stream<Spoilt> reports() {
		String reports = "reports.csv";
		return Stream.of(cell(ProblemCode.UNKNOWN_WAVE, reports, 2, "wave", "7"),
				cell(ProblemCode.WRONG_INFORMANT, reports, 2, "informant_id", "C2"),
				cell(ProblemCode.WRONG_INFORMANT, reports, 4, "informant_id", "M"),
				cell(ProblemCode.WRONG_INFORMANT, reports, 6, "informant_id", "C1"),
				cell(ProblemCode.UNKNOWN_REPORT, reports, 7, "supersedes", "R9"),
				cell(ProblemCode.SUPERSEDES_CYCLE, reports, 7, "supersedes", "R6"),
				new Spoilt("superseding each other", (study) -> study.cell(reports, 4, "supersedes", "R6"),
						ProblemCode.SUPERSEDES_CYCLE, reports, 4, "supersedes", "R6"),
				cell(ProblemCode.SUPERSEDES_ANOTHER_CLIENT, reports, 7, "supersedes", "R7"),
				cell(ProblemCode.SUPERSEDES_LATER_REPORT, reports, 2, "supersedes", "R4"),
				cell(ProblemCode.SUPERSEDED_TWICE, reports, 7, "supersedes", "R3",
						(study) -> study.cell(reports, 5, "supersedes", "R3")));
	}

	private static Stream<Spoilt> statements() {
		String file = "statements.csv";
		return Stream.of(cell(ProblemCode.UNKNOWN_REPORT, file, 4, "report_id", "R9"),
				cell(ProblemCode.UNKNOWN_REPORT, "ratings.csv", 2, "report_id", "R9"),
				cell(ProblemCode.UNKNOWN_SUPPORTER, file, 3, "from_id", "C2"),
				cell(ProblemCode.UNKNOWN_SUPPORTER, file, 9, "to_id", "N1"),
				cell(ProblemCode.WRONG_TARGET, file, 3, "to_id", "C2"),
				cell(ProblemCode.WRONG_TARGET, file, 3, "to_id", "M"),
				cell(ProblemCode.UNKNOWN_NEED, file, 4, "to_id", "C1"),
				cell(ProblemCode.NEED_OF_ANOTHER_CLIENT, file, 4, "to_id", "N2"),
				cell(ProblemCode.UNKNOWN_NEED, "ratings.csv", 2, "need_id", "N9"),
				cell(ProblemCode.NEED_OF_ANOTHER_CLIENT, "ratings.csv", 2, "need_id", "N2"),
				cell(ProblemCode.SELF_CONTACT, file, 9, "to_id", "P"),
				cell(ProblemCode.NOT_AN_EARLIER_WAVE, file, 8, "refers_to_wave", "1"),
				cell(ProblemCode.NOT_AN_EARLIER_WAVE, file, 8, "refers_to_wave", "8"),
				cell(ProblemCode.UNKNOWN_WAVE, file, 8, "refers_to_wave", "0",
						(study) -> study.cell("waves.csv", 3, "wave", "2")
							.cell("waves.csv", 4, "wave", "3")
							.cell("waves.csv", 2, "wave", "1")
							.cell("reports.csv", 2, "wave", "1")
							.cell("reports.csv", 6, "wave", "1")
							.cell("reports.csv", 3, "wave", "2")),
				cell(ProblemCode.REFERS_WITHOUT_RETROSPECT, file, 4, "refers_to_wave", "0"),
				cell(ProblemCode.MUST_BE_PRESENT, file, 8, "present", "false"),
				cell(ProblemCode.MUST_BE_PRESENT, file, 10, "present", "false"),
				added(ProblemCode.TIE_STATED_TWICE, file, 14, "to_id", "C1", "R1,SUPPORTS,M,C1,false,,,,,,,,,,,,"),
				added(ProblemCode.TIE_STATED_TWICE, file, 14, "to_id", "P", "R3,IN_CONTACT_WITH,M,P,true,,,,,,,,,,,,"),
				added(ProblemCode.TIE_STATED_TWICE, file, 14, "refers_to_wave", "0",
						"R2,SUPPORTS,P,C1,true,,,,RETROSPECTIVE,0,,,,,,,"),
				added(ProblemCode.MIXED_WITH_DATED_RECORD, file, 14, "evidence", "",
						"R4,SUPPORTS,TEAM,C1,true,,,,,,,,,,,,"),
				added(ProblemCode.MIXED_WITH_DATED_RECORD, file, 14, "evidence", "RETROSPECTIVE",
						"R4,SUPPORTS,TEAM,C1,true,,,,RETROSPECTIVE,0,,,,,,,"),
				cell(ProblemCode.PERIODS_OVERLAP, file, 11, "valid_from", "2018-02-28"),
				cell(ProblemCode.PERIODS_OVERLAP, file, 11, "valid_from", ""),
				added(ProblemCode.NEED_RATED_TWICE, "ratings.csv", 4, "need_id", "N1", "R1,N1,MET,,"));
	}

	private static Stream<Spoilt> merges() {
		return Stream.of(merge("two of two kinds", ProblemCode.BAD_MERGE, 2, "kept_id", "M", "P,M"),
				merge("one alone", ProblemCode.BAD_MERGE, 2, "kept_id", "M", "M,M"),
				merge("one twice", ProblemCode.BAD_MERGE, 3, "record_id", "U", "U,M", "U,V"),
				merge("a chain", ProblemCode.BAD_MERGE, 2, "kept_id", "M", "U,M", "M,V"),
				merge("a record of nobody", ProblemCode.UNKNOWN_SUPPORTER, 2, "record_id", "X", "X,M"),
				merge("a client", ProblemCode.UNKNOWN_SUPPORTER, 2, "kept_id", "C2", "M,C2"));
	}

	private static Spoilt merge(String how, ProblemCode code, long row, String column, String value, String... rows) {
		return new Spoilt("merged: " + how,
				(study) -> study.file("merged_records.csv", "record_id,kept_id\n" + String.join("\n", rows)), code,
				"merged_records.csv", row, column, value);
	}

	private static Stream<Spoilt> warnings() {
		String file = "statements.csv";
		return Stream.of(
				new Spoilt("a client who died before",
						(study) -> study.cell("clients.csv", 3, "deceased_on", "2018-02-04"),
						ProblemCode.REPORT_AFTER_DEATH, "reports.csv", 8, "date", "2018-02-05"),
				new Spoilt("an informant who died before",
						(study) -> study.cell("reports.csv", 6, "informant_id", "U")
							.cell("informal_carers.csv", 4, "deceased_on", "2018-02-02"),
						ProblemCode.REPORT_AFTER_DEATH, "reports.csv", 6, "date", "2018-02-03"),
				cell(ProblemCode.STATEMENT_AFTER_DEATH, file, 6, "present", "true",
						(study) -> study.cell(file, 6, "valid_until", "").cell(file, 6, "end_reason", "")),
				cell(ProblemCode.DEATH_NOT_REGISTERED, file, 9, "end_reason", "DIED"),
				cell(ProblemCode.DEATH_NOT_REGISTERED, "events.csv", 2, "kind", "DEATH"),
				cell(ProblemCode.DEATH_NOT_REGISTERED, "waves.csv", 4, "status", "DECEASED"),
				added(ProblemCode.CLIENT_REPORT_AT_MISSED_WAVE, "reports.csv", 9, "wave", "2",
						"R9,C1,2,CLIENT,C1,2019-02-01,,SUPPORTS:ALL,,"),
				added(ProblemCode.DEFAULT_COVERAGE, "reports.csv", 9, "covers", "",
						"R9,C1,2,MUNICIPAL_RECORD,,2019-02-01,,,,"),
				cell(ProblemCode.REPORT_AFTER_LAST_WAVE, "reports.csv", 8, "date", "2018-02-06"),
				cell(ProblemCode.RECORDED_IN_FUTURE, "reports.csv", 8, "recorded_at", "2020-01-01T00:00:01Z"),
				cell(ProblemCode.CONTACT_WITH_NO_SUPPORTER, file, 9, "to_id", "V"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("spoilt")
	void findsExactlyWhatIsSpoilt(Spoilt spoilt) throws IOException {
		Findings findings = spoilt.change().apply(StudyText.valid()).findings(this.work, Known.NOTHING);
		List<Problem> all = all(findings);
		assertThat(all).as(findings.toText()).hasSize(1);
		Problem found = all.getFirst();
		assertThat(found.severity()).isEqualTo(spoilt.code().severity());
		assertThat(found.code()).isEqualTo(spoilt.code().code());
		assertThat(found.file()).isEqualTo(spoilt.file());
		assertThat(found.row()).isEqualTo(spoilt.row());
		assertThat(found.column()).isEqualTo(spoilt.column());
		if (spoilt.code() != ProblemCode.MALFORMED_CSV && spoilt.code() != ProblemCode.NOT_JSON) {
			assertThat(found.value()).isEqualTo(spoilt.value());
		}
		assertThat(found.expected()).isNotBlank();
	}

	private static List<Problem> all(Findings findings) {
		List<Problem> all = new ArrayList<>();
		Arrays.stream(Severity.values()).map(findings::of).forEach(all::addAll);
		return all;
	}

	@Test
	void everyCodeOfATableHasACaseHere() {
		Set<ProblemCode> elsewhere = EnumSet.of(ProblemCode.UNREADABLE_PACKAGE, ProblemCode.UNSAFE_PATH,
				ProblemCode.LINKED_FILE, ProblemCode.DUPLICATE_ENTRY, ProblemCode.ENCRYPTED_ENTRY, ProblemCode.ZIP_BOMB,
				ProblemCode.TOO_MANY_ENTRIES, ProblemCode.UNREADABLE_FILE, ProblemCode.WRONG_ENCODING,
				ProblemCode.REPORT_CHANGED);
		Set<ProblemCode> here = spoilt().map(Spoilt::code).collect(Collectors.toSet());
		assertThat(Stream.concat(here.stream(), elsewhere.stream())).containsExactlyInAnyOrder(ProblemCode.values());
	}

	@Test
	void findsNothingInAValidStudy() throws IOException {
		assertThat(all(StudyText.valid().findings(this.work, Known.NOTHING))).isEmpty();
	}

	@Test
	void findsNothingInAStudyWithoutRows() throws IOException {
		assertThat(all(StudyText.empty().findings(this.work, Known.NOTHING))).isEmpty();
	}

	@Test
	void needsOnlyEightFiles() throws IOException {
		StudyText study = StudyText.valid();
		for (StudyFile file : StudyFile.values()) {
			if (!file.needed()) {
				study.without(file.fileName());
			}
		}
		assertThat(all(study.findings(this.work, Known.NOTHING))).isEmpty();
	}

	@Test
	void tellsEverythingInOnePass() throws IOException {
		Findings findings = StudyText.valid()
			.cell("clients.csv", 2, "sex", "F")
			.cell("waves.csv", 3, "date", "soon")
			.cell("statements.csv", 2, "closeness", "9")
			.cell("statements.csv", 2, "quality", "GOOD")
			.cell("codes.csv", 2, "client_id", "C9")
			.cell("reports.csv", 8, "date", "2018-02-06")
			.findings(this.work, Known.NOTHING);
		assertThat(findings.errors()).extracting(Problem::toText)
			.containsExactly(
					"ERROR clients.csv, row 2, column sex: [not-in-list] 'F'; right would be: one of FEMALE, MALE, OTHER, UNKNOWN",
					"ERROR waves.csv, row 3, column date: [not-a-date] 'soon'; right would be: a date like 2019-03-01",
					"ERROR statements.csv, row 2, column closeness: [out-of-range] '9'; right would be: a whole number from 1 to 5",
					"ERROR statements.csv, row 2, column quality: [not-in-list] 'GOOD'; right would be: one of POSITIVE, AMBIVALENT, STRESSFUL, BROKEN",
					"ERROR codes.csv, row 2, column client_id: [unknown-client] 'C9'; right would be: the id of a client");
		assertThat(findings.warnings()).extracting(Problem::code).containsExactly("report-after-last-wave");
		assertThat(findings.toJson()).startsWith("{\"errors\":5,\"warnings\":1,\"notices\":0,")
			.contains("{\"severity\":\"ERROR\",\"code\":\"not-a-date\",\"file\":\"waves.csv\",\"row\":3,"
					+ "\"column\":\"date\",\"value\":\"soon\",\"expected\":\"a date like 2019-03-01\"}");
	}

	@Test
	void keepsAThousandAndCountsTheRest() throws IOException {
		String[] rows = new String[3000];
		Arrays.fill(rows, "C9,CASE_TYPE,A,,");
		Findings findings = StudyText.valid().add("codes.csv", rows).findings(this.work, Known.NOTHING);
		assertThat(findings.errors()).hasSize(1000);
		assertThat(findings.count(Severity.ERROR)).isEqualTo(3000);
		assertThat(findings.counts()).containsEntry("unknown-client", 3000L);
	}

	@Test
	void tellsAllOfThemToWhoeverWantsThemAll() throws IOException {
		String[] rows = new String[3000];
		Arrays.fill(rows, "=1+1,CASE_TYPE,A,,");
		Path study = StudyText.valid().add("codes.csv", rows).writeTo(this.work.resolve("many"));
		Path table = this.work.resolve("findings.csv");
		try (FindingsFile file = FindingsFile.at(table);
				CheckedPackage checked = StudyPackage.at(study)
					.check(this.work.resolve("work"), Known.NOTHING, StudyText.NOW, Progress.NONE,
							new Findings(file))) {
			assertThat(checked.findings().errors()).hasSize(1000);
		}
		List<String> told = Files.readAllLines(table);
		assertThat(told).hasSize(3001).first().isEqualTo("severity,code,file,row,column,value,expected");
		assertThat(told.getLast()).startsWith("ERROR,not-an-id,codes.csv,3002,client_id,'=1+1,");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> FindingsFile.at(table))
			.withMessageEndingWith("findings.csv is there already, and is not replaced");
	}

	@Test
	void withholdsWhatIdentifies() throws IOException {
		Findings findings = StudyText.valid()
			.row("identities.csv", 2, "C1,Secret Name,,,,")
			.findings(this.work, Known.NOTHING);
		assertThat(findings.toText() + findings.toJson()).doesNotContain("Secret");
	}

	@Test
	void writesControlCharactersOfAValueOnOneLine() throws IOException {
		Findings findings = StudyText.valid()
			.row("codes.csv", 2, "\"C\n\u001b[31m1\",A,B,,")
			.findings(this.work, Known.NOTHING);
		assertThat(findings.errors()).singleElement()
			.extracting(Problem::toText)
			.asString()
			.contains("'C\\u000a\\u001b[31m1'");
	}

}
