package carenet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import carenet.audit.AuditEntry;
import carenet.audit.AuditLog;
import carenet.audit.AuditObject;
import carenet.audit.AuditSettings;
import carenet.audit.Deed;
import carenet.audit.Doer;
import carenet.graph.DataFolder;
import carenet.study.Id;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * What an entry of the audit log costs whoever waits for it, with the beat going on;
 * prints the rows of {@code src/docs/benchmarks.md}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class AuditBenchmark {

	private static final int CLIENTS = 2000;

	private static final int PAGE = 20;

	private static final AuditEntry.Draft LOOK = AuditEntry.Draft.of(Deed.LOOK, Doer.LOCAL.from("127.0.0.1"),
			new AuditObject(AuditObject.Kind.GRAPHQL, "supportNetwork"));

	private final AuditLog log;

	private final List<Id> clients = IntStream.range(0, CLIENTS)
		.mapToObj((n) -> Id.of(String.format(Locale.ROOT, "C%04d", n)))
		.toList();

	private final Random random = new Random(1);

	public AuditBenchmark() {
		DataFolder data = new DataFolder(Path.of("target/bench-audit-" + System.nanoTime()));
		this.log = AuditLog.open(data, AuditSettings.DEFAULT, Clock.systemUTC());
		this.clients.forEach((client) -> this.log.record(LOOK.about(client)));
	}

	public static void main(String[] args) throws IOException, RunnerException {
		for (RunResult result : new Runner(new OptionsBuilder().include(AuditBenchmark.class.getSimpleName())
			.forks(0)
			.warmupIterations(2)
			.warmupTime(TimeValue.seconds(5))
			.measurementIterations(4)
			.measurementTime(TimeValue.seconds(5))
			.shouldFailOnError(true)
			.build()).run()) {
			Statistics samples = result.getPrimaryResult().getStatistics();
			System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %,d |%n", result.getPrimaryResult().getLabel(),
					samples.getPercentile(50), samples.getPercentile(95), samples.getPercentile(99), samples.getN());
		}
		System.out.println(Machine.description() + ", " + Machine.loadAverage());
	}

	@Benchmark
	public AuditEntry aboutNobody() {
		return this.log.record(LOOK);
	}

	@Benchmark
	public AuditEntry aboutOne() {
		return this.log.record(LOOK.about(client()));
	}

	@Benchmark
	public AuditEntry aboutAPage() {
		return this.log.record(LOOK.about(IntStream.range(0, PAGE).mapToObj((_) -> client()).toList()));
	}

	private Id client() {
		return this.clients.get(this.random.nextInt(CLIENTS));
	}

	@TearDown
	public void close() throws IOException {
		this.log.close();
	}

}
