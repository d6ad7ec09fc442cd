package carenet.networkcanvas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A mapping to begin with: all types and variables of some sessions. Answers are not in
 * it, save the options of categorical variables, which are the protocol's.
 *
 * @param sessions the sessions
 */
record MappingDraft(List<Session> sessions) {

	private static final Set<String> TRUTHS = Set.of("true", "false");

	String toYaml() {
		SortedMap<String, SortedMap<String, SortedSet<String>>> types = new TreeMap<>();
		SortedSet<String> edges = new TreeSet<>();
		for (Session session : this.sessions) {
			session.nodes().forEach((node) -> {
				SortedMap<String, SortedSet<String>> variables = types.computeIfAbsent(node.type(),
						(key) -> new TreeMap<>());
				node.values()
					.forEach((column, value) -> variables.computeIfAbsent(column, (key) -> new TreeSet<>())
						.add(TRUTHS.contains(value) ? "boolean" : "other"));
			});
			session.edges().forEach((edge) -> edges.add(edge.type()));
		}
		StringBuilder yaml = new StringBuilder("""
				# What a session covers: SUPPORTS:ALL only if the interview asked for everybody who supports.
				covers: SUPPORTS:MENTIONED;ADDRESSES:MENTIONED;IN_CONTACT_WITH:MENTIONED
				# is: informal_carer, professional, agency, need or ignore. Fields are the columns of a study package;
				# each is a variable, or {variable: name, values: {answer: VALUE}, otherwise: VALUE}.
				nodes:
				""");
		types.forEach((type, variables) -> node(yaml, type, variables));
		if (!edges.isEmpty()) {
			yaml.append("# contact, addresses (a supporter and a need) or ignore\nedges:\n");
			edges.forEach((edge) -> yaml.append("  ").append(quoted(edge)).append(": ignore\n"));
		}
		return yaml.toString();
	}

	private static void node(StringBuilder yaml, String type, Map<String, SortedSet<String>> variables) {
		yaml.append("  ").append(quoted(type)).append(":\n    is: ignore\n");
		yaml.append("    # care_type: {otherwise: OTHER}\n");
		variables.keySet()
			.stream()
			.filter((variable) -> variable.toLowerCase(java.util.Locale.ROOT).contains("name"))
			.findFirst()
			.ifPresent((variable) -> yaml.append("    # name: ").append(quoted(variable)).append('\n'));
		yaml.append("    # variables, to be given to a field:\n");
		variables.forEach((variable, kinds) -> yaml.append("    #   ")
			.append(quoted(variable))
			.append(kinds.equals(Set.of("boolean")) ? " (true or false; perhaps an option of a variable)" : "")
			.append('\n'));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
	}

}
