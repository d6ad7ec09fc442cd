package carenet.intake;

import java.time.Instant;
import java.time.LocalDate;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.Assignment;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.evidence.Alias;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.NeedStatus;
import carenet.evidence.Report;
import carenet.evidence.Urgency;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * From rows to the records of the domain: null where the row is refused, with the reasons
 * found. What needs other rows to judge is judged elsewhere.
 */
final class Records {

	private static final int WORST = 1;

	private static final int BEST = 5;

	private Records() {
	}

	static @Nullable Client client(Row row) {
		Id id = row.id("client_id");
		Integer birthYear = row.year("birth_year");
		Sex sex = row.oneOf("sex", Sex.class);
		String district = row.text("district");
		LocalDate enrolledOn = row.date("enrolled_on");
		LocalDate deceasedOn = row.date("deceased_on");
		return (id == null || row.isRefused()) ? null
				: new Client(id, birthYear, sex, district, enrolledOn, deceasedOn);
	}

	static @Nullable Wave wave(Row row) {
		row.id("client_id");
		Integer index = row.whole("wave", 0, Wave.MAX_INDEX);
		LocalDate date = row.date("date");
		WaveStatus status = row.oneOf("status", WaveStatus.class);
		return (index == null || date == null || status == null || row.isRefused()) ? null
				: new Wave(index, date, status);
	}

	static @Nullable InformalCarer carer(Row row) {
		Id id = row.id("carer_id");
		CareType careType = row.oneOf("care_type", CareType.class);
		String relation = row.text("relation");
		Integer birthYear = row.year("birth_year");
		Sex sex = row.oneOf("sex", Sex.class);
		LocalDate deceasedOn = row.date("deceased_on");
		return (id == null || careType == null || row.isRefused()) ? null
				: new InformalCarer(id, careType, relation, birthYear, sex, deceasedOn);
	}

	static @Nullable Professional professional(Row row) {
		Id id = row.id("professional_id");
		String profession = row.text("profession");
		boolean publiclyPaid = row.truth("publicly_paid", true);
		return (id == null || profession == null || row.isRefused()) ? null
				: new Professional(id, profession, publiclyPaid);
	}

	static @Nullable Agency agency(Row row) {
		Id id = row.id("agency_id");
		String name = row.text("name");
		String sector = row.text("sector");
		boolean municipal = row.truth("municipal", false);
		boolean integratedCareTeam = row.truth("integrated_care_team", false);
		Id partOf = row.id("part_of");
		return (id == null || name == null || sector == null || row.isRefused()) ? null
				: new Agency(id, name, sector, municipal, integratedCareTeam, partOf);
	}

	static @Nullable Employment employment(Row row) {
		Id person = row.id("professional_id");
		Id agency = row.id("agency_id");
		Interval span = span(row, "from", "until");
		return (person == null || agency == null || row.isRefused()) ? null : new Employment(person, agency, span);
	}

	static @Nullable Need need(Row row) {
		Id id = row.id("need_id");
		Id client = row.id("client_id");
		NeedDomain domain = row.oneOf("domain", NeedDomain.class);
		LocalDate firstIdentifiedOn = row.date("first_identified_on");
		String label = row.text("label");
		return (id == null || client == null || domain == null || row.isRefused()) ? null
				: new Need(id, client, domain, firstIdentifiedOn, label);
	}

	static @Nullable FiledReport report(Row row, Instant importedAt) {
		Id id = row.id("report_id");
		Id client = row.id("client_id");
		Integer wave = row.whole("wave", 0, Wave.MAX_INDEX);
		Source source = row.oneOf("source", Source.class);
		Id informant = row.id("informant_id");
		LocalDate date = row.date("date");
		Mode mode = row.oneOf("mode", Mode.class);
		Covers covers = covers(row, source);
		Instant recordedAt = row.instant("recorded_at");
		Id supersedes = row.id("supersedes");
		if (id == null || client == null || wave == null || source == null || date == null || row.isRefused()) {
			return null;
		}
		Report report = new Report(id, client, wave, source, informant, date, mode, covers,
				(recordedAt != null) ? recordedAt : importedAt, supersedes, null);
		return new FiledReport(report, recordedAt == null);
	}

	private static Covers covers(Row row, @Nullable Source source) {
		String text = row.text("covers");
		if (text == null) {
			return (source != null) ? Covers.byDefault(source) : Covers.MENTIONED;
		}
		try {
			return Covers.parse(text);
		}
		catch (BadInput ex) {
			row.found(ProblemCode.BAD_COVERS, "covers",
					"each kind once, like SUPPORTS:ALL;IN_CONTACT_WITH:MENTIONED: " + ex.getMessage());
			return Covers.MENTIONED;
		}
	}

	static @Nullable NeedRating rating(Row row) {
		Id report = row.id("report_id");
		Id need = row.id("need_id");
		NeedStatus status = row.oneOf("status", NeedStatus.class);
		Integer score = row.whole("score", WORST, BEST);
		Urgency urgency = row.oneOf("urgency", Urgency.class);
		return (report == null || need == null || status == null || row.isRefused()) ? null
				: new NeedRating(report, need, status, score, urgency);
	}

	static @Nullable Event event(Row row) {
		Id id = row.id("event_id");
		Id client = row.id("client_id");
		EventKind kind = row.oneOf("kind", EventKind.class);
		LocalDate date = row.date("date");
		Id need = row.id("need_id");
		Id agency = row.id("agency_id");
		LocalDate dueOn = row.date("due_on");
		String noteCode = row.text("note_code");
		return (id == null || client == null || kind == null || date == null || row.isRefused()) ? null
				: new Event(id, client, kind, date, need, agency, dueOn, noteCode);
	}

	static @Nullable Assignment assignment(Row row) {
		Id client = row.id("client_id");
		Id professional = row.id("professional_id");
		Interval span = span(row, "from", "until");
		return (client == null || professional == null || row.isRefused()) ? null
				: new Assignment(client, professional, span);
	}

	static @Nullable Coding coding(Row row) {
		Id client = row.id("client_id");
		String scheme = row.text("scheme");
		String code = row.text("code");
		String coder = row.text("coder");
		LocalDate codedOn = row.date("coded_on");
		return (client == null || scheme == null || code == null || row.isRefused()) ? null
				: new Coding(client, scheme, code, coder, codedOn);
	}

	/** Who merged is a word of the study's own; when, the import where it is not said. */
	static @Nullable Alias alias(Row row, Instant importedAt) {
		Id record = row.id("record_id");
		Id kept = row.id("kept_id");
		String by = row.text("merged_by");
		Instant at = row.instant("merged_at");
		return (record == null || kept == null || row.isRefused()) ? null
				: new Alias(record, kept, (by != null) ? by : "import", (at != null) ? at : importedAt);
	}

	static @Nullable Identity identity(Row row) {
		Id id = row.id("id");
		String name = identifying(row, "name");
		String phone = identifying(row, "phone");
		String email = identifying(row, "email");
		String address = identifying(row, "address");
		return (id == null || row.isRefused()) ? null : new Identity(id, name, phone, email, address);
	}

	private static @Nullable String identifying(Row row, String column) {
		String text = row.text(column);
		if (text != null && text.length() > Identity.MAX_LENGTH) {
			row.found(ProblemCode.CELL_TOO_LONG, column, "at most %d characters".formatted(Identity.MAX_LENGTH));
		}
		return text;
	}

	/** Both ends may be open. A span that ends before it starts refuses the row. */
	static Interval span(Row row, String fromColumn, String untilColumn) {
		LocalDate from = row.date(fromColumn);
		LocalDate until = row.date(untilColumn);
		if (from != null && until != null && until.isBefore(from)) {
			row.found(ProblemCode.ENDS_BEFORE_START, untilColumn, "a date from %s on, or none".formatted(from));
			return Interval.ALWAYS;
		}
		return Interval.of(from, until);
	}

}
