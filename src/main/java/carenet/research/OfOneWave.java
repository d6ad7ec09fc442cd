package carenet.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

import carenet.asof.AsOfWave;

/**
 * How an answer is about one wave.
 *
 * @param original the query as it was asked
 * @param rewritten the plain Cypher that was run in its place
 * @param notes what whoever reads the answer has to know
 */
public record OfOneWave(String original, String rewritten, List<String> notes) {

	private static final String DATES = """
			MATCH (:Client)-[:HAS_WAVE]->(w:Wave {index: $wave})
			RETURN count(w) AS clients, min(w.date) AS first, max(w.date) AS last
			""";

	private static final String MERGED = """
			MATCH (a)-[:ALIAS_OF]->() WHERE EXISTS { (a)-[:WORKS_FOR]-() } RETURN count(a) AS records
			""";

	public OfOneWave {
		notes = List.copyOf(notes);
	}

	static OfOneWave read(AsOfWave asked, int wave, SimpleQueryRunner run) {
		List<String> notes = new ArrayList<>(asked.notes());
		notes.add(dates(run.run(DATES, Map.of("wave", (long) wave)).single(), wave));
		if (asked.isByEmployment()) {
			int records = run.run(MERGED).single().get("records").asInt();
			if (records > 0) {
				notes.add("Employments stay with the record that they were told of: %d merged records have some, "
					.formatted(records) + "which are found through ALIAS_OF.");
			}
		}
		return new OfOneWave(asked.original(), asked.rewritten().strip(), notes);
	}

	private static String dates(Record row, int wave) {
		int clients = row.get("clients").asInt();
		if (clients == 0) {
			return "No client has a wave T%d.".formatted(wave);
		}
		LocalDate first = row.get("first").asLocalDate();
		LocalDate last = row.get("last").asLocalDate();
		return "%d clients have a wave T%d, on dates from %s to %s.".formatted(clients, wave, first, last);
	}

}
