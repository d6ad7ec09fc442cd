package carenet.evidence;

import java.util.Collection;
import java.util.Map;

import carenet.study.Id;
import org.neo4j.driver.SimpleQueryRunner;

/** Reads the register of supporters and of whom they work for. */
public final class Registers {

	private Registers() {
	}

	/** These, whom they work for, and the other records of each person. */
	public static Register find(SimpleQueryRunner runner, Collection<Id> supporters) {
		RegisterBuilder register = new RegisterBuilder();
		runner.run("""
				UNWIND $ids AS id
				MATCH (s:Supporter {id: id})
				RETURN [properties(s),
				  [(s)-[e:WORKS_FOR]->(a:Agency)
				    | [properties(a), properties(e), [(a)-[:ALIAS_OF]->(k:Agency) | properties(k)]]],
				  [(s)-[:ALIAS_OF]->(k) | k.id],
				  [(s)-[:ALIAS_OF*1..2]-(o:Supporter) | [properties(o),
				    [(o)-[e:WORKS_FOR]->(a:Agency)
				      | [properties(a), properties(e), [(a)-[:ALIAS_OF]->(k:Agency) | properties(k)]]],
				    [(o)-[:ALIAS_OF]->(k) | k.id]]]] AS person
				""", Map.of("ids", supporters.stream().map(Id::value).toList()))
			.forEachRemaining((row) -> register.add(row.get("person")));
		return register.register();
	}

}
