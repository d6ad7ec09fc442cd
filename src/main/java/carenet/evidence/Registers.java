package carenet.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import carenet.study.Id;
import org.neo4j.driver.SimpleQueryRunner;

/** Reads the register of supporters and of whom they work for. */
public final class Registers {

	private Registers() {
	}

	/** These, whom they work for, and the other records of each person. */
	public static Register find(SimpleQueryRunner runner, Collection<Id> supporters) {
		RegisterBuilder register = new RegisterBuilder();
		add(runner, supporters, register);
		return register.register();
	}

	/** The same as it will be, with all records of these people and their employers. */
	static Register foreseen(SimpleQueryRunner runner, Collection<Id> supporters, Coming coming) {
		RegisterBuilder register = new RegisterBuilder();
		Set<Id> asked = new HashSet<>();
		Set<Id> next = new HashSet<>(supporters);
		while (!next.isEmpty()) {
			add(runner, next, register);
			asked.addAll(next);
			asked.addAll(register.ids());
			next = coming.otherRecords(asked);
			next.addAll(coming.employers(asked));
			next.removeAll(asked);
		}
		register.take(coming, asked);
		return register.register();
	}

	private static void add(SimpleQueryRunner runner, Collection<Id> supporters, RegisterBuilder register) {
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
	}

}
