package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import inet.ipaddr.IPAddressString;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j inside this process, whose only door is Bolt on a free port of the loopback,
 * with a generated password.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	static final String USER = "neo4j";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HeldFolder folder;

	private final DatabaseManagementService service;

	private final String password;

	private final URI bolt;

	private EmbeddedNeo4j(HeldFolder folder, DatabaseManagementService service, String password) {
		this.folder = folder;
		this.service = service;
		this.password = password;
		this.bolt = bolt(service);
	}

	/** Where a database that was started with a door answers. */
	static URI bolt(DatabaseManagementService service) {
		return URI.create("bolt://127.0.0.1:"
				+ inside(service, ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort());
	}

	static EmbeddedNeo4j start(DataFolder data, EmbeddedSettings settings) {
		HeldFolder folder = HeldFolder.take(data);
		DatabaseManagementService service = null;
		try {
			new StoreSwap(data).finish();
			hideArguments();
			service = new DatabaseManagementServiceBuilder(data.folder(StoreSwap.STORE)).setConfig(door(0))
				.setConfig(limits(settings))
				.build();
			EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, service, RunningServer.password(data));
			neo4j.open();
			return neo4j;
		}
		catch (IOException ex) {
			folder.close();
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			if (service != null) {
				service.shutdown();
			}
			folder.close();
			throw isLocked(ex) ? HeldFolder.heldBy(data, "another program that has the database's files open") : ex;
		}
	}

	/** The database writes into its log how the program was called, and about whom. */
	static void hideArguments() {
		System.setProperty("sun.java.command", "carenet");
	}

	static boolean isLocked(@Nullable Throwable ex) {
		return ex != null && (ex instanceof FileLockException || isLocked(ex.getCause()));
	}

	/** Bolt on a port of the loopback, 0 for a free one, and no other way in. */
	static Map<Setting<?>, Object> door(int port) {
		SocketAddress loopback = new SocketAddress("127.0.0.1", port);
		return Map.of(BoltConnector.enabled, true, BoltConnector.listen_address, loopback,
				BoltConnector.server_bolt_telemetry_enabled, false, HttpConnector.enabled, false,
				HttpsConnector.enabled, false, GraphDatabaseSettings.auth_enabled, true,
				GraphDatabaseSettings.udc_enabled, false, GraphDatabaseSettings.allow_file_urls, false,
				GraphDatabaseInternalSettings.cypher_ip_blocklist,
				List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
	}

	static Map<Setting<?>, Object> limits(EmbeddedSettings settings) {
		return Map.of(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes(),
				GraphDatabaseSettings.memory_transaction_global_max_size, settings.transactionMemory().toBytes(),
				GraphDatabaseSettings.memory_transaction_max_size, settings.transactionMemory().toBytes() / 2,
				GraphDatabaseSettings.preallocate_logical_logs, false, GraphDatabaseSettings.keep_logical_logs,
				"256M size", GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF,
				BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO,
				BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO);
	}

	private static <T> T inside(DatabaseManagementService service, Class<T> type) {
		GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		return system.getDependencyResolver().resolveDependency(type);
	}

	private void open() {
		await(this.service);
		if (!passwordHolds()) {
			setPassword(this.service, this.password);
		}
		this.folder.answersAt(this.bolt);
	}

	static void await(DatabaseManagementService service) {
		if (!service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(PATIENCE.toMillis())) {
			throw new IllegalStateException("the database did not start; its log says why");
		}
	}

	static void setPassword(DatabaseManagementService service, String password) {
		service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally("CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
	}

	/** Asked without Cypher: the first statement of a process costs seconds. */
	private boolean passwordHolds() {
		try {
			return inside(this.service, AuthManager.class)
				.login(AuthToken.newBasicAuthToken(USER, this.password), ClientConnectionInfo.EMBEDDED_CONNECTION)
				.subject()
				.getAuthenticationResult() == AuthenticationResult.SUCCESS;
		}
		catch (InvalidAuthTokenException ex) {
			return false;
		}
	}

	URI bolt() {
		return this.bolt;
	}

	String password() {
		return this.password;
	}

	void showsPagesAt(URI http) {
		this.folder.showsPagesAt(http);
	}

	@Override
	public void close() {
		this.service.shutdown();
		this.folder.close();
	}

}
