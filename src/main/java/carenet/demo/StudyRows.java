package carenet.demo;

import java.util.stream.Collectors;

import carenet.actors.Agency;
import carenet.actors.Assignment;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.Event;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.evidence.Attributes;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/** How each record of the domain stands in the package. */
final class StudyRows {

	private final CsvTables tables;

	StudyRows(CsvTables tables) {
		this.tables = tables;
	}

	void add(Client client) {
		this.tables.row(StudyTable.CLIENTS, client.id(), client.birthYear(), client.sex(), client.district(),
				client.enrolledOn(), client.deceasedOn());
	}

	void add(Id client, Wave wave) {
		this.tables.row(StudyTable.WAVES, client, wave.index(), wave.date(), wave.status());
	}

	void add(InformalCarer carer) {
		this.tables.row(StudyTable.INFORMAL_CARERS, carer.id(), carer.careType(), carer.relation(), carer.birthYear(),
				carer.sex(), carer.deceasedOn());
	}

	void add(Professional professional) {
		this.tables.row(StudyTable.PROFESSIONALS, professional.id(), professional.profession(),
				professional.publiclyPaid());
	}

	void add(Agency agency) {
		this.tables.row(StudyTable.AGENCIES, agency.id(), agency.name(), agency.sector(), agency.municipal(),
				agency.integratedCareTeam(), agency.partOf());
	}

	void add(Employment employment) {
		this.tables.row(StudyTable.EMPLOYMENTS, employment.person(), employment.agency(), Spans.from(employment.span()),
				Spans.until(employment.span()));
	}

	void add(Need need) {
		this.tables.row(StudyTable.NEEDS, need.id(), need.client(), need.domain(), need.firstIdentifiedOn(),
				need.label());
	}

	void add(Report report) {
		this.tables.row(StudyTable.REPORTS, report.id(), report.client(), report.wave(), report.source(),
				report.informant(), report.date(), report.mode(), report.covers(), report.recordedAt(),
				report.supersedes());
	}

	void add(Statement statement) {
		Attributes said = statement.attributes();
		this.tables.row(StudyTable.STATEMENTS, statement.report(), statement.tie().kind(), statement.tie().from(),
				statement.tie().to(), statement.present(), statement.validFrom(), statement.validUntil(),
				statement.endReason(), statement.evidence(), statement.refersToWave(), types(said), said.frequency(),
				said.closeness(), said.quality(), hours(said.hoursPerWeek()), said.coordinator(), said.role());
	}

	private static String types(Attributes said) {
		return said.supportTypes().stream().map(Enum::name).collect(Collectors.joining(";"));
	}

	/** Whole hours without a point. */
	private static @Nullable String hours(@Nullable Double hours) {
		if (hours == null) {
			return null;
		}
		return (hours == Math.rint(hours)) ? Long.toString(hours.longValue()) : hours.toString();
	}

	void add(NeedRating rating) {
		this.tables.row(StudyTable.RATINGS, rating.report(), rating.need(), rating.status(), rating.score(),
				rating.urgency());
	}

	void add(Event event) {
		this.tables.row(StudyTable.EVENTS, event.id(), event.client(), event.kind(), event.date(), event.need(),
				event.agency(), event.dueOn(), event.noteCode());
	}

	void add(Assignment assignment) {
		this.tables.row(StudyTable.ASSIGNMENTS, assignment.client(), assignment.professional(),
				Spans.from(assignment.span()), Spans.until(assignment.span()));
	}

	void add(Coding coding) {
		this.tables.row(StudyTable.CODES, coding.client(), coding.scheme(), coding.code(), coding.coder(),
				coding.codedOn());
	}

	void identity(Id id, String name, @Nullable String phone, @Nullable String email, @Nullable String address) {
		this.tables.row(StudyTable.IDENTITIES, id, name, phone, email, address);
	}

}
