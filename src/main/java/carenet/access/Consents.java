package carenet.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * To what clients consent, from which day on. What was said before stays, with the day on
 * which it ended; the last word counts from its day on.
 */
public final class Consents {

	private static final String END = """
			MATCH (c:Client)-[:CONSENTED]->(k:Consent {kind: $kind})
			WHERE c.id IN $clients AND k.until > $from
			SET k.until = CASE WHEN k.from < $from THEN $from ELSE k.from END
			""";

	private static final String SAY = """
			MATCH (c:Client) WHERE c.id IN $clients
			CREATE (c)-[:CONSENTED]->(:Consent {kind: $kind, given: $given, from: $from, until: $until,
			  recordedAt: $now, recordedBy: $account})
			RETURN c.id AS id
			""";

	private static final String SILENT = """
			MATCH (c:Client) WHERE c.id > $after AND NOT EXISTS { (c)-[:CONSENTED]->(:Consent {kind: $kind}) }
			RETURN c.id AS id ORDER BY c.id LIMIT $most
			""";

	private static final String OF_CLIENT = """
			MATCH (c:Client {id: $client})-[:CONSENTED]->(k:Consent)
			RETURN properties(k) AS consent ORDER BY k.recordedAt DESC, k.kind
			""";

	private static final int AT_ONCE = 1_000;

	private final Graph graph;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	Consents(Graph graph, Access access, Auditor auditor, Clock clock) {
		this.graph = graph;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	/**
	 * What a client said.
	 *
	 * @param kind about what
	 * @param given whether it was allowed
	 * @param span from when until when it holds
	 * @param recordedAt when it was recorded
	 * @param recordedBy by which account
	 */
	public record Consent(ConsentKind kind, boolean given, Interval span, Instant recordedAt, String recordedBy) {

		/** Whether it holds on a day. */
		public boolean holdsOn(LocalDate day) {
			return this.span.contains(day) && !this.span.from().equals(this.span.until());
		}

		static Consent from(Fields row) {
			return new Consent(Fields.required(row.constant("kind", ConsentKind.class)), row.isSet("given"),
					Interval.of(row.day("from"), row.day("until")), Fields.required(row.moment("recordedAt")),
					Fields.required(row.text("recordedBy")));
		}

	}

	/**
	 * Records what a client said; it counts at once.
	 * @param client who said it
	 * @param kind about what
	 * @param given whether it is allowed
	 * @param from the first day; null for today, and not in the future
	 */
	public void record(Id client, ConsentKind kind, boolean given, @Nullable LocalDate from) {
		this.access.require(Right.RECORD_CONSENT);
		LocalDate day = day(from);
		AuditEntry.Draft draft = this.auditor.draft(Deed.CONSENT, object(kind, given)).about(client);
		this.auditor.changing(draft,
				() -> Optional.of(say(List.of(client.value()), kind, given, day)).filter((clients) -> clients > 0),
				() -> new NotFound("no client " + client));
	}

	private static AuditObject object(ConsentKind kind, boolean given) {
		return AuditObject.page("consent/%s/%s".formatted(kind, given ? "given" : "refused"));
	}

	/**
	 * Records the same for all clients who never said anything about it, as after a study
	 * to which everybody consented on paper.
	 * @return how many clients
	 */
	public int recordForTheSilent(ConsentKind kind, boolean given, @Nullable LocalDate from) {
		this.access.require(Right.RECORD_CONSENT);
		LocalDate day = day(from);
		AuditEntry.Draft begun = this.auditor.begin(Deed.CONSENT, object(kind, given));
		return this.auditor.changing(begun, (clients) -> true, () -> {
			int clients = 0;
			List<String> some = silent(kind, "");
			while (!some.isEmpty()) {
				clients += say(some, kind, given, day);
				some = silent(kind, some.getLast());
			}
			return clients;
		});
	}

	/** All that a client ever said, the latest first. */
	public List<Consent> of(Id client) {
		return this.graph.read(OF_CLIENT, Map.of("client", client.value()),
				(row) -> Consent.from(Fields.of(row).fields("consent")));
	}

	private List<String> silent(ConsentKind kind, String after) {
		return this.graph.read(SILENT, Map.of("kind", kind.name(), "after", after, "most", AT_ONCE),
				(row) -> row.get("id").asString());
	}

	private int say(List<String> clients, ConsentKind kind, boolean given, LocalDate from) {
		Map<String, Object> parameters = Properties.of("clients", clients, "kind", kind, "given", given, "from", from,
				"until", Interval.END, "now", this.clock.instant(), "account", this.access.viewer().account());
		return this.graph.write((tx) -> {
			tx.run(END, parameters).consume();
			return tx.run(SAY, parameters).list().size();
		});
	}

	private LocalDate day(@Nullable LocalDate from) {
		LocalDate today = LocalDate.now(this.clock);
		if (from != null && from.isAfter(today)) {
			throw new BadInput(
					"%s is in the future; consent is recorded from today or an earlier day on".formatted(from));
		}
		return (from != null) ? from : today;
	}

}
