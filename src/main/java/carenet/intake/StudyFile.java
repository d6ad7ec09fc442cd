package carenet.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a study package and their columns, in the documented order. */
public enum StudyFile {

	CLIENTS("clients.csv", true, "client_id!", "birth_year", "sex", "district", "enrolled_on", "deceased_on"),
	WAVES("waves.csv", true, "client_id!", "wave!", "date!", "status!"),
	CARERS("informal_carers.csv", true, "carer_id!", "care_type!", "relation", "birth_year", "sex", "deceased_on"),
	PROFESSIONALS("professionals.csv", true, "professional_id!", "profession!", "publicly_paid"),
	AGENCIES("agencies.csv", true, "agency_id!", "name!", "sector!", "municipal", "integrated_care_team", "part_of"),
	EMPLOYMENTS("employments.csv", false, "professional_id!", "agency_id!", "from", "until"),
	NEEDS("needs.csv", true, "need_id!", "client_id!", "domain!", "first_identified_on", "label"),
	REPORTS("reports.csv", true, "report_id!", "client_id!", "wave!", "source!", "informant_id", "date!", "mode",
			"covers", "recorded_at", "supersedes"),
	STATEMENTS("statements.csv", true, "report_id!", "kind!", "from_id!", "to_id!", "present!", "valid_from",
			"valid_until", "end_reason", "evidence", "refers_to_wave", "support_types", "frequency", "closeness",
			"quality", "hours_per_week", "coordinator", "role"),
	RATINGS("ratings.csv", false, "report_id!", "need_id!", "status!", "score", "urgency"),
	EVENTS("events.csv", false, "event_id!", "client_id!", "kind!", "date!", "need_id", "agency_id", "due_on",
			"note_code"),
	ASSIGNMENTS("assignments.csv", false, "client_id!", "professional_id!", "from", "until"),
	CODES("codes.csv", false, "client_id!", "scheme!", "code!", "coder", "coded_on"),
	MERGED_RECORDS("merged_records.csv", false, "record_id!", "kept_id!", "merged_by", "merged_at"),
	IDENTITIES("identities.csv", false, "id!", "name", "phone", "email", "address");

	/** The optional description of the package. */
	static final String DATAPACKAGE = "datapackage.json";

	private final String fileName;

	private final boolean needed;

	@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
	private final List<Column> columns;

	@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
	private final List<String> columnNames;

	StudyFile(String fileName, boolean needed, String... columns) {
		this.fileName = fileName;
		this.needed = needed;
		this.columns = Arrays.stream(columns).map(Column::parse).toList();
		this.columnNames = this.columns.stream().map(Column::name).toList();
	}

	static Optional<StudyFile> named(String fileName) {
		return Arrays.stream(values()).filter((file) -> file.fileName.equals(fileName)).findFirst();
	}

	static boolean isPart(String fileName) {
		return fileName.equals(DATAPACKAGE) || named(fileName).isPresent();
	}

	/** Where a file stands among the others; files of no format come first. */
	static int order(String fileName) {
		return named(fileName).map(StudyFile::ordinal).orElse(-1);
	}

	String fileName() {
		return this.fileName;
	}

	boolean needed() {
		return this.needed;
	}

	List<Column> columns() {
		return this.columns;
	}

	public List<String> columnNames() {
		return this.columnNames;
	}

	/** Whether the column's values say who somebody is. */
	boolean identifies(String column) {
		return this == IDENTITIES && !column.equals("id");
	}

	/**
	 * A column.
	 *
	 * @param name its name in the header
	 * @param required whether every row states it
	 */
	record Column(String name, boolean required) {

		private static Column parse(String text) {
			boolean required = text.endsWith("!");
			return new Column(required ? text.substring(0, text.length() - 1) : text, required);
		}

	}

}
