package carenet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import carenet.Carenet;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.change.ChangeKey;
import carenet.change.NetworkChange;
import carenet.change.NetworkChanges;
import carenet.evidence.Chronicle;
import carenet.graph.Graph;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.AsOf;
import carenet.study.Id;
import carenet.study.View;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.json.JsonMapper;

/** The running product, with every door through which a network can be asked for. */
final class Product implements AutoCloseable {

	static final int WAVE = 1;

	private static final String NETWORK = """
			supportNetwork(%sat: {wave: 1}) {
			  ties { supporter { id __typename } state reportedBy deniedBy supportTypes frequency }
			  needs { need { id domain } status addressedBy { id } coverage }
			}""";

	private static final String ONE = "query($client: ID!) { " + NETWORK.formatted("client: $client, ") + " }";

	private static final String PAGE = "query($ids: [ID!]!) { clients(filter: {ids: $ids}, first: 20) { edges { node { id "
			+ NETWORK.formatted("") + " } } } }";

	private static final Set<Part> ASKED = Set.of(Part.PRESENT, Part.ATTRIBUTES, Part.NEEDS, Part.ADDRESSERS);

	private static final String CASELOAD = """
			MATCH (p:Professional)<-[a:ASSIGNED_TO]-(c:Client) WHERE a.from <= date() < a.until
			WITH p, collect(DISTINCT c.id) AS clients
			RETURN p.id AS professional, clients ORDER BY size(clients) DESC, professional LIMIT 1
			""";

	private final ConfigurableApplicationContext context;

	private final Networks networks;

	private final NetworkChanges changes;

	private final ExecutionGraphQlService graphql;

	private final URI address;

	private final List<String> clients;

	private Product(ConfigurableApplicationContext context) {
		this.context = context;
		this.networks = context.getBean(Networks.class);
		this.changes = context.getBean(NetworkChanges.class);
		this.graphql = context.getBean(ExecutionGraphQlService.class);
		this.address = URI.create(
				"http://127.0.0.1:%s/graphql".formatted(context.getEnvironment().getProperty("local.server.port")));
		this.clients = part(Chronicle.class).clients().stream().map(Id::value).sorted().toList();
	}

	static Product start(String data) {
		return new Product(new SpringApplicationBuilder(Carenet.class, BenchViewer.class).run("--server.port=0", "--carenet.sign-in=off",
				"--carenet.data=" + data));
	}

	<T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	HandWritten handWritten() {
		return new HandWritten(part(Driver.class));
	}

	List<String> clients() {
		return this.clients;
	}

	/** Everything that a network shows, contacts as well. */
	SupportNetwork whole(String client) {
		return this.networks.find(NetworkKey.whole(Id.of(client), new AsOf.AtWave(WAVE), View.DEFAULT)).orElseThrow();
	}

	/** Everything that a change tells, from the evidence. */
	NetworkChange change(String client) {
		return this.changes.find(ChangeKey.whole(Id.of(client), 0, WAVE, View.DEFAULT)).orElseThrow();
	}

	SupportNetwork find(String client) {
		return this.networks.find(new NetworkKey(Id.of(client), new AsOf.AtWave(WAVE), View.DEFAULT, ASKED))
			.orElseThrow();
	}

	/** The caseload of whoever has the most clients at a day in the study. */
	List<String> caseload() {
		return part(Graph.class).read(CASELOAD, Map.of(), (row) -> row.get("clients").asList(Value::asString)).getFirst();
	}

	/** The same professional signed in. */
	Viewer coordinator() {
		String professional = part(Graph.class).read(CASELOAD, Map.of(), (row) -> row.get("professional").asString())
			.getFirst();
		return new Viewer("bench", UserRole.COORDINATOR, Id.of(professional), Set.of());
	}

	Map<String, Object> graphQl(String client) {
		return execute(ONE, Map.<String, @Nullable Object>of("client", client));
	}

	Map<String, Object> graphQlPage(List<String> ids) {
		return execute(PAGE, Map.<String, @Nullable Object>of("ids", ids));
	}

	private Map<String, Object> execute(String document, Map<String, @Nullable Object> variables) {
		ExecutionGraphQlResponse answer = Objects.requireNonNull(this.graphql
			.execute(new DefaultExecutionGraphQlRequest(document, null, variables, Map.of(), "bench", Locale.ROOT))
			.block());
		if (!answer.getErrors().isEmpty()) {
			throw new IllegalStateException(answer.getErrors().toString());
		}
		return answer.toMap();
	}

	/** A page, as a browser gets it. */
	byte[] page(String path) {
		return answer(this.address.resolve(path), null);
	}

	byte[] overHttp(String client) {
		String question = JsonMapper.shared()
			.writeValueAsString(Map.of("query", ONE, "variables", Map.of("client", client)));
		return answer(this.address, question.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Over a connection that is kept, by the thread that asks: handing over to other
	 * threads and back, as the JDK's newer client does, would be most of what is measured.
	 */
	private static byte[] answer(URI address, byte @Nullable [] question) {
		try {
			HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
			if (question != null) {
				connection.setRequestProperty("Content-Type", "application/json");
				connection.setDoOutput(true);
				connection.setFixedLengthStreamingMode(question.length);
				try (OutputStream out = connection.getOutputStream()) {
					out.write(question);
				}
			}
			try (InputStream in = connection.getInputStream()) {
				return in.readAllBytes();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
