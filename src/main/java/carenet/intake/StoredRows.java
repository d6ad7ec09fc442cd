package carenet.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import carenet.access.ClientReach;
import carenet.actors.Client;
import carenet.actors.ClientEntry;
import carenet.actors.Fragment;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.ReportDigest;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.Wave;
import org.neo4j.driver.Record;

/**
 * What the graph has already. Each id is looked up once, by its index, and the latest of
 * them are remembered.
 */
final class StoredRows implements Known {

	private static final int REMEMBERED = 100_000;

	private final Graph graph;

	private final Map<Id, Optional<ClientEntry>> clients = new Remembered<>();

	private final Map<Id, Optional<Supporter>> supporters = new Remembered<>();

	private final Map<Id, Optional<Need>> needs = new Remembered<>();

	private final Map<Id, Optional<KnownReport>> reports = new Remembered<>();

	private final Map<Id, Set<Id>> supportersOf = new Remembered<>();

	private final String ofClient;

	private StoredRows(Graph graph) {
		this.graph = graph;
		this.ofClient = graph.text(Fragment.read(List.of(), ClientReach.EVERYBODY));
	}

	static Known in(Graph graph) {
		boolean anything = !graph
			.read("MATCH (n) WHERE n:Client OR n:Supporter RETURN 1 AS one LIMIT 1", Map.of(), (row) -> row)
			.isEmpty();
		return anything ? new StoredRows(graph) : Known.NOTHING;
	}

	@Override
	public Optional<Client> client(Id id) {
		return entry(id).map(ClientEntry::client);
	}

	@Override
	public List<Wave> waves(Id client) {
		return entry(client).map(ClientEntry::waves).orElse(List.of());
	}

	private Optional<ClientEntry> entry(Id client) {
		return this.clients.computeIfAbsent(client,
				(id) -> this.graph
					.read(this.ofClient, Map.of(Fragment.CLIENTS, List.of(id.value())),
							(row) -> ClientEntry.from(Fields.of(row)))
					.stream()
					.findFirst());
	}

	@Override
	public Optional<Supporter> supporter(Id id) {
		return this.supporters.computeIfAbsent(id,
				(key) -> one("MATCH (s:Supporter {id: $id}) RETURN properties(s) AS supporter", key,
						(row) -> Supporter.from(Fields.of(row).fields("supporter"))));
	}

	@Override
	public Optional<Need> need(Id id) {
		return this.needs.computeIfAbsent(id, (key) -> one(
				"MATCH (n:Need {id: $id})-[:OF]->(c:Client) RETURN properties(n) AS need, c.id AS client", key,
				(row) -> Need.from(Fields.of(row).fields("need"), Fields.required(Fields.of(row).id("client")))));
	}

	@Override
	public Optional<KnownReport> report(Id id) {
		return this.reports.computeIfAbsent(id, (key) -> one("""
				MATCH (r:Report {id: $id})-[:AT]->()<-[:HAS_WAVE]-(c:Client)
				OPTIONAL MATCH (later)-[:SUPERSEDES]->(r)
				RETURN r.id AS id, c.id AS client, r.recordedAt AS recordedAt, r.supersedes AS supersedes,
				  later.id AS supersededBy, r.supersededAt AS supersededAt, r.digest AS digest
				""", key, StoredRows::report));
	}

	private static KnownReport report(Record row) {
		Fields report = Fields.of(row);
		return new KnownReport(Fields.required(report.id("id")), Fields.required(report.id("client")),
				Fields.required(report.moment("recordedAt")), report.id("supersedes"), report.id("supersededBy"),
				report.moment("supersededAt"), new ReportDigest(Fields.required(report.text("digest"))));
	}

	@Override
	public Set<Id> supportersOf(Id client) {
		return this.supportersOf.computeIfAbsent(client, (key) -> new HashSet<>(this.graph.read("""
				MATCH (c:Client {id: $id})<-[:OF]-(t:SupportsTie)-[:FROM]->(s) RETURN s.id AS id
				""", Map.of("id", key.value()), (row) -> Id.of(row.get("id").asString()))));
	}

	@Override
	public Optional<Id> keptFor(Id record) {
		return one("MATCH (:Supporter {id: $id})-[:ALIAS_OF]->(k) RETURN k.id AS kept", record,
				(row) -> Id.of(row.get("kept").asString()));
	}

	@Override
	public boolean isKept(Id record) {
		return one("MATCH (:Supporter {id: $id})<-[:ALIAS_OF]-(a) RETURN a.id AS record LIMIT 1", record, (row) -> row)
			.isPresent();
	}

	private <T> Optional<T> one(String cypher, Id id, Function<Record, T> row) {
		return this.graph.read(cypher, Map.of("id", id.value()), row).stream().findFirst();
	}

	/** Forgets what has not been asked for the longest time. */
	private static final class Remembered<K, V> extends LinkedHashMap<K, V> {

		private static final long serialVersionUID = 1L;

		Remembered() {
			super(64, 0.75f, true);
		}

		@Override
		public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
			V known = get(key);
			if (known == null) {
				known = mapping.apply(key);
				put(key, known);
			}
			return known;
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > REMEMBERED;
		}

	}

}
