package carenet.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import carenet.evidence.Register;
import carenet.graph.Graph;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What the graph has about a person besides what was told. */
final class OwnRows {

	private final Graph graph;

	OwnRows(Graph graph) {
		this.graph = graph;
	}

	Map<String, @Nullable Object> register(Id person) {
		return this.graph.read("""
				CALL () {
				  MATCH (n:Client {id: $id}) RETURN n UNION MATCH (n:Supporter {id: $id}) RETURN n
				}
				RETURN properties(n) AS own
				""", Map.of("id", person.value()), (row) -> properties(row.get("own")))
			.stream()
			.findFirst()
			.orElseGet(TreeMap::new);
	}

	List<Map<String, @Nullable Object>> employments(Id person) {
		return rows("""
				MATCH (:Supporter {id: $id})-[e:WORKS_FOR]->(a)
				RETURN a.name AS agency, e.from AS from, e.until AS until ORDER BY from, agency
				""", person);
	}

	/** Who has the client in a caseload. */
	List<Map<String, @Nullable Object>> caseloads(Id client, Letters letters, Register register) {
		List<Map<String, @Nullable Object>> rows = rows("""
				MATCH (:Client {id: $id})-[r:ASSIGNED_TO]->(p)
				RETURN p.id AS professional, r.from AS from, r.until AS until ORDER BY from, professional
				""", client);
		rows.forEach((row) -> row.computeIfPresent("professional",
				(_, id) -> letters.supporter(Id.of(id.toString()), register)));
		return rows;
	}

	/** Whom a professional has in a caseload. */
	List<Map<String, @Nullable Object>> caseload(Id professional, Letters letters) {
		List<Map<String, @Nullable Object>> rows = rows("""
				MATCH (:Supporter {id: $id})<-[r:ASSIGNED_TO]-(c)
				RETURN c.id AS client, r.from AS from, r.until AS until ORDER BY from, client
				""", professional);
		rows.forEach((row) -> row.computeIfPresent("client", (_, id) -> letters.client(Id.of(id.toString()))));
		return rows;
	}

	List<Map<String, @Nullable Object>> consents(Id client) {
		return all("MATCH (:Client {id: $id})-[:CONSENTED]->(n) RETURN properties(n) AS own", client);
	}

	List<Map<String, @Nullable Object>> emergencies(Id client) {
		return all("MATCH (:Client {id: $id})<-[:OF]-(n:Grant) RETURN properties(n) AS own", client);
	}

	private List<Map<String, @Nullable Object>> all(String cypher, Id client) {
		return this.graph.read(cypher, Map.of("id", client.value()), (row) -> properties(row.get("own")));
	}

	private List<Map<String, @Nullable Object>> rows(String cypher, Id person) {
		return this.graph.read(cypher, Map.of("id", person.value()), OwnRows::fields);
	}

	private static Map<String, @Nullable Object> fields(Record row) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		row.keys().forEach((key) -> fields.put(key, plain(row.get(key))));
		return fields;
	}

	private static Map<String, @Nullable Object> properties(Value own) {
		Map<String, @Nullable Object> properties = new TreeMap<>();
		own.keys().forEach((key) -> properties.put(key, plain(own.get(key))));
		properties.remove("revision");
		return properties;
	}

	private static @Nullable Object plain(Value value) {
		Object plain = value.asObject();
		return (plain == null || plain instanceof Number || plain instanceof Boolean) ? plain : plain.toString();
	}

}
