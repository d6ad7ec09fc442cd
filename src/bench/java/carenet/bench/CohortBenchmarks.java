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

/**
 * Asks for tables of 100,000 clients, each beside the bare statement that it stands on, in
 * rounds: what slows the machine down for a while then slows all of them. Writes what came
 * out into {@code src/docs/benchmarks.md}.
 */
public final class CohortBenchmarks {

	private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");

	private static final String FROM = "<!-- measured: cohorts -->";

	private static final String UNTIL = "<!-- /measured: cohorts -->";

	private static final int WARM_UP = 3;

	private static final int ROUNDS = Integer.getInteger("bench.cohort.rounds", 11);

	private CohortBenchmarks() {
	}

	public static void main(String[] args) throws IOException {
		measure();
		System.exit(0);
	}

	/** Fills the store where it is missing, asks, and writes. */
	static void measure() throws IOException {
		CohortData data = new CohortData(Path.of("target/bench-cohort"));
		data.fill(new BenchData(Path.of("target/bench-data")));
		try (Product product = Product.start(data.store())) {
			CohortQuestions questions = new CohortQuestions(product);
			String size = questions.check();
			write(size, rounds(questions.all()));
		}
	}

	private static Map<CohortQuestions.Asked, List<Double>> rounds(List<CohortQuestions.Asked> questions) {
		Map<CohortQuestions.Asked, List<Double>> took = new LinkedHashMap<>();
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			for (CohortQuestions.Asked question : questions) {
				long start = System.nanoTime();
				question.ask().run();
				double milliseconds = (System.nanoTime() - start) / 1e6;
				if (round >= WARM_UP) {
					took.computeIfAbsent(question, (key) -> new ArrayList<>()).add(milliseconds);
				}
			}
		}
		return took;
	}

	private static void write(String size, Map<CohortQuestions.Asked, List<Double>> took) throws IOException {
		List<String> rows = new ArrayList<>();
		took.forEach((asked, samples) -> {
			double floor = took.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().what().equals(asked.beside()))
				.mapToDouble((entry) -> quantile(entry.getValue(), 0.5))
				.findFirst()
				.orElseThrow();
			rows.add(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %d | %.2f | %s |", asked.what(),
					quantile(samples, 0.5), quantile(samples, 0.95), samples.size(), quantile(samples, 0.5) / floor,
					asked.goal()));
		});
		String measured = """
				%s

				%s, %s, %s. %s

				| what | median, ms | p95, ms | samples | median / bare statement | goal |
				|---|---|---|---|---|---|
				%s

				""".formatted(FROM, LocalDate.now(ZoneOffset.UTC), Machine.description(), Machine.loadAverage(), size,
				String.join("\n", rows));
		System.out.println(measured);
		String document = Files.readString(DOCUMENT);
		Files.writeString(DOCUMENT, document.substring(0, document.indexOf(FROM)) + measured
				+ document.substring(document.indexOf(UNTIL)));
	}

	/** The sample that this share of them does not exceed. */
	static double quantile(List<Double> samples, double p) {
		List<Double> sorted = samples.stream().sorted().toList();
		return sorted.get((int) Math.round(p * (sorted.size() - 1)));
	}

}
