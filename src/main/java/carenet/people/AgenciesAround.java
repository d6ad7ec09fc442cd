package carenet.people;

import java.util.List;
import java.util.Locale;

import carenet.graph.Fields;
import carenet.people.PeopleAround.Served;
import carenet.study.Id;
import carenet.words.Wording;
import org.springframework.stereotype.Component;

/**
 * Agencies with the clients whom the viewer may see: in the own name, or through those
 * who work for it on a wave's date. Each question is one statement.
 */
@Component
class AgenciesAround {

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

	private static final String WAVES = THERE + """
			RETURN wave, count(DISTINCT c) AS clients, count(DISTINCT p) AS people ORDER BY wave
			""";

	private static final String CLIENTS = THERE + """
			WITH DISTINCT c WHERE c.id > $after
			RETURN c.id AS id ORDER BY id LIMIT $most
			""";

	private static final String PEOPLE = THERE + """
			WITH p, c WHERE p IS NOT NULL
			RETURN p.id AS id, coalesce(p.profession, p.careType) AS kind, count(DISTINCT c) AS clients
			ORDER BY clients DESC, id LIMIT $most
			""";

	private static final String NEEDS = THERE + """
			WITH DISTINCT c, wave, coalesce(p, a) AS who
			MATCH (who)-[r:ADDRESSES]->(n:Need)-[:OF]->(c) WHERE r.wave = wave
			RETURN n.domain AS domain, wave, count(DISTINCT c) AS clients ORDER BY domain, wave
			""";

	private static final String MEETS = THERE + """
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

	AgenciesAround(InReach reach) {
		this.reach = reach;
	}

	/** One more than a page, after a client. */
	List<Id> clients(Person agency, String after) {
		return this.reach.read(CLIENTS, PeopleAround.of(agency, after, PeopleAround.PAGE + 1),
				(row) -> Fields.required(row.id("id")));
	}

	List<Served> needs(Person agency) {
		return this.reach.read(NEEDS, PeopleAround.of(agency, "", PeopleAround.PAGE), Served::from);
	}

	List<Presence> waves(Person agency) {
		return this.reach.read(WAVES, PeopleAround.of(agency, "", PeopleAround.PAGE),
				(row) -> new Presence(PeopleAround.number(row, "wave"), PeopleAround.number(row, "clients"),
						PeopleAround.number(row, "people")));
	}

	/** Those of an agency who are with most clients. */
	List<Colleague> people(Person agency) {
		return this.reach.read(PEOPLE, PeopleAround.of(agency, "", PeopleAround.PAGE), Colleague::from);
	}

	/** The other agencies that are with most of the same clients at the same waves. */
	List<Colleague> meets(Person agency) {
		return this.reach.read(MEETS, PeopleAround.of(agency, "", PeopleAround.PAGE), Colleague::from);
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
	 * Somebody of an agency, or an agency that is met.
	 *
	 * @param id whose
	 * @param kind in a few words
	 * @param clients of how many clients
	 */
	record Colleague(Id id, String kind, int clients) {

		static Colleague from(Fields row) {
			return new Colleague(Fields.required(row.id("id")), Fields.required(row.text("kind")),
					PeopleAround.number(row, "clients"));
		}

		public String words() {
			return this.kind.equals(this.kind.toUpperCase(Locale.ROOT)) ? Wording.code(this.kind) : this.kind;
		}

	}

}
