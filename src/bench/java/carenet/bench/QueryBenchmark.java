package carenet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import carenet.edition.DatasetVersion;
import carenet.edition.DatasetVersions;
import carenet.graph.Graph;
import carenet.research.GuardedQueries;
import carenet.research.Limits;
import carenet.research.Listener;
import carenet.research.Posed;
import carenet.research.Question;
import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;
import org.neo4j.driver.Value;

/**
 * What asking in Cypher costs beside the query itself, and whether a thousand queries in a
 * row leave anything behind; writes into {@code src/docs/benchmarks.md}.
 */
public final class QueryBenchmark {

	private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");

	private static final String FROM = "<!-- measured: cypher -->";

	private static final String UNTIL = "<!-- /measured: cypher -->";

	private static final int SAMPLES = 300;

	private static final int IN_A_ROW = 1000;

	private static final Limits LIMITS = new Limits(100_000, Duration.ofMinutes(5));

	private QueryBenchmark() {
	}

	/** Counts rows and keeps none. */
	private static final class Counting implements Listener {

		private long rows;

		@Override
		public void begin(List<String> columns, DatasetVersion version) {
			// only the rows count
		}

		@Override
		public void row(List<Value> row) {
			this.rows++;
		}

	}

	public static void main(String[] args) throws IOException {
		try (Product product = Product.start(System.getProperty("bench.data", "target/bench-data"))) {
			Files.writeString(DOCUMENT, replaced(Files.readString(DOCUMENT), measured(product)));
		}
	}

	private static String measured(Product product) throws IOException {
		GuardedQueries queries = product.part(GuardedQueries.class);
		List<ResearchQuery> library = product.part(QueryLibrary.class).all();
		String text = "\n%s, %s; %s. %,d clients stored.\n\n| what | median, ms | p95, ms | samples | goal |\n|---|---|---|---|---|\n"
			.formatted(LocalDate.now(ZoneOffset.UTC), Machine.description(), Machine.loadAverage(), product.clients().size());
		ResearchQuery longest = library.stream().max((one, other) -> one.text().length() - other.text().length()).orElseThrow();
		Posed posed = Posed.of(longest, Map.of());
		text += row("words, growth and plan of the longest query of the library (`%s`)".formatted(longest.name()), "5 ms",
				() -> queries.plan(posed.question(), LIMITS));
		Question one = new Question("MATCH (c:Client {id: $id}) RETURN c.id AS id",
				Map.of("id", product.clients().getFirst()));
		Graph graph = product.part(Graph.class);
		text += row("one client, guarded, with its dataset version", "", () -> queries.tell(one, LIMITS, new Counting()));
		text += row("the same without a guard", "", () -> graph.read(one.cypher(), one.parameters(), (row) -> row));
		DatasetVersions versions = product.part(DatasetVersions.class);
		text += row("dataset version, nothing written since", "", versions::current);
		text += row("dataset version after one client was written", "", () -> {
			graph.run("MATCH (c:Client {id: $id}) SET c.revision = coalesce(c.revision, 0) + 1", one.parameters());
			return versions.current();
		});
		return text + "\n" + inARow(queries, library);
	}

	private static String row(String what, String goal, Supplier<?> work) {
		double[] millis = new double[SAMPLES];
		for (int i = -SAMPLES / 3; i < SAMPLES; i++) {
			long start = System.nanoTime();
			var _ = work.get();
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		Arrays.sort(millis);
		return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %d | %s |%n", what, millis[SAMPLES / 2],
				millis[SAMPLES * 95 / 100], SAMPLES, goal);
	}

	/** All of the library, again and again, with other values each time. */
	private static String inARow(GuardedQueries queries, List<ResearchQuery> library) {
		List<ResearchQuery> some = library.stream().filter((one) -> !one.name().startsWith("agencies/shared")).toList();
		run(queries, some, some.size());
		long before = heap();
		Counting counting = run(queries, some, IN_A_ROW);
		long after = heap();
		return String.format(Locale.ROOT,
				"%,d queries of the library in a row, with values that differ, told %,d rows; the heap after a collection: %,d MB before, %,d MB after.%n%n",
				IN_A_ROW, counting.rows, before >> 20, after >> 20);
	}

	private static Counting run(GuardedQueries queries, List<ResearchQuery> library, int often) {
		Counting counting = new Counting();
		for (int i = 0; i < often; i++) {
			ResearchQuery query = library.get(i % library.size());
			Map<String, String> values = query.parameters().stream().anyMatch((one) -> one.name().equals("wave"))
					? Map.of("wave", String.valueOf(i % 7)) : Map.of();
			var _ = queries.tell(Posed.of(query, values).question(), LIMITS, counting);
		}
		return counting;
	}

	private static long heap() {
		System.gc();
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static String replaced(String document, String measured) {
		int from = document.indexOf(FROM) + FROM.length();
		return document.substring(0, from) + "\n" + measured + document.substring(document.indexOf(UNTIL));
	}

}
