package carenet.actors;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;

/**
 * Which clients; all conditions that are given hold together.
 *
 * @param ids these clients only
 * @param search the beginning of an id or of a district
 * @param districts in one of these districts
 * @param bornFrom born in this year or later
 * @param bornUntil born in this year or earlier
 * @param around in whose network this supporter is spoken of
 */
public record ClientFilter(@Nullable List<String> ids, @Nullable String search, @Nullable List<String> districts,
		@Nullable Integer bornFrom, @Nullable Integer bornUntil, @Nullable String around) {

	public static final ClientFilter ALL = new ClientFilter(null, null, null, null, null, null);

	/** How many ids or districts one filter may name. */
	static final int MOST = 1000;

	public ClientFilter {
		refuseMoreThanMost("ids", ids);
		refuseMoreThanMost("districts", districts);
	}

	public static ClientFilter search(@Nullable String text) {
		return (text == null || text.isBlank()) ? ALL : new ClientFilter(null, text.strip(), null, null, null, null);
	}

	private static void refuseMoreThanMost(String name, @Nullable List<String> values) {
		if (values != null && values.size() > MOST) {
			throw new BadInput("%d %s in a filter; at most %d".formatted(values.size(), name, MOST));
		}
	}

	/**
	 * The condition on a client; its values are bound to {@link #parameters()}.
	 */
	public Condition on(Node client) {
		return Criterion.all(given().keySet(), client);
	}

	/** The values of what is given, by the names that the condition binds. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		given().forEach((criterion, value) -> parameters.put(criterion.name(), value));
		return parameters;
	}

	/** What is given, with its value. */
	Map<Criterion, Object> given() {
		Map<Criterion, Object> given = new EnumMap<>(Criterion.class);
		put(given, Criterion.IDS, this.ids);
		put(given, Criterion.SEARCH, this.search);
		put(given, Criterion.DISTRICTS, this.districts);
		put(given, Criterion.BORN_FROM, this.bornFrom);
		put(given, Criterion.BORN_UNTIL, this.bornUntil);
		put(given, Criterion.AROUND, this.around);
		return given;
	}

	private static void put(Map<Criterion, Object> given, Criterion criterion, @Nullable Object value) {
		if (value != null) {
			given.put(criterion, value);
		}
	}

}
