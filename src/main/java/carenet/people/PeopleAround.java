package carenet.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.graph.Fields;
import carenet.graph.Properties;
import carenet.study.Id;
import carenet.study.Interval;
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

	/** Clients {@code c} and waves at which an agency is there, itself or through p. */
	private static final String THERE = """
			MATCH (a:Agency {id: $id})
			CALL (a) {
			  MATCH (a)-[r:SUPPORTS]->(c:Client) RETURN c, r.wave AS wave, null AS p
			  UNION
			  MATCH (a)<-[:ALIAS_OF*0..1]-()<-[e:WORKS_FOR]-()-[:ALIAS_OF*0..1]->(p)-[r:SUPPORTS]->(c:Client)
			  MATCH (c)-[:HAS_WAVE]->(w:Wave) WHERE w.index = r.wave
			    AND e.from <= w.date AND (w.date < e.until OR e.until = $end)
			  RETURN c, r.wave AS wave, p
			}
			WITH a, c, wave, p WHERE %s
			""";

	private static final String AGENCY_WAVES = THERE + """
			RETURN wave, count(DISTINCT c) AS clients, count(DISTINCT p) AS people ORDER BY wave
			""";

	private static final String AGENCY_CLIENTS = THERE + """
			WITH DISTINCT c WHERE c.id > $after
			RETURN c.id AS id ORDER BY id LIMIT $most
			""";

	private static final String AGENCY_PEOPLE = THERE + """
			WITH p, c WHERE p IS NOT NULL
			RETURN p.id AS id, coalesce(p.profession, p.careType) AS kind, count(DISTINCT c) AS clients
			ORDER BY clients DESC, id LIMIT $most
			""";

	private static final String AGENCY_NEEDS = THERE + """
			WITH DISTINCT c, wave, coalesce(p, a) AS who
			MATCH (who)-[r:ADDRESSES]->(n:Need)-[:OF]->(c) WHERE r.wave = wave
			RETURN n.domain AS domain, wave, count(DISTINCT c) AS clients ORDER BY domain, wave
			""";

	private static final String AGENCY_MEETS = THERE + """
			WITH DISTINCT a, c, wave
			MATCH (c)-[:HAS_WAVE]->(w:Wave) WHERE w.index = wave
			MATCH (o)-[r:SUPPORTS]->(c) WHERE r.wave = wave
			CALL (o, w) {
			  WITH o WHERE o:Agency RETURN o AS other
			  UNION
			  MATCH (o)<-[:ALIAS_OF*0..1]-()-[e:WORKS_FOR]->()-[:ALIAS_OF*0..1]->(other)
			  WHERE NOT EXISTS { (other)-[:ALIAS_OF]->() }
			    AND e.from <= w.date AND (w.date < e.until OR e.until = $end)
			  RETURN other
			}
			WITH a, c, other WHERE other <> a
			RETURN other.id AS id, other.name AS kind, count(DISTINCT c) AS clients
			ORDER BY clients DESC, id LIMIT $most
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
		return this.reach.read(person.isAgency() ? AGENCY_CLIENTS : CLIENTS, of(person, after, PAGE + 1),
				(row) -> Fields.required(row.id("id")));
	}

	List<Served> needs(Person person) {
		return this.reach.read(person.isAgency() ? AGENCY_NEEDS : NEEDS, of(person, "", PAGE), Served::from);
	}

	List<Presence> waves(Person agency) {
		return this.reach.read(AGENCY_WAVES, of(agency, "", PAGE),
				(row) -> new Presence(number(row, "wave"), number(row, "clients"), number(row, "people")));
	}

	/** Those of an agency who are with most clients. */
	List<Colleague> people(Person agency) {
		return this.reach.read(AGENCY_PEOPLE, of(agency, "", PAGE), Colleague::from);
	}

	/** The other agencies that are with most of the same clients at the same waves. */
	List<Colleague> meets(Person agency) {
		return this.reach.read(AGENCY_MEETS, of(agency, "", PAGE), Colleague::from);
	}

	private static Map<String, Object> of(Person person, String after, int most) {
		return Map.of("id", person.id().value(), "after", after, "most", most, "end", Interval.END);
	}

	private static int number(Fields row, String name) {
		return Fields.required(row.number(name));
	}

	/**
	 * An agency at a wave index.
	 *
	 * @param wave the index
	 * @param clients with whom somebody says that it is
	 * @param people through how many people
	 */
	record Presence(int wave, int clients, int people) {
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
			return new Served(Words.of(Fields.required(row.text("domain"))), number(row, "wave"),
					number(row, "clients"));
		}

	}

	/**
	 * Somebody of an agency, or an agency that is met.
	 *
	 * @param id whose
	 * @param kind in a few words
	 * @param clients of how many clients
	 */
	record Colleague(Id id, String kind, int clients) {

		static Colleague from(Fields row) {
			return new Colleague(Fields.required(row.id("id")), Fields.required(row.text("kind")),
					number(row, "clients"));
		}

		public String words() {
			return this.kind.equals(this.kind.toUpperCase(java.util.Locale.ROOT)) ? Words.of(this.kind) : this.kind;
		}

	}

}
