package carenet.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** Judges what surrounds the reports: events, caseloads, codes and identities. */
final class TrajectoryCheck {

	private final Registers registers;

	private final Map<Id, Long> events = new HashMap<>();

	private final Set<Id> identities = new HashSet<>();

	TrajectoryCheck(Registers registers) {
		this.registers = registers;
	}

	/** Whose event it is, if it can be used. */
	@Nullable Id event(Row row) {
		Event event = Records.event(row);
		Id client = client(row);
		Id id = row.peekId("event_id");
		Long before = (id != null) ? this.events.putIfAbsent(id, row.line()) : null;
		if (before != null) {
			row.found(ProblemCode.DUPLICATE_ID, "event_id", "an id of its own: row %d has this one".formatted(before));
		}
		need(row, row.peekId("need_id"), client);
		Id agency = row.peekId("agency_id");
		if (agency != null && !this.registers.mayBeAgency(agency)) {
			row.found(ProblemCode.UNKNOWN_AGENCY, "agency_id", "the id of an agency, or nothing");
		}
		if (event == null || client == null || row.isRefused()) {
			return null;
		}
		if (event.kind() == EventKind.DEATH && this.registers.livesStill(client)) {
			row.found(ProblemCode.DEATH_NOT_REGISTERED, "kind", "a deceased_on of the client, if this is right");
		}
		return client;
	}

	private void need(Row row, @Nullable Id id, @Nullable Id client) {
		if (id == null) {
			return;
		}
		if (!this.registers.mayBeNeed(id)) {
			row.found(ProblemCode.UNKNOWN_NEED, "need_id", "the id of a need, or nothing");
		}
		else if (client != null && !this.registers.mayOwn(client, id)) {
			row.found(ProblemCode.NEED_OF_ANOTHER_CLIENT, "need_id", "a need of client " + client);
		}
	}

	@Nullable Id assignment(Row row) {
		Records.assignment(row);
		Id client = client(row);
		Id professional = row.peekId("professional_id");
		if (professional != null && !this.registers.mayBeProfessional(professional)) {
			row.found(ProblemCode.UNKNOWN_PROFESSIONAL, "professional_id", "the id of a professional");
		}
		return row.isRefused() ? null : client;
	}

	@Nullable Id coding(Row row) {
		Records.coding(row);
		Id client = client(row);
		return row.isRefused() ? null : client;
	}

	void identity(Row row) {
		Records.identity(row);
		Id id = row.peekId("id");
		if (id == null) {
			return;
		}
		if (!this.registers.mayBeClient(id) && !this.registers.mayBeSupporter(id)) {
			row.found(ProblemCode.UNKNOWN_IDENTITY, "id", "the id of a client, carer, professional or agency");
		}
		if (!this.identities.add(id)) {
			row.found(ProblemCode.DUPLICATE_ID, "id", "each id once");
		}
	}

	private @Nullable Id client(Row row) {
		Id client = row.peekId("client_id");
		if (client != null && !this.registers.mayBeClient(client)) {
			row.found(ProblemCode.UNKNOWN_CLIENT, "client_id", "the id of a client");
			return null;
		}
		return client;
	}

}
