package carenet.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.NotFound;
import org.neo4j.driver.Record;

/**
 * Which clients are assigned to which professionals, from when until when: it decides who
 * may see whom. What is said in reports proposes an assignment, and never makes one.
 */
public final class Caseloads {

	private static final String ASSIGN = """
			MATCH (c:Client {id: $client}), (p:Professional {id: $professional})
			MERGE (c)-[a:ASSIGNED_TO {from: $from}]->(p)
			SET a.until = $until
			RETURN c.id AS client
			""";

	private static final String END = """
			MATCH (c:Client {id: $client})-[a:ASSIGNED_TO]->(p:Professional {id: $professional})
			WHERE a.until > $day
			SET a.until = CASE WHEN a.from < $day THEN $day ELSE a.from END
			RETURN c.id AS client
			""";

	private static final String OF_CLIENT = """
			MATCH (c:Client {id: $client})-[a:ASSIGNED_TO]->(p:Professional)
			RETURN c.id AS client, p.id AS professional, a.from AS from, a.until AS until
			ORDER BY from DESC, professional
			""";

	private static final String PROPOSED = """
			MATCH (c:Client)<-[r:SUPPORTS]-(p:Professional)
			WHERE r.coordinator AND c.id > $after
			  AND NOT EXISTS { (c)-[:HAS_WAVE]->(w:Wave) WHERE w.index > r.wave }
			  AND NOT EXISTS { (c)-[a:ASSIGNED_TO]->(p) WHERE a.from <= $today < a.until }
			RETURN DISTINCT c.id AS client, p.id AS professional, $today AS from, $end AS until
			ORDER BY client, professional LIMIT $most
			""";

	/** How many proposals are told at once. */
	private static final int MOST = 200;

	private final Graph graph;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	Caseloads(Graph graph, Access access, Auditor auditor, Clock clock) {
		this.graph = graph;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	/**
	 * An assignment.
	 *
	 * @param client who is in the caseload
	 * @param professional whose caseload
	 * @param span from when until when
	 */
	public record Assigned(Id client, Id professional, Interval span) {

		static Assigned from(Record record) {
			Fields row = Fields.of(record);
			return new Assigned(Fields.required(row.id("client")), Fields.required(row.id("professional")),
					Interval.of(row.day("from"), row.day("until")));
		}

	}

	/** Assigns; one that begins on the same day is replaced. */
	public void assign(Id client, Id professional, Interval span) {
		this.access.require(Right.ASSIGN);
		change("assigned", List.of(client, professional), ASSIGN, Map.of("client", client.value(), "professional",
				professional.value(), "from", span.from(), "until", span.until()),
				"no client %s, or no professional %s".formatted(client, professional));
	}

	/** Ends what holds on a day and after it; from that day on it no longer counts. */
	public void end(Id client, Id professional, LocalDate day) {
		this.access.require(Right.ASSIGN);
		change("ended", List.of(client, professional), END,
				Map.of("client", client.value(), "professional", professional.value(), "day", day),
				"client %s is not assigned to %s on %s or later".formatted(client, professional, day));
	}

	/** All assignments of a client, the latest first. */
	public List<Assigned> ofClient(Id client) {
		return this.graph.read(OF_CLIENT, Map.of("client", client.value()), Assigned::from);
	}

	/**
	 * Who is said to coordinate a client at its last wave and has the client in no
	 * caseload today: at most 200, after a client.
	 */
	public List<Assigned> proposed(String after) {
		this.access.require(Right.ASSIGN);
		return this.graph.read(PROPOSED,
				Map.of("today", LocalDate.now(this.clock), "end", Interval.END, "after", after, "most", MOST),
				Assigned::from);
	}

	private void change(String what, List<Id> about, String statement, Map<String, Object> parameters, String missing) {
		AuditEntry.Draft draft = this.auditor.draft(Deed.ACCOUNT, AuditObject.page("caseload/" + what)).about(about);
		this.auditor.changing(draft,
				() -> this.graph.write((tx) -> tx.run(statement, parameters).list()).stream().findFirst(),
				() -> new NotFound(missing));
	}

}
