package carenet.sameness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.study.Id;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Which records are said to be of two people: a relationship between the two, which goes
 * with either of them.
 */
@Component
class Differences {

	private static final int MOST = 100_000;

	private static final String ROW = " RETURN a.id AS one, b.id AS other, r.by AS by, r.at AS at ORDER BY one, other";

	private static final String SET = """
			MATCH (a:Supporter {id: $one}), (b:Supporter {id: $other})
			CREATE (a)-[:DIFFERS_FROM {by: $by, at: $at}]->(b)
			""";

	private static final String REMOVE = """
			MATCH (:Supporter {id: $one})-[r:DIFFERS_FROM]->(:Supporter {id: $other}) DELETE r
			""";

	private final Graph graph;

	Differences(Graph graph) {
		this.graph = graph;
	}

	/** Some in the order of their ids, after one and the other. */
	List<Difference> after(String one, String other, int most) {
		return this.graph.read("""
				MATCH (a:Supporter)-[r:DIFFERS_FROM]->(b:Supporter)
				WHERE a.id > $one OR (a.id = $one AND b.id > $other)
				""" + ROW + " LIMIT $most", Map.of("one", one, "other", other, "most", most),
				(row) -> Difference.from(Fields.of(row)));
	}

	Standing standing() {
		return new Standing(after("", "", MOST));
	}

	/** All that stand. */
	static final class Standing {

		private final Map<Set<Id>, Difference> byPair = new HashMap<>();

		Standing(List<Difference> all) {
			all.forEach((one) -> this.byPair.put(Set.of(one.one(), one.other()), one));
		}

		/** Between any records of the two people. */
		Optional<Difference> between(Somebody one, Somebody other) {
			for (Id record : one.profile().records()) {
				for (Id theirs : other.profile().records()) {
					Difference found = record.equals(theirs) ? null : this.byPair.get(Set.of(record, theirs));
					if (found != null) {
						return Optional.of(found);
					}
				}
			}
			return Optional.empty();
		}

	}

	static void set(TransactionContext tx, Difference difference) {
		tx.run(REMOVE, ends(difference)).consume();
		tx.run(SET, Properties.of("one", difference.one(), "other", difference.other(), "by", difference.by(), "at",
				difference.at()))
			.consume();
	}

	static void remove(TransactionContext tx, Difference difference) {
		tx.run(REMOVE, ends(difference)).consume();
	}

	private static Map<String, Object> ends(Difference difference) {
		return Map.of("one", difference.one().value(), "other", difference.other().value());
	}

}
