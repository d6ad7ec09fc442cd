package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * The constraints and indexes of the graph: statements that may be applied any number of
 * times.
 *
 * @param statements in their order
 */
record Schema(List<String> statements) {

	/** Reads {@code cypher/schema.cypher}; a statement ends with ";" at a line's end. */
	static Schema read() {
		try {
			return of(new ClassPathResource("cypher/schema.cypher").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Schema of(String file) {
		String text = file.replaceAll("(?m)^\\s*//.*$", "");
		return new Schema(
				Arrays.stream(text.split("(?m);\\s*$")).map(String::strip).filter(s -> !s.isEmpty()).toList());
	}

	void applyTo(Graph graph) {
		this.statements.forEach(statement -> graph.run(statement, Map.of()));
	}

}
