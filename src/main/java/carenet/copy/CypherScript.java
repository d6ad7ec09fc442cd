package carenet.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.graph.Graph;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.core.io.ClassPathResource;

/**
 * A graph as a text that fills any empty Neo4j from version 5 on: the schema, nodes,
 * relationships. A label and a number that nodes bear meanwhile are gone in the end.
 */
final class CypherScript {

	private static final int AT_ONCE = 500;

	private static final int CLEANED_AT_ONCE = 10_000;

	private static final String NODES = """
			MATCH (n) RETURN elementId(n) AS node, labels(n) AS labels, properties(n) AS properties
			""";

	private static final String RELATIONSHIPS = """
			MATCH (a)-[r]->(b)
			RETURN elementId(a) AS start, type(r) AS type, elementId(b) AS end, properties(r) AS properties
			""";

	private final Writer out;

	private final Map<String, List<String>> pending = new TreeMap<>();

	private long nodes;

	private CypherScript(Writer out) {
		this.out = out;
	}

	static void write(Graph graph, Path file) {
		try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			new CypherScript(out).write(graph);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(Graph graph) throws IOException {
		this.out.write(new ClassPathResource("cypher/schema.cypher").getContentAsString(StandardCharsets.UTF_8));
		line("CREATE CONSTRAINT copied_number IF NOT EXISTS FOR (n:Copied) REQUIRE n.copied IS UNIQUE;");
		each(graph, NODES, this::node);
		each(graph, RELATIONSHIPS, this::relationship);
		for (long cleaned = 0; cleaned < this.nodes; cleaned += CLEANED_AT_ONCE) {
			line("MATCH (n:Copied) WITH n LIMIT %d REMOVE n:Copied, n.copied;".formatted(CLEANED_AT_ONCE));
		}
		line("DROP CONSTRAINT copied_number;");
	}

	private void each(Graph graph, String statement, java.util.function.Consumer<Record> use) {
		graph.stream(statement, Map.of(), (row) -> row, (rows) -> {
			rows.forEach(use);
			return use;
		});
		this.pending.keySet().forEach(this::flush);
		this.pending.clear();
	}

	private void node(Record row) {
		String labels = row.get("labels").asList(Value::asString).stream().sorted().collect(Collectors.joining(":"));
		add("CREATE (n:%s:Copied) SET n = row.p, n.copied = row.n".formatted(labels),
				"{n: %s, p: %s}".formatted(number(row.get("node")), literal(row.get("properties").asMap())));
		this.nodes++;
	}

	private void relationship(Record row) {
		add("MATCH (a:Copied {copied: row.a}) MATCH (b:Copied {copied: row.b}) CREATE (a)-[r:%s]->(b) SET r = row.p"
			.formatted(row.get("type").asString()),
				"{a: %s, b: %s, p: %s}".formatted(number(row.get("start")), number(row.get("end")),
						literal(row.get("properties").asMap())));
	}

	private static String number(Value element) {
		String id = element.asString();
		return id.substring(id.lastIndexOf(':') + 1);
	}

	private void add(String clause, String row) {
		List<String> rows = this.pending.computeIfAbsent(clause, (one) -> new ArrayList<>());
		rows.add(row);
		if (rows.size() == AT_ONCE) {
			flush(clause);
		}
	}

	private void flush(String clause) {
		List<String> rows = this.pending.getOrDefault(clause, List.of());
		if (!rows.isEmpty()) {
			line("UNWIND [\n%s\n] AS row %s;".formatted(String.join(",\n", rows), clause));
			rows.clear();
		}
	}

	private void line(String text) {
		try {
			this.out.write(text);
			this.out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String literal(Object value) {
		return switch (value) {
			case Map<?, ?> map -> new TreeMap<>(map).entrySet()
				.stream()
				.map((one) -> "`" + one.getKey() + "`: " + literal(one.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
			case Collection<?> list ->
				list.stream().map(CypherScript::literal).collect(Collectors.joining(", ", "[", "]"));
			case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
			case LocalDate day -> "date('" + day + "')";
			case ZonedDateTime moment -> "datetime('" + moment.toOffsetDateTime() + "')";
			case Long _, Double _, Boolean _ -> value.toString();
			default -> throw new IllegalStateException("no literal for a " + value.getClass().getSimpleName());
		};
	}

}
