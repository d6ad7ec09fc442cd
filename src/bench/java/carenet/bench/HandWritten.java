package carenet.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * What somebody would write who knows the graph layer by heart and needs this one answer:
 * the floor that the product is compared with.
 *
 * @param driver the product's own
 */
record HandWritten(Driver driver) {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final String NETWORKS = """
			MATCH (c:Client)-[:HAS_WAVE]->(w:Wave {index: $wave}) WHERE c.id IN $clients
			RETURN c.id AS client,
			  [(s:Supporter)-[r:SUPPORTS {wave: $wave}]->(c) |
			    [s.id, [label IN labels(s) WHERE label <> 'Supporter'][0], r.reportedBy, r.deniedBy, r.supportTypes,
			      r.frequency]] AS ties,
			  [(c)-[h:HAS_NEED {wave: $wave}]->(n) |
			    [n.id, n.domain, h.status, [(s:Supporter)-[:ADDRESSES {wave: $wave}]->(n) |
			      [s.id, [(s:Professional)-[e:WORKS_FOR]->(a) WHERE e.from <= w.date < e.until | a.id]]]]] AS needs,
			  EXISTS { (w)<-[:AT]-(p) WHERE p.supersededAt IS NULL AND p.covers CONTAINS 'ADDRESSES:ALL' } AS asked
			ORDER BY client
			""";

	/** A network with just what the question asks for. */
	record Network(String client, List<Tie> ties, List<Need> needs) {
	}

	/** A tie that is present. */
	record Tie(String supporter, String type, List<String> reportedBy, List<String> deniedBy, List<String> supportTypes,
			String frequency) {
	}

	/** A need and who addresses it. */
	record Need(String id, String domain, String status, Set<String> addressedBy, String coverage) {
	}

	List<Network> networks(Collection<String> clients, int wave) {
		try (Session session = this.driver.session(READ)) {
			return session.run(NETWORKS, Map.of("clients", clients, "wave", wave)).list(HandWritten::network);
		}
	}

	private static Network network(Record row) {
		boolean asked = row.get("asked").asBoolean();
		return new Network(row.get("client").asString(), row.get("ties").asList(HandWritten::tie),
				row.get("needs").asList((need) -> need(need, asked)));
	}

	private static Tie tie(Value row) {
		return new Tie(row.get(0).asString(), row.get(1).asString(), texts(row.get(2)), texts(row.get(3)),
				texts(row.get(4)), row.get(5).asString(""));
	}

	private static List<String> texts(Value list) {
		return list.isNull() ? List.of() : list.asList(Value::asString);
	}

	private static Need need(Value row, boolean asked) {
		Map<String, List<String>> employers = row.get(3)
			.asList((one) -> one)
			.stream()
			.collect(Collectors.toMap((one) -> one.get(0).asString(), (one) -> texts(one.get(1))));
		return new Need(row.get(0).asString(), row.get(1).asString(), row.get(2).asString(), employers.keySet(),
				coverage(employers, asked));
	}

	/** A professional and the own agency count once. */
	private static String coverage(Map<String, List<String>> employers, boolean asked) {
		long count = employers.keySet()
			.stream()
			.filter((one) -> employers.values().stream().noneMatch((own) -> own.contains(one)))
			.count();
		if (count == 0) {
			return asked ? "UNCOVERED" : "UNKNOWN";
		}
		return (count == 1) ? "SINGLE" : "SHARED";
	}

}
