package carenet.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that write rows of evidence and of the graph layer, in their order. */
final class WriteStatements {

	/** By name; each takes {@code $rows}. */
	static final Map<String, String> IN_ORDER = new LinkedHashMap<>();

	private WriteStatements() {
	}

	private static void add(String name, String cypher) {
		IN_ORDER.put(name, cypher);
	}

	static {
		register();
		evidence();
		projection();
	}

	private static void register() {
		add("create waves", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				CREATE (c)-[:HAS_WAVE]->(w:Wave) SET w = row.properties
				""");
		add("create needs", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				CREATE (c)<-[:OF]-(n:Need) SET n = row.properties
				""");
		add("create events", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				CREATE (c)-[:EXPERIENCED]->(e:Event) SET e = row.properties
				""");
		add("create codings", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				CREATE (c)-[:CODED]->(k:Coding) SET k = row.properties
				""");
		add("create assignments", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				MATCH (p:Professional {id: row.key})
				CREATE (c)-[r:ASSIGNED_TO]->(p) SET r = row.properties
				""");
		add("change node", """
				UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element
				WITH n, row, n.revision AS revision
				SET n = row.properties, n.revision = revision
				""");
		add("revision", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client SET c.revision = row.revision
				""");
	}

	private static void evidence() {
		add("create SUPPORTS tie", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				MATCH (s:Supporter {id: row.from})
				CREATE (t:Tie:SupportsTie {id: row.id}), (t)-[:FROM]->(s), (t)-[:TO]->(c), (t)-[:OF]->(c)
				""");
		add("create ADDRESSES tie", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				MATCH (s:Supporter {id: row.from}) MATCH (n:Need {id: row.to})
				CREATE (t:Tie:AddressesTie {id: row.id}), (t)-[:FROM]->(s), (t)-[:TO]->(n), (t)-[:OF]->(c)
				""");
		add("create IN_CONTACT_WITH tie", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				MATCH (s:Supporter {id: row.from}) MATCH (o:Supporter {id: row.to})
				CREATE (t:Tie:ContactTie {id: row.id}), (t)-[:FROM]->(s), (t)-[:TO]->(o), (t)-[:OF]->(c)
				""");
		add("create reports", """
				UNWIND $rows AS row MATCH (w:Wave {id: row.wave})
				CREATE (r:Report)-[:AT]->(w) SET r = row.properties
				WITH r, row
				OPTIONAL MATCH (carer:Supporter {id: row.properties.informant})
				FOREACH (_ IN CASE WHEN carer IS NULL THEN [] ELSE [1] END | CREATE (r)-[:GIVEN_BY]->(carer))
				WITH r, row
				OPTIONAL MATCH (r)-[:AT]->()<-[:HAS_WAVE]-(c) WHERE row.properties.source = 'CLIENT'
				FOREACH (_ IN CASE WHEN c IS NULL THEN [] ELSE [1] END | CREATE (r)-[:GIVEN_BY]->(c))
				""");
		add("supersede", """
				UNWIND $rows AS row MATCH (later:Report {id: row.later}) MATCH (earlier:Report {id: row.earlier})
				MERGE (later)-[:SUPERSEDES]->(earlier) SET earlier.supersededAt = row.at
				""");
		add("create statements", """
				UNWIND $rows AS row MATCH (r:Report {id: row.report}) MATCH (t:Tie {id: row.tie})
				CREATE (r)-[s:STATES]->(t) SET s = row.properties
				""");
		add("create ratings", """
				UNWIND $rows AS row MATCH (r:Report {id: row.report}) MATCH (n:Need {id: row.need})
				CREATE (r)-[x:RATES]->(n) SET x = row.properties
				""");
	}

	private static void projection() {
		add("testimony", """
				UNWIND $rows AS row MATCH (t:Tie {id: row.id}) SET t += row.properties
				""");
		add("no testimony", """
				UNWIND $rows AS row MATCH (t:Tie {id: row.id}) REMOVE t.testimony
				""");
		add("remove relationship", """
				UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element DELETE r
				""");
		add("change relationship", """
				UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r = row.properties
				""");
		add("create SUPPORTS", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client
				MATCH (s:Supporter {id: row.from})
				CREATE (s)-[r:SUPPORTS]->(c) SET r = row.properties
				""");
		add("create ADDRESSES", """
				UNWIND $rows AS row MATCH (s:Supporter {id: row.from}) MATCH (n:Need {id: row.to})
				CREATE (s)-[r:ADDRESSES]->(n) SET r = row.properties
				""");
		add("create IN_CONTACT_WITH", """
				UNWIND $rows AS row MATCH (s:Supporter {id: row.from}) MATCH (o:Supporter {id: row.to})
				CREATE (s)-[r:IN_CONTACT_WITH]->(o) SET r = row.properties
				""");
		add("create HAS_NEED", """
				UNWIND $rows AS row MATCH (c) WHERE elementId(c) = row.client MATCH (n:Need {id: row.to})
				CREATE (c)-[r:HAS_NEED]->(n) SET r = row.properties
				""");
		add("remove tie", """
				UNWIND $rows AS row MATCH (t) WHERE elementId(t) = row.element DETACH DELETE t
				""");
	}

}
