package carenet.demo;

/**
 * The files of a study package and their columns, in the order in which they are written.
 */
enum StudyTable {

	CLIENTS("clients", "client_id,birth_year,sex,district,enrolled_on,deceased_on"),
	WAVES("waves", "client_id,wave,date,status"),
	INFORMAL_CARERS("informal_carers", "carer_id,care_type,relation,birth_year,sex,deceased_on"),
	PROFESSIONALS("professionals", "professional_id,profession,publicly_paid"),
	AGENCIES("agencies", "agency_id,name,sector,municipal,integrated_care_team,part_of"),
	EMPLOYMENTS("employments", "professional_id,agency_id,from,until"),
	NEEDS("needs", "need_id,client_id,domain,first_identified_on,label"),
	REPORTS("reports", "report_id,client_id,wave,source,informant_id,date,mode,covers,recorded_at,supersedes"),
	STATEMENTS("statements",
			"report_id,kind,from_id,to_id,present,valid_from,valid_until,end_reason,evidence,refers_to_wave,"
					+ "support_types,frequency,closeness,quality,hours_per_week,coordinator,role"),
	RATINGS("ratings", "report_id,need_id,status,score,urgency"),
	EVENTS("events", "event_id,client_id,kind,date,need_id,agency_id,due_on,note_code"),
	ASSIGNMENTS("assignments", "client_id,professional_id,from,until"),
	CODES("codes", "client_id,scheme,code,coder,coded_on"), IDENTITIES("identities", "id,name,phone,email,address");

	private final String name;

	private final String columns;

	StudyTable(String name, String columns) {
		this.name = name;
		this.columns = columns;
	}

	String fileName() {
		return this.name + ".csv";
	}

	String title() {
		return this.name;
	}

	/** Separated by commas. */
	String columns() {
		return this.columns;
	}

}
