package carenet.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import carenet.actors.Client;
import carenet.graph.Properties;
import org.jspecify.annotations.Nullable;

/** The register of one client as rows of properties by key, the way they are stored. */
final class RegisterRows {

	private RegisterRows() {
	}

	/** All rows of a file, by column of {@link StoredClient} and key. */
	static Map<String, Map<String, Map<String, Object>>> of(ClientFile file, @Nullable Instant nextRecordedAt) {
		String client = file.client().id().value();
		Map<String, Map<String, Object>> waves = new HashMap<>();
		file.waves().forEach((wave) -> {
			String id = client + "/" + wave.index();
			waves.put(id, Properties.of("id", id, "index", wave.index(), "date", wave.date(), "status", wave.status()));
		});
		Map<String, Map<String, Object>> needs = new HashMap<>();
		file.needs()
			.forEach((need) -> needs.put(need.id().value(), Properties.of("id", need.id(), "domain", need.domain(),
					"firstIdentifiedOn", need.firstIdentifiedOn(), "label", need.label())));
		return Map.of("clients", Map.of(client, client(file.client(), nextRecordedAt)), "waves", waves, "needs", needs,
				"events", events(file), "codings", codings(file), "assignments", assignments(file));
	}

	private static Map<String, Object> client(Client client, @Nullable Instant nextRecordedAt) {
		return Properties.of("id", client.id(), "birthYear", client.birthYear(), "sex", client.sex(), "district",
				client.district(), "enrolledOn", client.enrolledOn(), "deceasedOn", client.deceasedOn(),
				"nextRecordedAt", nextRecordedAt);
	}

	private static Map<String, Map<String, Object>> events(ClientFile file) {
		Map<String, Map<String, Object>> events = new HashMap<>();
		file.events()
			.forEach((event) -> events.put(event.id().value(),
					Properties.of("id", event.id(), "kind", event.kind(), "date", event.date(), "need", event.need(),
							"agency", event.agency(), "dueOn", event.dueOn(), "noteCode", event.noteCode())));
		return events;
	}

	private static Map<String, Map<String, Object>> codings(ClientFile file) {
		Map<String, Map<String, Object>> codings = new HashMap<>();
		file.codings().forEach((coding) -> {
			String id = String.join("/", coding.client().value(), coding.scheme(),
					(coding.coder() != null) ? coding.coder() : "", coding.code());
			codings.put(id, Properties.of("id", id, "scheme", coding.scheme(), "code", coding.code(), "coder",
					coding.coder(), "codedOn", coding.codedOn()));
		});
		return codings;
	}

	private static Map<String, Map<String, Object>> assignments(ClientFile file) {
		Map<String, Map<String, Object>> assignments = new HashMap<>();
		file.assignments()
			.forEach((assignment) -> assignments.put(assignment.professional() + "@" + assignment.span().from(),
					Properties.of("from", assignment.span().from(), "until", assignment.span().until())));
		return assignments;
	}

}
