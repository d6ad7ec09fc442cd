package carenet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.graph.Graph;
import org.neo4j.driver.Value;

/**
 * All nodes and relationships of a store as sorted lines, whatever their elements' ids
 * and however often a client was changed on the way.
 */
public final class GraphText {

	private GraphText() {
	}

	public static List<String> of(Graph graph) {
		List<String> lines = new ArrayList<>(
				graph.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties", Map.of(),
						(row) -> row.get("labels").asList(Value::asString).stream().sorted().toList() + " "
								+ properties(row.get("properties"))));
		lines.addAll(graph.read("""
				MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties,
				  coalesce(a.id, '') AS from, coalesce(b.id, '') AS to
				""", Map.of(), (row) -> "%s %s %s %s".formatted(row.get("from").asString(), row.get("type").asString(),
				row.get("to").asString(), properties(row.get("properties")))));
		return lines.stream().sorted().toList();
	}

	private static String properties(Value all) {
		return new TreeMap<>(all.asMap((value) -> value)).entrySet()
			.stream()
			.filter((one) -> !one.getKey().equals("revision"))
			.map((one) -> one.getKey() + "=" + one.getValue())
			.collect(Collectors.joining(" "));
	}

}
