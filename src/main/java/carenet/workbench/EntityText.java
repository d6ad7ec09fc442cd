package carenet.workbench;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Nodes, relationships and paths in words, as Cypher writes them. */
final class EntityText {

	private EntityText() {
	}

	static String of(Node node) {
		return labels(node) + " " + properties(node);
	}

	static String of(Relationship relationship) {
		return ":" + relationship.type() + " " + properties(relationship);
	}

	static String of(Path path) {
		StringBuilder text = new StringBuilder("(" + name(path.start()) + ")");
		path.forEach((segment) -> {
			boolean isForward = segment.relationship().startNodeElementId().equals(segment.start().elementId());
			text.append(isForward ? "-[:" : "<-[:")
				.append(segment.relationship().type())
				.append(isForward ? "]->" : "]-")
				.append("(")
				.append(name(segment.end()))
				.append(")");
		});
		return text.toString();
	}

	static String labels(Node node) {
		return StreamSupport.stream(node.labels().spliterator(), false)
			.sorted()
			.map((label) -> ":" + label)
			.collect(Collectors.joining());
	}

	/** Its pseudonym, or what it is. */
	static String name(Node node) {
		return node.containsKey("id") ? node.get("id").asString("?") : labels(node);
	}

	private static String properties(MapAccessor entity) {
		return new TreeMap<>(entity.asMap()).entrySet()
			.stream()
			.map((one) -> one.getKey() + ": " + one.getValue())
			.collect(Collectors.joining(", ", "{", "}"));
	}

}
