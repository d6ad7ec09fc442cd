package carenet.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import carenet.access.Viewer;
import carenet.change.NetworkChange;
import carenet.network.EgoMeasures;
import carenet.network.SupportNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One question, asked through every door; clients are drawn at random, seeded. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class NetworkBenchmark {

	private static final int PAGE = 20;

	private final Product product = Benchmarks.product();

	private final HandWritten handWritten = this.product.handWritten();

	private final List<String> caseload = this.product.caseload();

	private final Viewer coordinator = this.product.coordinator();

	private final Random random = new Random(1);

	private final List<SupportNetwork> networks = this.product.clients()
		.subList(0, 200)
		.stream()
		.map(this.product::whole)
		.toList();

	@Benchmark
	public List<?> oneByHand() {
		return this.handWritten.networks(List.of(client()), Product.WAVE);
	}

	@Benchmark
	public SupportNetwork oneInJava() {
		return this.product.find(client());
	}

	/** Clients of one caseload, for whoever may see all. */
	@Benchmark
	public SupportNetwork oneOfACaseload() {
		return this.product.find(ofCaseload());
	}

	/** The same clients, for the coordinator whose caseload it is. */
	@Benchmark
	public SupportNetwork oneOfTheOwnCaseload() {
		return BenchViewer.as(this.coordinator, () -> this.product.find(ofCaseload()));
	}

	@Benchmark
	public Map<String, Object> oneInGraphQl() {
		return this.product.graphQl(client());
	}

	@Benchmark
	public byte[] oneOverHttp() {
		return this.product.overHttp(client());
	}

	@Benchmark
	public List<?> pageByHand() {
		return this.handWritten.networks(clients(), Product.WAVE);
	}

	@Benchmark
	public Map<String, Object> pageInGraphQl() {
		return this.product.graphQlPage(clients());
	}

	/** Networks that are read already. */
	@Benchmark
	public EgoMeasures measures() {
		return this.networks.get(this.random.nextInt(this.networks.size())).measures();
	}

	@Benchmark
	public NetworkChange changeInJava() {
		return this.product.change(client());
	}

	private String ofCaseload() {
		return this.caseload.get(this.random.nextInt(this.caseload.size()));
	}

	private String client() {
		return this.product.clients().get(this.random.nextInt(this.product.clients().size()));
	}

	private List<String> clients() {
		return Stream.generate(this::client).distinct().limit(PAGE).toList();
	}

}
