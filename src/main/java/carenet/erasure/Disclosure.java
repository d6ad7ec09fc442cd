package carenet.erasure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.access.ClientReach;
import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.Fragment;
import carenet.audit.AuditEntry;
import carenet.audit.AuditSearch;
import carenet.audit.AuditTrail;
import carenet.evidence.ClientRow;
import carenet.evidence.Fragments;
import carenet.evidence.PersonExtent;
import carenet.graph.DataFolder;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything about one person, for that person (GDPR, articles 15 and 20): as client, as
 * carer or professional in the networks of others, and who looked at it. Other people are
 * letters.
 */
@Component
public class Disclosure {

	private final Graph graph;

	private final Persons people;

	private final OwnRows own;

	private final IdentityVault identities;

	private final DataFolder data;

	private final Clock clock;

	private final String reading;

	Disclosure(Graph graph, Persons people, IdentityVault identities, DataFolder data, Clock clock) {
		this.graph = graph;
		this.people = people;
		this.own = new OwnRows(graph);
		this.identities = identities;
		this.data = data;
		this.clock = clock;
		this.reading = graph
			.text(Fragment.read(
					List.of(Fragments.NEEDS, Fragments.EVENTS, Fragments.CODINGS, Fragments.EVIDENCE,
							Fragments.supporters(Set.of(TieKind.values()), PersonExtent.WHOLE)),
					ClientReach.EVERYBODY));
	}

	/**
	 * What is to be handed over.
	 * @throws NotFound when nothing is known of the person
	 */
	public Disclosed of(Id person) {
		Identity identity = this.identities.find(person).orElse(null);
		PersonKind kind = this.people.kindOf(person).orElse(PersonKind.NAME_ONLY);
		if (kind == PersonKind.NAME_ONLY && identity == null) {
			throw new NotFound("nobody here has the id %s".formatted(person));
		}
		List<Id> records = (kind == PersonKind.INFORMAL_CARER || kind == PersonKind.PROFESSIONAL)
				? this.people.recordsOf(person) : List.of(person);
		Letters letters = new Letters(records);
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("readMe", ReadMe.of(person, kind, this.clock.instant()));
		all.put("identity", identity(identity));
		all.put("register", this.own.register(person));
		if (kind == PersonKind.CLIENT) {
			all.put("asClient", asClient(person, letters));
		}
		else {
			all.put("otherRecords",
					records.stream().filter((record) -> !record.equals(person)).map(this::record).toList());
			all.put("employments",
					records.stream().flatMap((record) -> this.own.employments(record).stream()).toList());
			all.put("caseload",
					records.stream().flatMap((record) -> this.own.caseload(record, letters).stream()).toList());
			all.put("asSupporter",
					records.stream()
						.flatMap((record) -> this.people.clientsAround(record).stream())
						.distinct()
						.sorted()
						.map((client) -> asSupporter(records, client, letters))
						.toList());
		}
		all.put("accessLog", records.stream().flatMap((record) -> accessLog(record).stream()).toList());
		return Disclosed.of(all);
	}

	/** The same person under another id. */
	private Map<String, @Nullable Object> record(Id record) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("identity", identity(this.identities.find(record).orElse(null)));
		all.put("register", this.own.register(record));
		return all;
	}

	private static Map<String, @Nullable Object> identity(@Nullable Identity identity) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		if (identity != null) {
			fields.put("name", identity.name());
			fields.put("phone", identity.phone());
			fields.put("email", identity.email());
			fields.put("address", identity.address());
		}
		return fields;
	}

	private Map<String, @Nullable Object> asClient(Id client, Letters letters) {
		ClientRow row = row(client);
		Told told = new Told(List.of(client), row, letters);
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("waves",
				row.waves()
					.stream()
					.map((wave) -> fields("wave", wave.label(), "date", wave.date(), "status", wave.status()))
					.toList());
		all.put("needs",
				row.needs()
					.stream()
					.map((need) -> fields("need", need.id(), "domain", need.domain(), "firstIdentifiedOn",
							need.firstIdentifiedOn(), "label", told.cleared(need.label())))
					.toList());
		all.put("events",
				row.events()
					.stream()
					.map((event) -> fields("kind", event.kind(), "date", event.date(), "need", event.need(), "agency",
							event.agency(), "dueOn", event.dueOn(), "noteCode", told.cleared(event.noteCode())))
					.toList());
		all.put("codings", row.codings()
			.stream()
			.map((coding) -> fields("scheme", coding.scheme(), "code", coding.code(), "codedOn", coding.codedOn()))
			.toList());
		all.put("caseloads", this.own.caseloads(client, letters, row.register()));
		all.put("consents", this.own.consents(client));
		all.put("looksInAnEmergency", this.own.emergencies(client));
		putTold(told, all);
		return all;
	}

	private Map<String, @Nullable Object> asSupporter(List<Id> records, Id client, Letters letters) {
		Told told = new Told(records, row(client), letters);
		Map<String, @Nullable Object> all = fields("network", letters.client(client));
		putTold(told, all);
		return all;
	}

	private static void putTold(Told told, Map<String, @Nullable Object> all) {
		all.put("reportsByYou", told.ownReports());
		all.put("reportsByOthers", told.otherReports());
		all.put("statements", told.statements());
		all.put("ratings", told.ratings());
	}

	private ClientRow row(Id client) {
		return this.graph
			.read(this.reading, Map.of(Fragment.CLIENTS, List.of(client.value())),
					(row) -> new ClientRow(Fields.of(row)))
			.getFirst();
	}

	/** As the audit log shows it to whom it is about. */
	private List<Map<String, @Nullable Object>> accessLog(Id person) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		AuditSearch all = new AuditSearch(null, Long.MAX_VALUE, AuditSearch.MOST);
		for (AuditEntry entry : AuditTrail.of(this.data).about(person, all).entries()) {
			rows.add(fields("entry", entry.number(), "moment", entry.moment(), "account", entry.doer().account(),
					"roles", String.join(", ", entry.doer().roles()), "deed", entry.deed(), "outcome", entry.outcome(),
					"with", entry.object(), "purpose", entry.doer().purpose(), "reason", entry.reason()));
		}
		return rows;
	}

	/** Names and values in turn; values as texts, numbers and truths. */
	static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			fields.put(String.valueOf(namesAndValues[i]),
					(value == null || value instanceof Number || value instanceof Boolean) ? value : value.toString());
		}
		return fields;
	}

}
