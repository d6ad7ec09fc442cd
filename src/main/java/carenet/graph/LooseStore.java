package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.io.locker.FileLockException;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A store in a folder of its own, apart from the product's: opened to be filled, or only
 * to be read. Bolt on the loopback, with a password that is new each time, is its only
 * door.
 */
public final class LooseStore implements AutoCloseable {

	private static final EmbeddedSettings MODEST = new EmbeddedSettings(DataSize.ofMegabytes(128),
			DataSize.ofMegabytes(256));

	private final Path home;

	private final DatabaseManagementService service;

	private final String password;

	private final Driver driver;

	private LooseStore(Path home, DatabaseManagementService service, String password) {
		this.home = home;
		this.service = service;
		this.password = password;
		this.driver = GraphDatabase.driver(EmbeddedNeo4j.bolt(service), AuthTokens.basic(EmbeddedNeo4j.USER, password),
				Config.builder().withTelemetryDisabled(true).build());
	}

	/** A new store with the product's constraints and indexes, to be filled. */
	public static LooseStore create(Path home) {
		LooseStore store = start(home, 0, Set.of());
		try {
			Schema.read().applyTo(store.graph());
			return store;
		}
		catch (RuntimeException ex) {
			store.close();
			throw ex;
		}
	}

	/**
	 * One that is there, in which nothing can be written.
	 * @param port where it answers on the loopback; 0 for a free one
	 */
	public static LooseStore openToRead(Path home, int port) {
		return start(home, port, Set.of(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
	}

	private static LooseStore start(Path home, int port, Set<String> readOnly) {
		EmbeddedNeo4j.hideArguments();
		DatabaseManagementService service = null;
		try {
			service = new DatabaseManagementServiceBuilder(home).setConfig(EmbeddedNeo4j.door(port))
				.setConfig(EmbeddedNeo4j.limits(MODEST))
				.setConfig(GraphDatabaseSettings.read_only_databases, readOnly)
				.build();
			EmbeddedNeo4j.await(service);
			String password = new String(Password.generate(), StandardCharsets.US_ASCII);
			EmbeddedNeo4j.setPassword(service, password);
			return new LooseStore(home, service, password);
		}
		catch (RuntimeException ex) {
			if (service != null) {
				service.shutdown();
			}
			throw reason(ex, home, port);
		}
	}

	private static RuntimeException reason(RuntimeException failure, Path home, int port) {
		if (isCausedBy(failure, FileLockException.class)) {
			return new NotAllowed("%s is open already, in another program".formatted(home));
		}
		return isCausedBy(failure, BindException.class)
				? new NotAllowed("port %d is taken by another program; choose another one".formatted(port)) : failure;
	}

	private static boolean isCausedBy(@Nullable Throwable failure, Class<? extends Throwable> type) {
		return failure != null && (type.isInstance(failure) || isCausedBy(failure.getCause(), type));
	}

	/** The one way to ask it, as {@link Graph} is that of the product's own database. */
	public Graph graph() {
		return new Graph(this.driver, Neo4jBookmarkManager.create(),
				Configuration.newConfig().withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER).build(), null);
	}

	public URI bolt() {
		return EmbeddedNeo4j.bolt(this.service);
	}

	public String user() {
		return EmbeddedNeo4j.USER;
	}

	public String password() {
		return this.password;
	}

	/** Clean, and without the logs, which tell of the machine. */
	@Override
	public void close() {
		this.driver.close();
		this.service.shutdown();
		try {
			FileSystemUtils.deleteRecursively(this.home.resolve("logs"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
