package carenet.research;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.BadInput;

/**
 * A query of the library with what its header says of it.
 *
 * @param name theme and file, as in {@code change/transitions}
 * @param sentence what it shows
 * @param question what it answers
 * @param parameters what it is asked with
 * @param columns what it returns
 * @param text all of the file
 */
public record ResearchQuery(String name, String sentence, String question, List<QueryParameter> parameters,
		List<String> columns, String text) {

	public ResearchQuery {
		parameters = List.copyOf(parameters);
		columns = List.copyOf(columns);
		Set<String> declared = parameters.stream().map(QueryParameter::name).collect(Collectors.toSet());
		if (declared.size() != parameters.size()) {
			throw new BadInput("%s declares a parameter twice".formatted(name));
		}
		Set<String> used = CypherText.of(text).parameters();
		if (!declared.equals(used)) {
			throw new BadInput("%s declares the parameters %s and uses %s".formatted(name,
					declared.stream().sorted().toList(), used.stream().sorted().toList()));
		}
	}

	public String theme() {
		return this.name.substring(0, this.name.indexOf('/'));
	}

	/**
	 * Whether it can be asked as of what was known on a day; all others are as of now.
	 */
	public boolean takesKnownAt() {
		return this.parameters.stream().anyMatch((one) -> one.name().equals("knownAt"));
	}

	/** The values to bind: those given, typed, and the usual ones. */
	public Map<String, Object> bind(Map<String, String> given) {
		Map<String, Object> values = new HashMap<>();
		Set<String> unknown = new HashSet<>(given.keySet());
		for (QueryParameter parameter : this.parameters) {
			String value = given.get(parameter.name());
			values.put(parameter.name(),
					(value != null) ? parameter.type().parse(parameter.name(), value) : parameter.usualValue());
			unknown.remove(parameter.name());
		}
		if (!unknown.isEmpty()) {
			throw new BadInput("%s has no parameter %s; it has %s".formatted(this.name,
					unknown.stream().sorted().collect(Collectors.joining(", ")),
					this.parameters.stream().map(QueryParameter::name).collect(Collectors.joining(", "))));
		}
		return values;
	}

}
