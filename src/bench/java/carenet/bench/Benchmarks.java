package carenet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Starts the product once and asks it through every door in turn, in rounds: what slows
 * the machine down for a while then slows all of them. Writes what came out into
 * {@code src/docs/benchmarks.md}.
 */
public final class Benchmarks {

	private static final Path DOCUMENT = Path.of("src/docs/benchmarks.md");

	private static final String FROM = "<!-- measured -->";

	private static final String UNTIL = "<!-- /measured -->";

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);

	private static @Nullable Product running;

	private Benchmarks() {
	}

	/** The one product of this process. */
	static Product product() {
		return Objects.requireNonNull(running);
	}

	public static void main(String[] args) throws IOException, RunnerException {
		BenchData data = new BenchData(Path.of("target/bench-data"));
		String imported;
		try (Product product = Product.start(data.store())) {
			imported = data.fill(product);
		}
		try (Product product = Product.start(data.store())) {
			running = product;
			SameAnswers.check(product);
			write(measure(), imported);
		}
		CohortBenchmarks.measure();
		System.exit(0);
	}

	private static Figures measure() throws RunnerException {
		new Runner(round(10, 1)).run();
		Figures figures = new Figures();
		for (int round = 0; round < ROUNDS; round++) {
			for (RunResult result : new Runner(round(1, 4)).run()) {
				figures.add(result);
			}
		}
		return figures;
	}

	/** This process is the fork: Maven starts it for nothing else. */
	private static Options round(int warmUpSeconds, int seconds) {
		return new OptionsBuilder().include(NetworkBenchmark.class.getSimpleName())
			.forks(0)
			.warmupIterations(1)
			.warmupTime(TimeValue.seconds(warmUpSeconds))
			.measurementIterations(1)
			.measurementTime(TimeValue.seconds(seconds))
			.shouldFailOnError(true)
			.build();
	}

	private static void write(Figures figures, String imported) throws IOException {
		String measured = """
				%s

				%s, %s, %s.

				| what | median, ms | p95, ms | samples | median / hand-written | in the rounds | goal |
				|---|---|---|---|---|---|---|
				%s

				Import: %s

				""".formatted(FROM, LocalDate.now(ZoneOffset.UTC), Machine.description(), Machine.loadAverage(),
				String.join("\n", figures.rows()), imported);
		System.out.println(measured);
		String document = Files.readString(DOCUMENT);
		Files.writeString(DOCUMENT, document.substring(0, document.indexOf(FROM)) + measured
				+ document.substring(document.indexOf(UNTIL)));
	}

}
