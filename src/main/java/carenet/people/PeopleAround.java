package carenet.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.graph.Fields;
import carenet.graph.Properties;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.words.Wording;
import org.springframework.stereotype.Component;

/**
 * People and agencies with what they do for the clients whom the viewer may see; each
 * question is one statement, whatever the number of clients.
 */
@Component
class PeopleAround {

	/** How many clients, colleagues or agencies are listed at once. */
	static final int PAGE = 20;

	/**
	 * A carer is known only through clients; who works in care, and where, is no client's
	 * secret.
	 */
	private static final String PERSON = """
			MATCH (:Supporter {id: $id})-[:ALIAS_OF*0..1]->(s)
			WHERE NOT EXISTS { (s)-[:ALIAS_OF]->() }
			  AND (NOT s:InformalCarer OR EXISTS {
			    MATCH (s)<-[:ALIAS_OF*0..1]-()<-[:FROM|TO]-(:Tie)-[:OF]->(c:Client) WHERE %s
			  })
			RETURN properties(s) AS supporter,
			  COLLECT { MATCH (s)<-[:ALIAS_OF]-(x) RETURN x.id ORDER BY x.id } AS aliases,
			  COLLECT {
			    MATCH (s)<-[:ALIAS_OF*0..1]-()-[e:WORKS_FOR]->()-[:ALIAS_OF*0..1]->(a)
			    WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() }
			    RETURN DISTINCT {id: a.id, name: a.name, from: e.from, until: e.until} AS employer
			    ORDER BY employer.until DESC, employer.from DESC, employer.id LIMIT 50
			  } AS employers
			""";

	private static final String TOLD = """
			MATCH (s:Supporter {id: $id})<-[:FROM]-(t:SupportsTie)-[:OF]->(c:Client)
			WHERE t.testimony IS NOT NULL AND %s
			WITH CASE WHEN c.nextRecordedAt <= $now THEN '' ELSE t.testimony END AS testimony
			RETURN testimony, count(*) AS times
			""";

	private static final String HOURS = """
			MATCH (s:Supporter {id: $id})-[r:SUPPORTS]->(c:Client) WHERE %s
			RETURN r.wave AS wave, count(r.hoursPerWeek) AS told, sum(r.hoursPerWeek) AS hours ORDER BY wave
			""";

	private static final String CLIENTS = """
			MATCH (s:Supporter {id: $id})<-[:FROM]-(t:SupportsTie)-[:OF]->(c:Client)
			WHERE c.id > $after AND t.testimony IS NOT NULL AND %s
			RETURN c.id AS id ORDER BY id LIMIT $most
			""";

	private static final String NEEDS = """
			MATCH (s:Supporter {id: $id})-[r:ADDRESSES]->(n:Need)-[:OF]->(c:Client) WHERE %s
			RETURN n.domain AS domain, r.wave AS wave, count(DISTINCT c) AS clients ORDER BY domain, wave
			""";

	private final InReach reach;

	private final Clock clock;

	PeopleAround(InReach reach, Clock clock) {
		this.reach = reach;
		this.clock = clock;
	}

	/** Whoever is meant by an id; empty for somebody out of reach. */
	Optional<Person> find(Id id) {
		return this.reach.read(PERSON, Map.of("id", id.value()), Person::from).stream().findFirst();
	}

	/** What was told of somebody's ties, wave by wave. */
	Load load(Id id) {
		Load load = new Load();
		this.reach.read(TOLD, Properties.of("id", id, "now", this.clock.instant()), (row) -> {
			load.add(Fields.required(row.text("testimony")), number(row, "times"));
			return load;
		});
		this.reach.read(HOURS, Map.of("id", id.value()), (row) -> {
			load.addHours(number(row, "wave"), number(row, "told"), Fields.required(row.decimal("hours")));
			return load;
		});
		return load;
	}

	/** One more than a page, after a client. */
	List<Id> clients(Person person, String after) {
		return this.reach.read(CLIENTS, of(person, after, PAGE + 1), (row) -> Fields.required(row.id("id")));
	}

	List<Served> needs(Person person) {
		return this.reach.read(NEEDS, of(person, "", PAGE), Served::from);
	}

	static Map<String, Object> of(Person person, String after, int most) {
		return Map.of("id", person.id().value(), "after", after, "most", most, "end", Interval.END);
	}

	static int number(Fields row, String name) {
		return Fields.required(row.number(name));
	}

	/**
	 * A need that is served.
	 *
	 * @param domain of life
	 * @param wave the index
	 * @param clients of how many
	 */
	record Served(String domain, int wave, int clients) {

		static Served from(Fields row) {
			return new Served(Wording.code(Fields.required(row.text("domain"))), number(row, "wave"),
					number(row, "clients"));
		}

	}

}
