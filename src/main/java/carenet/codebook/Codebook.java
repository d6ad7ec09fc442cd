package carenet.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every label, relationship, property, value and measure, each with what it means.
 *
 * @param nodes the labels
 * @param relationships the types of relationships
 * @param lists the closed lists
 * @param measures what is computed
 * @param sources the works that formulas are from
 */
public record Codebook(List<Element> nodes, List<Element> relationships, List<CodeList> lists, List<Measure> measures,
		List<Source> sources) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * A label or a type of relationship.
	 *
	 * @param name as in Cypher
	 * @param about what it is
	 * @param properties what it bears
	 * @param schema its constraints and indexes
	 */
	public record Element(String name, String about, List<Property> properties, List<String> schema) {

		public Optional<Property> property(String property) {
			return this.properties.stream().filter((one) -> one.name().equals(property)).findFirst();
		}

		/** Where it stands on a page. */
		@JsonIgnore
		public String anchor() {
			return "graph-" + this.name;
		}

	}

	/**
	 * A property.
	 *
	 * @param name as in Cypher
	 * @param type in words
	 * @param list the closed list that its values are of; null for others
	 * @param meaning what it says
	 */
	public record Property(String name, String type, @Nullable String list, String meaning) {
	}

	/**
	 * A closed list.
	 *
	 * @param name of it
	 * @param about whose values it has
	 * @param values in their order
	 */
	public record CodeList(String name, String about, List<Value> values) {

		@JsonIgnore
		public String anchor() {
			return "list-" + this.name;
		}

	}

	/**
	 * One value of a closed list.
	 *
	 * @param code as it is stored
	 * @param meaning in words
	 */
	public record Value(String code, String meaning) {
	}

	/**
	 * Something that is computed.
	 *
	 * @param name the field
	 * @param of what it is computed for
	 * @param formula how
	 * @param range which values it can have; empty where that is not told
	 * @param undefined when it is null, and with which reason
	 * @param source whose formula it is, as in the list of sources; empty where it is a
	 * count or the product's own
	 */
	public record Measure(String name, String of, String formula, String range, String undefined, String source) {
	}

	/**
	 * A work.
	 *
	 * @param name how it is cited
	 * @param work what it is
	 */
	public record Source(String name, String work) {
	}

	/** Generated anew: there is nothing to be kept. */
	public static Codebook read() {
		MarkdownText graph = document("graph.md");
		GraphSchema schema = GraphSchema.of(text("cypher/schema.cypher"));
		MeasureTables measures = new MeasureTables(document("measures.md"), document("change.md"),
				document("trajectory.md"));
		return new Codebook(Elements.below(graph, "Nodes", schema), Elements.below(graph, "Relationships", schema),
				new ClosedLists().all(), measures.measures(), measures.sources());
	}

	private static MarkdownText document(String name) {
		return MarkdownText.of(text("codebook/" + name));
	}

	static String text(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Optional<Element> node(String label) {
		return this.nodes.stream().filter((one) -> one.name().equals(label)).findFirst();
	}

	public Optional<Element> relationship(String type) {
		return this.relationships.stream().filter((one) -> one.name().equals(type)).findFirst();
	}

	public Optional<CodeList> list(String name) {
		return this.lists.stream().filter((one) -> one.name().equals(name)).findFirst();
	}

	public String json() {
		return JSON.writeValueAsString(this) + "\n";
	}

	public String markdown() {
		return CodebookText.of(this);
	}

}
