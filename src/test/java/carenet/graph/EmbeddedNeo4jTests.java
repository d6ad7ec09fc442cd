package carenet.graph;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.study.NotAllowed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedNeo4jTests {

	static final Path DATA = TestFolders.fresh();

	static EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new DataFolder(DATA), SharedNeo4j.SMALL);

	static Driver driver = GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", neo4j.password()));

	@BeforeAll
	static void connect() {
		driver.verifyConnectivity();
	}

	@AfterAll
	static void stop() {
		driver.close();
		neo4j.close();
		assertThat(RunningServer.find(DATA)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "secrets/neo4j-password", "running.json" })
	void keepsWhatOthersMustNotReadToTheOwner(String file) throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve(file))))
			.isEqualTo("rw-------");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secrets", "neo4j" })
	void keepsItsFoldersToTheOwner(String folder) throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve(folder))))
			.isEqualTo("rwx------");
	}

	@Test
	void writesThePasswordNowhereElse() throws Exception {
		try (Stream<Path> files = Files.walk(DATA)) {
			for (Path file : files.filter(Files::isRegularFile).filter((f) -> !f.endsWith("neo4j-password")).toList()) {
				assertThat(Files.readAllBytes(file)).as(file.toString())
					.satisfies((bytes) -> assertThat(
							new String(bytes, StandardCharsets.ISO_8859_1).contains(neo4j.password()))
						.isFalse());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "neo4j", "wrong", "" })
	void refusesAWrongPassword(String password) {
		try (Driver intruder = GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", password))) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(intruder::verifyConnectivity);
		}
	}

	static List<InetAddress> addressesOfThisMachine() throws Exception {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.equals(InetAddress.ofLiteral("127.0.0.1")))
			.toList();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("addressesOfThisMachine")
	void answersOnTheLoopbackOnly(InetAddress address) throws Exception {
		try (Socket socket = new Socket()) {
			assertThatExceptionOfType(ConnectException.class)
				.isThrownBy(() -> socket.connect(new InetSocketAddress(address, neo4j.bolt().getPort()), 2000));
		}
	}

	@Test
	void saysWhoHoldsTheFiles() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> EmbeddedNeo4j.start(new DataFolder(DATA), SharedNeo4j.SMALL))
			.withMessageStartingWith(DATA + " is held by process " + ProcessHandle.current().pid() + " since 2")
			.withMessageContaining(", " + neo4j.bolt());
		driver.verifyConnectivity();
	}

	@Test
	void saysWhenAnotherProgramHasTheFilesOpen() throws Exception {
		DataFolder folder = new DataFolder(TestFolders.fresh());
		EmbeddedNeo4j.start(folder, SharedNeo4j.SMALL).close();
		Path lock = folder.root().resolve("neo4j/data/databases/store_lock");
		try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			assertThat(other.lock().isValid()).isTrue();
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> EmbeddedNeo4j.start(folder, SharedNeo4j.SMALL))
				.withMessageContaining("is held by another program");
		}
		assertThat(RunningServer.find(folder.root())).isEmpty();
	}

	@Test
	void saysWhereItsPagesAre() {
		URI pages = URI.create("http://127.0.0.1:8080");
		neo4j.showsPagesAt(pages);
		assertThat(RunningServer.find(DATA).orElseThrow()).returns(pages, RunningServer::http)
			.returns(neo4j.bolt(), RunningServer::bolt)
			.returns(ProcessHandle.current().pid(), RunningServer::pid);
	}

	@Test
	void isFoundByAnotherProcess() {
		Map<String, String> connection = RunningServer.find(DATA).orElseThrow().connection(DATA);
		assertThat(connection).containsEntry("spring.neo4j.uri", neo4j.bolt().toString())
			.containsEntry("spring.neo4j.authentication.password", neo4j.password());
		assertThat(RunningServer.find(DATA).toString()).doesNotContain(neo4j.password());
	}

	@Test
	void takesNoNoticeOfADeadHolder() throws Exception {
		Process dead = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
		RunningServer server = new RunningServer(dead.pid(), null, Instant.EPOCH, neo4j.bolt(), null);
		dead.waitFor();
		assertThat(foundWith(server)).isEmpty();
	}

	@Test
	void takesNoNoticeOfAProcessThatOnlyHasTheSameNumber() throws Exception {
		RunningServer server = new RunningServer(ProcessHandle.current().pid(), Instant.EPOCH, Instant.EPOCH,
				neo4j.bolt(), null);
		assertThat(foundWith(server)).isEmpty();
	}

	private static Optional<RunningServer> foundWith(RunningServer server) throws Exception {
		DataFolder folder = new DataFolder(TestFolders.fresh());
		folder.write(folder.root().resolve(RunningServer.FILE), server.toJson());
		return RunningServer.find(folder.root());
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///x.csv", "http://127.0.0.1:1/x.csv", "http://[::1]:1/x.csv", "ftp://192.0.2.1/x" })
	void readsNoCsvFromAnywhere(String url) {
		assertThatExceptionOfType(Neo4jException.class)
			.isThrownBy(() -> driver.executableQuery("LOAD CSV FROM $url AS row RETURN row")
				.withParameters(Map.of("url", url))
				.execute())
			.withMessageMatching("(?s).*(blocked|disallowed|is not allowed|configuration).*");
	}

}
