package carenet.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.graph.Graph;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Texts that people wrote: labels, notes, reasons, codes of their own. */
@Component
class StoredTexts {

	/** Ids, which are replaced where they are kept, and words of closed lists. */
	private static final Set<String> NO_TEXTS = Set.of("id", "tie", "client", "informant", "supersedes", "need",
			"agency", "partOf", "digest", "testimony", "covers", "source", "kind", "status", "mode", "evidence",
			"domain", "careType", "sex", "frequency", "quality", "role", "urgency", "coverage");

	private static final String OF_NODES = """
			MATCH (n)
			UNWIND keys(n) AS key
			WITH n, key, toStringOrNull(n[key]) AS text
			WHERE NOT key IN $not AND any(word IN $words WHERE toLower(text) CONTAINS word)
			RETURN elementId(n) AS element, key, n[key] AS text
			""";

	private static final String OF_RELATIONSHIPS = """
			MATCH ()-[n]->()
			UNWIND keys(n) AS key
			WITH n, key, toStringOrNull(n[key]) AS text
			WHERE NOT key IN $not AND any(word IN $words WHERE toLower(text) CONTAINS word)
			RETURN elementId(n) AS element, key, n[key] AS text
			""";

	private static final String CHANGE_NODES = """
			UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element SET n += row.properties
			""";

	private static final String CHANGE_RELATIONSHIPS = """
			UNWIND $rows AS row MATCH ()-[n]->() WHERE elementId(n) = row.element SET n += row.properties
			""";

	private final Graph graph;

	StoredTexts(Graph graph) {
		this.graph = graph;
	}

	/** Puts something else wherever a text speaks of one of them; says how often. */
	long replace(List<Mention> mentions, String instead) {
		return replace(OF_NODES, CHANGE_NODES, mentions, instead)
				+ replace(OF_RELATIONSHIPS, CHANGE_RELATIONSHIPS, mentions, instead);
	}

	private long replace(String find, String change, List<Mention> mentions, String instead) {
		List<Map<String, Object>> rows = new ArrayList<>();
		List<String> words = mentions.stream().flatMap((mention) -> mention.words().stream()).toList();
		for (Record row : this.graph.read(find, Map.of("words", words, "not", List.copyOf(NO_TEXTS)), (row) -> row)) {
			if (row.get("text").asObject() instanceof String text) {
				String changed = text;
				for (Mention mention : mentions) {
					changed = mention.without(changed, instead);
				}
				if (!changed.equals(text)) {
					rows.add(Map.of("element", row.get("element").asString(), "properties",
							Map.of(row.get("key").asString(), changed)));
				}
			}
		}
		if (!rows.isEmpty()) {
			this.graph.write((tx) -> tx.run(change, Map.of("rows", rows)).consume());
		}
		return rows.size();
	}

}
