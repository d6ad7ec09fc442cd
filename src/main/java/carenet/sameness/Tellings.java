package carenet.sameness;

import java.util.ArrayList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import carenet.graph.Fields;
import carenet.likeness.Told;
import carenet.people.InReach;
import carenet.study.Id;
import carenet.study.Source;
import carenet.words.Wording;
import org.springframework.stereotype.Component;

/** How people told of pairs of records: side by side, of each other, or in turn. */
@Component
class Tellings {

	private static final int PAIRS_AT_ONCE = 200;

	private static final String TOLD = """
			UNWIND range(0, size($pairs) - 1) AS number
			WITH number, $pairs[number].ones AS ones, $pairs[number].others AS others
			CALL (ones, others) {
			  OPTIONAL MATCH (a:Supporter)<-[:FROM|TO]-(:Tie)<-[x:STATES]-(r:Report)-[y:STATES]->(:Tie)-[:FROM|TO]->(b:Supporter)
			  WHERE a.id IN ones AND b.id IN others AND x.present AND y.present AND r.supersededAt IS NULL
			  OPTIONAL MATCH (r)-[:AT]->(w:Wave)
			  RETURN r.source AS source, w.index AS wave
			  ORDER BY wave, source LIMIT 1
			}
			RETURN number, source, wave,
			  EXISTS {
			    MATCH (a:Supporter)<-[:FROM|TO]-(k:ContactTie)-[:FROM|TO]->(b:Supporter)
			    WHERE a.id IN ones AND b.id IN others
			      AND EXISTS { MATCH (k)<-[z:STATES]-(r:Report) WHERE z.present AND r.supersededAt IS NULL }
			  } AS inContact,
			  EXISTS {
			    MATCH (a:Supporter)<-[:GIVEN_BY]-(r:Report)-[z:STATES]->(:Tie)-[:FROM|TO]->(b:Supporter)
			    WHERE ((a.id IN ones AND b.id IN others) OR (a.id IN others AND b.id IN ones))
			      AND z.present AND r.supersededAt IS NULL
			  } AS ofEachOther,
			  EXISTS {
			    MATCH (a:Supporter)<-[:FROM]-(t:SupportsTie)<-[x:STATES]-(r:Report)-[:AT]->(w:Wave)<-[:HAS_WAVE]-(:Client)
			      -[:HAS_WAVE]->(v:Wave)<-[:AT]-(q:Report)-[y:STATES]->(u:SupportsTie)-[:FROM]->(b:Supporter)
			    WHERE a.id IN ones AND b.id IN others AND x.present AND y.present
			      AND r.supersededAt IS NULL AND q.supersededAt IS NULL
			      AND r.source = q.source AND coalesce(r.informant, '') = coalesce(q.informant, '')
			  } AS inTurn,
			  COLLECT {
			    MATCH (a:Supporter)<-[:FROM|TO]-(:Tie)-[:OF]->(c:Client)<-[:OF]-(:Tie)-[:FROM|TO]->(b:Supporter)
			    WHERE a.id IN ones AND b.id IN others AND %s
			    RETURN DISTINCT c.id ORDER BY c.id LIMIT 3
			  } AS clients
			""";

	private final InReach reach;

	Tellings(InReach reach) {
		this.reach = reach;
	}

	/**
	 * Two of a kind.
	 *
	 * @param one somebody
	 * @param other somebody else, or not
	 */
	record Pair(Somebody one, Somebody other) {

		private Map<String, Object> records() {
			return Map.of("ones", values(this.one), "others", values(this.other));
		}

		private static List<String> values(Somebody somebody) {
			return somebody.profile().records().stream().map(Id::value).toList();
		}

	}

	/** The pairs with how they were told of, in their order. */
	List<Candidate> candidates(List<Pair> pairs) {
		List<Candidate> all = new ArrayList<>();
		for (int start = 0; start < pairs.size(); start += PAIRS_AT_ONCE) {
			all.addAll(some(pairs.subList(start, Math.min(pairs.size(), start + PAIRS_AT_ONCE))));
		}
		return all;
	}

	private List<Candidate> some(List<Pair> pairs) {
		Map<Integer, Candidate> byNumber = new TreeMap<>();
		this.reach.read(TOLD, Map.of("pairs", pairs.stream().map(Pair::records).toList()), (row) -> {
			int number = Fields.required(row.number("number"));
			Pair pair = pairs.get(number);
			List<Id> clients = row.texts("clients").stream().map(Id::of).toList();
			return byNumber.put(number, Candidate.of(pair.one(), pair.other(), told(row), clients));
		});
		return List.copyOf(byNumber.values());
	}

	private static Told told(Fields row) {
		Source source = row.constant("source", Source.class);
		Integer wave = row.number("wave");
		String asTwo = (source == null) ? "" : "%s at T%d".formatted(Wording.source(source), (wave != null) ? wave : 0);
		return new Told(asTwo, row.isSet("inContact"), row.isSet("ofEachOther"), row.isSet("inTurn"));
	}

}
