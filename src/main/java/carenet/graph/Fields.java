package carenet.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * The fields of a row, a node or a map as the domain's types; absent is null.
 *
 * @param values the values by name
 */
public record Fields(MapAccessor values) {

	public static Fields of(MapAccessor values) {
		return new Fields(values);
	}

	public @Nullable String text(String name) {
		return orNull(name, Value::asString);
	}

	public @Nullable Integer number(String name) {
		return orNull(name, Value::asInt);
	}

	public @Nullable Double decimal(String name) {
		return orNull(name, Value::asDouble);
	}

	public @Nullable Boolean flag(String name) {
		return orNull(name, Value::asBoolean);
	}

	public boolean isSet(String name) {
		return Boolean.TRUE.equals(flag(name));
	}

	public @Nullable LocalDate day(String name) {
		return orNull(name, Value::asLocalDate);
	}

	public @Nullable Instant moment(String name) {
		return orNull(name, (value) -> value.asZonedDateTime().toInstant());
	}

	public @Nullable Id id(String name) {
		return orNull(name, (value) -> Id.of(value.asString()));
	}

	public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
		return orNull(name, (value) -> Enum.valueOf(type, value.asString()));
	}

	/** A list of maps or nodes; empty where absent. */
	public <T> List<T> list(String name, Function<Fields, T> element) {
		Value value = this.values.get(name);
		return value.isNull() ? List.of() : value.asList((one) -> element.apply(new Fields(one)));
	}

	/** A list of lists; empty where absent. */
	public List<Value> rows(String name) {
		Value value = this.values.get(name);
		return value.isNull() ? List.of() : value.asList((row) -> row);
	}

	public List<String> texts(String name) {
		Value value = this.values.get(name);
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

	public Fields fields(String name) {
		return new Fields(this.values.get(name));
	}

	/** For what a statement always returns. */
	public static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value, "a field that is always there is not");
	}

	private <T> @Nullable T orNull(String name, Function<Value, T> conversion) {
		Value value = this.values.get(name);
		return value.isNull() ? null : conversion.apply(value);
	}

}
