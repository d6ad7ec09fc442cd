package carenet.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who is in the graph, how much there is about them, and through whom they are known. */
@Component
class Persons {

	private final Graph graph;

	Persons(Graph graph) {
		this.graph = graph;
	}

	/** Empty for somebody who is not there. */
	Optional<PersonKind> kindOf(Id person) {
		return this.graph.read("""
				CALL () {
				  MATCH (c:Client {id: $id}) RETURN 'CLIENT' AS kind
				  UNION
				  MATCH (s:Supporter {id: $id})
				  RETURN CASE WHEN s:InformalCarer THEN 'INFORMAL_CARER'
				    WHEN s:Professional THEN 'PROFESSIONAL' ELSE 'AGENCY' END AS kind
				}
				RETURN kind
				""", Map.of("id", person.value()), (row) -> row.get("kind").asString())
			.stream()
			.findFirst()
			.map((kind) -> kind(person, kind));
	}

	private static PersonKind kind(Id person, String kind) {
		if (kind.equals("AGENCY")) {
			throw new NotAllowed(
					"%s is an agency: right would be the id of a client, carer or professional".formatted(person));
		}
		return PersonKind.valueOf(kind);
	}

	/** All records of the person whom an id is of, the kept one first; empty for none. */
	List<Id> recordsOf(Id supporter) {
		return ids("""
				MATCH (:Supporter {id: $id})-[:ALIAS_OF*0..2]-(s)
				RETURN s.id AS id ORDER BY EXISTS { (s)-[:ALIAS_OF]->() }, id
				""", supporter);
	}

	/** Carers and professionals whom nothing but this client's network refers to. */
	List<Id> knownOnlyThrough(Id client) {
		return ids("""
				MATCH (c:Client {id: $id})
				CALL (c) {
				  MATCH (c)<-[:OF]-(:Tie)-[:FROM|TO]->(s:Supporter) RETURN s
				  UNION
				  MATCH (c)-[:HAS_WAVE]->()<-[:AT]-(:Report)-[:GIVEN_BY]->(s:Supporter) RETURN s
				  UNION
				  MATCH (c)-[:ASSIGNED_TO]->(s:Supporter) RETURN s
				}
				WITH DISTINCT c, s
				WHERE NOT s:Agency AND NOT EXISTS { (s)-[:WORKS_FOR]->() }
				  AND NOT EXISTS { MATCH (s)<-[:FROM|TO]-(:Tie)-[:OF]->(o) WHERE o <> c }
				  AND NOT EXISTS { MATCH (s)<-[:GIVEN_BY]-(:Report)-[:AT]->()<-[:HAS_WAVE]-(o) WHERE o <> c }
				  AND NOT EXISTS { MATCH (s)<-[:ASSIGNED_TO]-(o) WHERE o <> c }
				RETURN s.id AS id ORDER BY id
				""", client);
	}

	/** The clients of whom a supporter's evidence speaks, or whom it was heard about. */
	List<Id> clientsAround(Id supporter) {
		return ids("""
				CALL () {
				  MATCH (:Supporter {id: $id})<-[:FROM|TO]-(:Tie)-[:OF]->(c:Client) RETURN c
				  UNION
				  MATCH (r:Report)-[:AT]->()<-[:HAS_WAVE]-(c:Client) WHERE r.informant = $id RETURN c
				}
				RETURN c.id AS id ORDER BY id
				""", supporter);
	}

	/** How much there is about a client. */
	Map<String, Long> countClient(Id client) {
		return counts("""
				MATCH (c:Client {id: $id})
				RETURN
				  COUNT { (c)-[:HAS_WAVE]->() } AS `waves`,
				  COUNT { (c)-[:HAS_WAVE]->()<-[:AT]-(:Report) } AS `reports`,
				  COUNT { (c)-[:HAS_WAVE]->()<-[:AT]-(:Report)-[:STATES]->() } AS `statements`,
				  COUNT { (c)-[:HAS_WAVE]->()<-[:AT]-(:Report)-[:RATES]->() } AS `ratings`,
				  COUNT { (c)<-[:OF]-(:Tie) } AS `ties`,
				  COUNT { (c)<-[:SUPPORTS]-() } + COUNT { (c)-[:HAS_NEED]->() }
				    + COUNT { (c)<-[:OF]-(:Need)<-[:ADDRESSES]-() }
				    + COUNT { MATCH ()-[r:IN_CONTACT_WITH]->() WHERE r.client = c.id AND r.wave >= 0 }
				    AS `relationships of the network`,
				  COUNT { (c)<-[:OF]-(:Need) } AS `needs`,
				  COUNT { (c)-[:EXPERIENCED]->() } AS `events`,
				  COUNT { (c)-[:CODED]->() } AS `codings`,
				  COUNT { (c)-[:ASSIGNED_TO]->() } AS `caseloads that had the client`,
				  COUNT { (c)-[:CONSENTED]->() } AS `consents`,
				  COUNT { (c)<-[:OF]-(:Grant) } AS `looks in an emergency`
				""", client);
	}

	/** How much there is about a carer or professional. */
	Map<String, Long> countSupporter(Id supporter) {
		return counts("""
				MATCH (s:Supporter {id: $id})
				RETURN
				  COUNT { MATCH (s)<-[:FROM|TO]-(:Tie)-[:OF]->(c) RETURN DISTINCT c } AS `networks of clients`,
				  COUNT { (s)<-[:FROM|TO]-(:Tie) } AS `ties`,
				  COUNT { (s)<-[:FROM|TO]-(:Tie)<-[:STATES]-() } AS `statements about the person`,
				  COUNT { (s)<-[:GIVEN_BY]-() } AS `reports by the person`,
				  COUNT { (s)-[:SUPPORTS|ADDRESSES|IN_CONTACT_WITH]-() } AS `relationships of networks`,
				  COUNT { (s)-[:WORKS_FOR]->() } AS `employments`,
				  COUNT { (s)<-[:ASSIGNED_TO]-() } AS `clients of the caseload`
				""", supporter);
	}

	private Map<String, Long> counts(String cypher, Id person) {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (Record row : this.graph.read(cypher, Map.of("id", person.value()), (row) -> row)) {
			row.keys().forEach((what) -> counts.put(what, row.get(what).asLong()));
		}
		return counts;
	}

	private List<Id> ids(String cypher, Id person) {
		return this.graph.read(cypher, Map.of("id", person.value()), (row) -> Id.of(row.get("id").asString()));
	}

}
