package carenet.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** The domain's values as properties that the database stores and compares alike. */
public final class Properties {

	private Properties() {
	}

	/**
	 * Properties of alternating names and values, without those that are null.
	 * @param namesAndValues name, value, name, value, …
	 * @return a new map that may be added to
	 */
	public static Map<String, Object> of(@Nullable Object... namesAndValues) {
		Map<String, Object> properties = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (value != null) {
				properties.put(String.valueOf(namesAndValues[i]), stored(value));
			}
		}
		return properties;
	}

	/** The inverse of what {@link Fields} reads. */
	private static Object stored(Object value) {
		return switch (value) {
			case Id id -> id.value();
			case Enum<?> constant -> constant.name();
			case Integer number -> (long) number;
			case Instant moment -> moment.atZone(ZoneOffset.UTC);
			case Collection<?> many -> many.stream().map(Properties::stored).toList();
			default -> value;
		};
	}

}
