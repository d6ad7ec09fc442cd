package carenet.research;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A text of Cypher and the values that it is asked with.
 *
 * @param cypher the text
 * @param parameters the values by name, which are bound and never put into the text
 * @param mark by which whoever asks can stop it; empty for nobody
 */
public record Question(String cypher, Map<String, Object> parameters, String mark) {

	private static final int MOST_PARAMETERS = 50;

	private static final int LONGEST_VALUES = 200_000;

	/** From here on a value is as much as many rows. */
	private static final int LONG = 500;

	public Question {
		parameters = Map.copyOf(parameters);
		if (parameters.size() > MOST_PARAMETERS) {
			throw new BadInput("%d parameters; at most %d".formatted(parameters.size(), MOST_PARAMETERS));
		}
		int length = length(parameters);
		if (length > LONGEST_VALUES) {
			throw new BadInput("parameters of %d characters; at most %d".formatted(length, LONGEST_VALUES));
		}
	}

	public Question(String cypher, Map<String, Object> parameters) {
		this(cypher, parameters, "");
	}

	/** The same, so that it can be stopped. */
	public Question markedAs(String run) {
		return new Question(this.cypher, this.parameters, run);
	}

	private static int length(@Nullable Object value) {
		return switch (value) {
			case null -> 1;
			case CharSequence text -> text.length();
			case Collection<?> list -> list.stream().mapToInt(Question::length).sum() + list.size();
			case Map<?, ?> map -> map.values().stream().mapToInt(Question::length).sum() + 10 * map.size();
			default -> 1;
		};
	}

	/** Those that are long. */
	Set<String> longParameters() {
		return this.parameters.entrySet()
			.stream()
			.filter((one) -> length(one.getValue()) > LONG)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Refuses a text that uses what nobody gave. */
	void requireAll(Set<String> used) {
		Set<String> missing = new TreeSet<>(used);
		missing.removeAll(this.parameters.keySet());
		if (!missing.isEmpty()) {
			throw new BadInput("the query uses the parameters %s, which nobody gave".formatted(missing));
		}
	}

	/** The values as the driver takes them. */
	Map<String, Object> bound() {
		return new HashMap<>(this.parameters);
	}

}
