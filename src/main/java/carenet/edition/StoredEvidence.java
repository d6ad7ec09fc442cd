package carenet.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import carenet.graph.Graph;
import org.neo4j.driver.Record;

/**
 * What is hashed: of each client the register, waves, needs, events, codings and reports;
 * who supports, employs and is of one person with whom. When a report was recorded counts
 * where that was told, and not where the time of an import stands in for it.
 */
final class StoredEvidence {

	private static final int AT_ONCE = 500;

	private static final String DEFAULTED = """
			MATCH (s:Study {id: 'study'}) UNWIND s.recordedOnImport AS at RETURN at ORDER BY at
			""";

	/**
	 * A state of a client that is not the same cannot be told from one that is, but by
	 * these.
	 */
	private static final String STATES = """
			MATCH (c:Client)
			RETURN c.id AS id, elementId(c) + '/' + coalesce(c.revision, 0) + '/' + COUNT { (c)--() } AS state
			""";

	private static final String EVIDENCE = """
			UNWIND $ids AS id MATCH (c:Client {id: id})
			RETURN id, [c.birthYear, c.sex, c.district, c.enrolledOn, c.deceasedOn] AS own,
			  COLLECT { MATCH (c)-[:HAS_WAVE]->(w:Wave) RETURN [w.index, w.date, w.status] } AS waves,
			  COLLECT { MATCH (n:Need)-[:OF]->(c) RETURN [n.id, n.domain, n.firstIdentifiedOn, n.label] } AS needs,
			  COLLECT {
			    MATCH (c)-[:EXPERIENCED]->(e:Event)
			    RETURN [e.id, e.kind, e.date, e.need, e.agency, e.dueOn, e.noteCode]
			  } AS events,
			  COLLECT { MATCH (c)-[:CODED]->(k:Coding) RETURN [k.scheme, k.code, k.coder, k.codedOn] } AS codings,
			  COLLECT {
			    MATCH (c)-[:HAS_WAVE]->(:Wave)<-[:AT]-(r:Report)
			    RETURN [r.id, r.digest, CASE WHEN r.recordedAt IN $defaulted THEN null ELSE r.recordedAt END]
			  } AS reports
			""";

	private static final String REGISTER = """
			MATCH (s:Supporter)
			RETURN s.id AS id, labels(s) AS labels, properties(s) AS properties,
			  COLLECT { MATCH (s)-[w:WORKS_FOR]->(a) RETURN [a.id, w.from, w.until] } AS employers,
			  COLLECT { MATCH (s)-[:PART_OF]->(a) RETURN a.id } AS whole,
			  COLLECT { MATCH (s)-[:ALIAS_OF]->(k) RETURN k.id } AS kept
			ORDER BY id
			""";

	private static final List<String> COLUMNS = List.of("waves", "needs", "events", "codings", "reports");

	private final Graph graph;

	StoredEvidence(Graph graph) {
		this.graph = graph;
	}

	/** The times that stand in for when reports were recorded. */
	List<Object> defaulted() {
		return this.graph.read(DEFAULTED, Map.of(), (row) -> row.get("at").asObject());
	}

	/** In which state each client is, by id. */
	Map<String, String> states() {
		Map<String, String> states = new TreeMap<>();
		this.graph.stream(STATES, Map.of(), (row) -> row, (rows) -> {
			rows.forEach((row) -> states.put(row.get("id").asString(), row.get("state").asString()));
			return states;
		});
		return states;
	}

	/** What each of these clients' evidence is hashed to. */
	Map<String, String> hashes(List<String> clients, List<Object> defaulted) {
		Map<String, String> hashes = new HashMap<>();
		List<String> some = new ArrayList<>();
		for (String client : clients) {
			some.add(client);
			if (some.size() == AT_ONCE) {
				read(some, defaulted, hashes);
				some.clear();
			}
		}
		read(some, defaulted, hashes);
		return hashes;
	}

	private void read(List<String> some, List<Object> defaulted, Map<String, String> hashes) {
		if (!some.isEmpty()) {
			this.graph
				.read(EVIDENCE, Map.of("ids", some, "defaulted", defaulted),
						(row) -> Map.entry(row.get("id").asString(), hash(row)))
				.forEach((one) -> hashes.put(one.getKey(), one.getValue()));
		}
	}

	private static String hash(Record row) {
		Fingerprint hash = new Fingerprint().add(row.get("own"));
		COLUMNS.forEach((column) -> hash.addRows(row.get(column)));
		return hash.half();
	}

	/** Everybody else. */
	String register() {
		Fingerprint all = new Fingerprint();
		return this.graph.stream(REGISTER, Map.of(), (row) -> row, (rows) -> {
			rows.forEach((row) -> {
				all.add(row.get("id")).addRows(row.get("labels"));
				new TreeMap<>(Objects.requireNonNull(row.get("properties")).asMap(Fingerprint::text))
					.forEach((name, text) -> all.add(name).add(text));
				all.addRows(row.get("employers")).addRows(row.get("whole")).addRows(row.get("kept"));
			});
			return all.half();
		});
	}

}
