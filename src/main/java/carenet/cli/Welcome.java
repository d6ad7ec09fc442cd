package carenet.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.graph.RunningServer;
import org.springframework.core.env.Environment;

/**
 * What a server says once it can be looked at: where, by whom, and what is kept where.
 */
final class Welcome {

	private final Environment environment;

	private final DataFolder data;

	private final Graph graph;

	Welcome(Environment environment, DataFolder data, Graph graph) {
		this.environment = environment;
		this.data = data;
		this.graph = graph;
	}

	List<String> lines() {
		String host = this.environment.getProperty("server.address", "127.0.0.1");
		String address = "http://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host,
				this.environment.getProperty("local.server.port"));
		List<String> lines = new ArrayList<>(List.of("", "Look here:  " + address + "/"));
		lines.add("  GraphiQL  " + address + "/graphiql");
		lines.add("  GraphQL   " + address + "/graphql");
		lines.add("  Sign in   there is none yet: open to whoever can reach " + reachable(host));
		lines.add("  Data      " + this.data.root());
		lines.addAll(database());
		lines.add("  Clients   " + clients());
		lines.add("Import a study:  carenet import PATH" + here()
				+ "   (a folder or a zip; this server may keep running)");
		lines.add("Stop:  Ctrl+C");
		return lines;
	}

	private static String reachable(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress() ? "this machine's loopback" : host;
		}
		catch (UnknownHostException ex) {
			return host;
		}
	}

	private List<String> database() {
		Optional<URI> bolt = RunningServer.find(this.data.root()).map(RunningServer::bolt);
		return bolt
			.map((uri) -> List.of("  Neo4j     " + uri + ", user neo4j",
					"            password in " + this.data.root().resolve("secrets/neo4j-password")))
			.orElseGet(() -> List.of("  Neo4j     " + this.environment.getProperty("spring.neo4j.uri")));
	}

	private String clients() {
		return this.graph.read(
				"""
						RETURN COUNT { (c:Client) } AS clients, EXISTS { (s:Study {id: 'study'}) WHERE s.synthetic } AS synthetic
						""",
				Map.of(),
				(row) -> String.format(Locale.ROOT, "%,d%s", row.get("clients").asLong(),
						row.get("synthetic").asBoolean() ? " (everybody in the demonstration study is generated)" : ""))
			.getFirst();
	}

	private String here() {
		String folder = this.environment.getProperty("carenet.data", "data");
		return folder.equals("data") ? "" : " --data " + folder;
	}

}
