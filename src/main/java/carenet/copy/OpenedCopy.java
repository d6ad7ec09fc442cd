package carenet.copy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import carenet.graph.Graph;
import carenet.graph.LooseStore;
import carenet.study.BadInput;
import carenet.study.NotFound;

/**
 * A research copy that answers on a port of this machine: everybody who has the password
 * can read all of it with tools of their own, and nobody can write.
 */
public final class OpenedCopy implements AutoCloseable {

	/** Where it is unless told otherwise. */
	public static final int USUAL_PORT = 7690;

	private static final int LAST_PORT = 65_535;

	private final LooseStore store;

	private OpenedCopy(LooseStore store) {
		this.store = store;
	}

	/**
	 * Opens a folder that a research copy was written to, and no other store.
	 * @param port 1024 to 65535, or 0 for a free one
	 */
	public static OpenedCopy of(Path folder, int port) {
		if (port < 0 || port > LAST_PORT) {
			throw new BadInput("port %d is outside 0 to %d".formatted(port, LAST_PORT));
		}
		Path copy = folder.toAbsolutePath().normalize();
		Path store = copy.resolve(CopyFolder.STORE);
		if (!Files.isRegularFile(copy.resolve(CopyFolder.REPORT)) || !Files.isDirectory(store)
				|| Files.exists(copy.resolve("secrets"))) {
			throw new NotFound("There is no research copy in %s.".formatted(copy));
		}
		return new OpenedCopy(LooseStore.openToRead(store, port));
	}

	/** The way to ask it from within this program. */
	public Graph graph() {
		return this.store.graph();
	}

	public URI bolt() {
		return this.store.bolt();
	}

	public String user() {
		return this.store.user();
	}

	/** New at each start, and kept nowhere. */
	public String password() {
		return this.store.password();
	}

	/** Where it is and how to get there, with the password. */
	public List<String> lines() {
		String bolt = bolt().toString();
		return List.of("The copy answers at %s until Ctrl-C, for reading only.".formatted(bolt),
				"User %s, password %s (new at each start).".formatted(user(), password()), "",
				"cypher-shell   cypher-shell -a %s -u %s   (it asks for the password)".formatted(bolt, user()),
				"Python         from neo4j import GraphDatabase",
				"               driver = GraphDatabase.driver(\"%s\", auth=(\"%s\", password))".formatted(bolt, user()),
				"R              library(reticulate); neo4j <- import(\"neo4j\")",
				"               driver <- neo4j$GraphDatabase$driver(\"%s\", auth = tuple(\"%s\", password))"
					.formatted(bolt, user()),
				"Neo4j Browser  a Browser of your own (Neo4j Desktop), connect URL %s".formatted(bolt));
	}

	@Override
	public void close() {
		this.store.close();
	}

}
