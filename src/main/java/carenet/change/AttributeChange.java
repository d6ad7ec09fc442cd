package carenet.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import carenet.evidence.Attributes;

/**
 * An attribute of a tie that persisted and is not what it was.
 *
 * @param attribute the field's name
 * @param before as it was; null where not stated
 * @param after as it is; null where not stated
 */
public record AttributeChange(String attribute, @Nullable String before, @Nullable String after) {

	static List<AttributeChange> between(Attributes before, Attributes after) {
		List<AttributeChange> changes = new ArrayList<>();
		add(changes, "supportTypes", before, after, AttributeChange::supportTypes);
		add(changes, "frequency", before, after, Attributes::frequency);
		add(changes, "closeness", before, after, Attributes::closeness);
		add(changes, "quality", before, after, Attributes::quality);
		add(changes, "hoursPerWeek", before, after, Attributes::hoursPerWeek);
		add(changes, "coordinator", before, after, (one) -> Boolean.TRUE.equals(one.coordinator()));
		add(changes, "role", before, after, Attributes::role);
		return List.copyOf(changes);
	}

	private static void add(List<AttributeChange> changes, String attribute, Attributes before, Attributes after,
			Function<Attributes, @Nullable Object> value) {
		Object old = value.apply(before);
		Object current = value.apply(after);
		if (!Objects.equals(old, current)) {
			changes.add(new AttributeChange(attribute, text(old), text(current)));
		}
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/** As lists are written in a study package. */
	private static @Nullable String supportTypes(Attributes attributes) {
		return attributes.supportTypes().isEmpty() ? null
				: attributes.supportTypes().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
	}

}
