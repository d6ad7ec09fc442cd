package carenet.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which constraints and indexes there are, in words, by label or type.
 *
 * @param sentences as the schema file says
 */
record GraphSchema(Map<String, List<String>> sentences) {

	private static final Pattern STATEMENT = Pattern.compile(
			"CREATE (CONSTRAINT|INDEX) \\w+ IF NOT EXISTS FOR \\S*?[(\\[]\\w+:(\\w+)[)\\]]\\S* (?:REQUIRE|ON) (.*);");

	private static final Pattern PROPERTY = Pattern.compile("\\w+\\.(\\w+)");

	static GraphSchema of(String file) {
		Map<String, List<String>> sentences = new TreeMap<>();
		file.lines().filter((line) -> line.startsWith("CREATE ")).forEach((line) -> {
			Matcher statement = STATEMENT.matcher(line);
			if (!statement.matches()) {
				throw new IllegalStateException("the codebook does not understand: " + line);
			}
			String properties = String.join(", ",
					PROPERTY.matcher(statement.group(3)).results().map((one) -> one.group(1)).toList());
			sentences.computeIfAbsent(statement.group(2), (name) -> new ArrayList<>())
				.add(statement.group(1).equals("INDEX") ? "indexed by " + properties : properties + " is unique");
		});
		return new GraphSchema(sentences);
	}

	List<String> about(String name) {
		return this.sentences.getOrDefault(name, List.of());
	}

}
