package carenet.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.graph.RunningServer;
import carenet.signin.Listening;
import carenet.signin.LocalAccounts;
import org.springframework.core.env.Environment;

/**
 * What a server says once it can be looked at: where, by whom, and what is kept where.
 */
final class Welcome {

	private final Environment environment;

	private final DataFolder data;

	private final Graph graph;

	private final List<FirstAccounts.Made> accounts;

	Welcome(Environment environment, DataFolder data, Graph graph, List<FirstAccounts.Made> accounts) {
		this.environment = environment;
		this.data = data;
		this.graph = graph;
		this.accounts = accounts;
	}

	List<String> lines() {
		String host = this.environment.getProperty("server.address", "127.0.0.1");
		String address = scheme() + "://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host,
				this.environment.getProperty("local.server.port"));
		List<String> lines = new ArrayList<>(List.of("", "Look here:  " + address + "/"));
		lines.add("  GraphiQL  " + address + "/graphiql");
		lines.add("  GraphQL   " + address + "/graphql");
		lines.addAll(signIn());
		lines.add("  Data      " + this.data.root());
		lines.addAll(database());
		lines.add("  Clients   " + clients());
		lines.add("Import a study:  carenet import PATH" + here()
				+ "   (a folder or a zip; this server may keep running)");
		lines.add("Stop:  Ctrl+C");
		return lines;
	}

	private String scheme() {
		return Listening.isEncrypted(this.environment) ? "https" : "http";
	}

	private List<String> signIn() {
		if (Listening.isOpen(this.environment)) {
			return List.of("  Sign in   off (carenet.sign-in=off): open to whoever can reach this machine's loopback");
		}
		if (!LocalAccounts.areOn(this.environment)) {
			return List.of("  Sign in   with the account of your identity provider");
		}
		if (this.accounts.isEmpty()) {
			return List.of("  Sign in   with your account; a new password:  carenet user password NAME" + here());
		}
		List<String> lines = new ArrayList<>(
				List.of("  Sign in   with one of these accounts, which are shown this once:"));
		this.accounts.forEach((one) -> lines.add("            %-11s  %s%s".formatted(one.name(), one.password().text(),
				one.once() ? "   (for one time: you choose your own)" : "")));
		return lines;
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
