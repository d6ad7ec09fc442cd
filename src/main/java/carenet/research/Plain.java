package carenet.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** What the database answers, as numbers, texts, lists and maps. */
public final class Plain {

	private Plain() {
	}

	/** A value as JSON can have it. */
	public static @Nullable Object of(Value value) {
		return value.isNull() ? null : object(value.asObject());
	}

	/** A value in a cell of a table. */
	public static String text(Value value) {
		return text(of(value));
	}

	private static String text(@Nullable Object plain) {
		return switch (plain) {
			case null -> "";
			case List<?> list -> list.stream().map(Plain::text).collect(Collectors.joining(" "));
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + text(entry.getValue()))
				.collect(Collectors.joining(" "));
			default -> String.valueOf(plain);
		};
	}

	private static @Nullable Object object(@Nullable Object given) {
		return switch (given) {
			case null -> null;
			case Number number -> number;
			case Boolean flag -> flag;
			case List<?> list -> {
				List<@Nullable Object> plain = new ArrayList<>();
				list.forEach((one) -> plain.add(object(one)));
				yield plain;
			}
			case Map<?, ?> map -> {
				Map<String, @Nullable Object> plain = new LinkedHashMap<>();
				map.forEach((key, one) -> plain.put(String.valueOf(key), object(one)));
				yield plain;
			}
			case Node node ->
				properties("labels", StreamSupport.stream(node.labels().spliterator(), false).sorted().toList(), node);
			case Relationship relationship -> properties("type", relationship.type(), relationship);
			case Path path -> object(StreamSupport.stream(path.nodes().spliterator(), false).toList());
			default -> String.valueOf(given);
		};
	}

	private static Map<String, @Nullable Object> properties(String key, Object kind, MapAccessor entity) {
		Map<String, @Nullable Object> plain = new LinkedHashMap<>();
		plain.put(key, kind);
		new java.util.TreeMap<>(entity.asMap()).forEach((name, value) -> plain.put(name, object(value)));
		return plain;
	}

}
