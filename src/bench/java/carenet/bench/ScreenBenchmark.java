package carenet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;


/**
 * Opens the coordinator's screen of clients drawn at random, seeded, with 10,000 clients
 * stored: {@code mvn -Pbench -Dbench.main=carenet.bench.ScreenBenchmark
 * spring-boot:test-run}. Writes what came out into {@code src/docs/benchmarks.md}.
 */
public final class ScreenBenchmark {

	private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");

	private static final String FROM = "<!-- measured: screen -->";

	private static final String UNTIL = "<!-- /measured: screen -->";

	private static final int CLIENTS = Integer.getInteger("bench.screen.clients", 10_000);

	private static final int WARM_UP = 200;

	private static final int SAMPLES = 300;

	private ScreenBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		BenchData data = new BenchData(Path.of("target/bench-screen"), CLIENTS);
		try (Product product = Product.start(data.store())) {
			data.fill(product);
		}
		try (Product product = Product.start(data.store())) {
			write(measure(product), product);
		}
		System.exit(0);
	}

	/** In turn, so that what slows the machine down slows all of them. */
	private static Map<String, List<Double>> measure(Product product) {
		Random random = new Random(1);
		Map<String, List<Double>> took = new LinkedHashMap<>();
		for (int i = 0; i < WARM_UP + SAMPLES; i++) {
			String client = product.clients().get(random.nextInt(product.clients().size()));
			boolean counts = i >= WARM_UP;
			time(product, "the screen", "/clients/" + client + "?wave=1", counts, took);
			time(product, "the screen, compared with T0", "/clients/" + client + "?wave=1&compare=0", counts, took);
			time(product, "one sheet of paper", "/clients/" + client + "/paper?wave=1", counts, took);
		}
		return took;
	}

	private static void time(Product product, String what, String path, boolean counts,
			Map<String, List<Double>> took) {
		long start = System.nanoTime();
		product.page(path);
		if (counts) {
			took.computeIfAbsent(what, (key) -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
		}
	}

	private static void write(Map<String, List<Double>> took, Product product) throws IOException {
		List<String> rows = new ArrayList<>();
		took.forEach((what, samples) -> rows.add(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %d | %s |", what,
				CohortBenchmarks.quantile(samples, .5), CohortBenchmarks.quantile(samples, .95), CohortBenchmarks.quantile(samples, .99), samples.size(), "150; 400 ms")));
		String measured = """
				%s

				%s, %s, %s. %,d clients stored.

				| over HTTP | median, ms | p95, ms | p99, ms | samples | goal |
				|---|---|---|---|---|---|
				%s

				""".formatted(FROM, LocalDate.now(ZoneOffset.UTC), Machine.description(), Machine.loadAverage(),
				product.clients().size(), String.join("\n", rows));
		System.out.println(measured);
		String document = Files.readString(DOCUMENT);
		Files.writeString(DOCUMENT, document.substring(0, document.indexOf(FROM)) + measured
				+ document.substring(document.indexOf(UNTIL)));
	}

}
