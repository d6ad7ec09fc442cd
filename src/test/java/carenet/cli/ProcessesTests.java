package carenet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import carenet.BesideOthers;
import carenet.graph.RunningServer;
import carenet.graph.TestFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as it is started: a first start, and others beside it on the same files.
 */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessesTests {

	/** Tests do without, unless they are about it. */
	private static final String REQUIRED = "--carenet.sign-in=required";

	private final Path data = TestFolders.fresh();

	private final Path serverErrors = this.data.resolveSibling(this.data.getFileName() + "-server.txt");

	private final Path commandErrors = this.data.resolveSibling(this.data.getFileName() + "-command.txt");

	private final Path temporary = TestFolders.fresh();

	private final List<String> welcome = new ArrayList<>();

	private final Process server = start(this.serverErrors, "serve", "--port", "0", REQUIRED);

	@BeforeAll
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void readWhatTheServerSays() throws IOException {
		BufferedReader said = this.server.inputReader();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			this.welcome.add(line);
			if (line.startsWith("Stop:")) {
				return;
			}
		}
		throw new IllegalStateException(Files.readString(this.serverErrors));
	}

	@AfterAll
	void stop() {
		this.server.destroyForcibly();
	}

	@Test
	@Order(1)
	void saysWhereToLook() throws Exception {
		RunningServer running = RunningServer.find(this.data).orElseThrow();
		assertThat(String.join("\n", this.welcome).replaceAll("[a-z2-9]{5}(-[a-z2-9]{5}){3}", "PASSWORD")).isEqualTo("""

				Look here:  %1$s/
				  GraphiQL  %1$s/graphiql
				  GraphQL   %1$s/graphql
				  Sign in   with one of these accounts, which are shown this once:
				            coordinator  PASSWORD
				            analyst      PASSWORD
				            researcher   PASSWORD
				            steward      PASSWORD
				            admin        PASSWORD   (for one time: you choose your own)
				  Data      %2$s
				  Neo4j     %3$s, user neo4j
				            password in %2$s/secrets/neo4j-password
				  Clients   35 (everybody in the demonstration study is generated)
				Import a study:  carenet import PATH --data %2$s   (a folder or a zip; this server may keep running)
				Stop:  Ctrl+C""".formatted(running.http(), this.data, running.bolt()));
		assertThat(Files.readString(this.serverErrors))
			.startsWith("The store is empty: loading the demonstration study …\n")
			.doesNotContain("WARNING", "Exception");
		assertThat(this.data.resolve("demonstration")).doesNotExist();
		assertThat(Files.readString(this.data.resolve("neo4j/logs/debug.log"))).contains("sun.java.command = carenet")
			.doesNotContain(REQUIRED);
	}

	@Test
	@Order(2)
	void servesTheDemonstrationStudyAtOnce() throws Exception {
		assertThat(countClients("steward", password("steward")))
			.isEqualTo("{\"data\":{\"clients\":{\"totalCount\":35}}}");
		assertThat(countClients("coordinator", password("coordinator")))
			.matches("\\{\"data\":\\{\"clients\":\\{\"totalCount\":([1-9]|[12][0-9])}}}");
		assertThat(countClients("steward", "wrong wrong wrong")).contains("UNAUTHORIZED");
	}

	private String countClients(String account, String password) throws Exception {
		URI pages = Objects.requireNonNull(RunningServer.find(this.data).orElseThrow().http());
		String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
		HttpRequest question = HttpRequest.newBuilder(pages.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.header("Authorization", "Basic " + basic)
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ clients { totalCount } }\"}"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(question, HttpResponse.BodyHandlers.ofString()).body();
		}
	}

	private String password(String account) {
		return this.welcome.stream()
			.map(String::strip)
			.filter((line) -> line.startsWith(account + " "))
			.map((line) -> line.replaceFirst("\\S+ +(\\S+).*", "$1"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	@Order(3)
	void followsTheCommandsThatChangeAccounts() throws Exception {
		Said disabled = run("user", "disable", "steward");
		assertThat(disabled).isEqualTo(new Said(0, "", "The account steward is disabled.\n"));
		assertThat(countClients("steward", password("steward"))).contains("UNAUTHORIZED");
		assertThat(run("user", "enable", "steward").code()).isZero();
		assertThat(countClients("steward", password("steward"))).contains("35");
		Said changed = run("user", "password", "researcher");
		assertThat(countClients("researcher", changed.out().strip())).contains("This password is for one time");
	}

	@Test
	@Order(3)
	void listensElsewhereOnlyEncrypted() throws Exception {
		Said unencrypted = run("serve", "--port", "0", REQUIRED, "--server.address=0.0.0.0");
		assertThat(unencrypted.code()).isEqualTo(3);
		assertThat(unencrypted.err()).startsWith("carenet: the server would listen on 0.0.0.0, and carry passwords")
			.hasLineCount(1);
		Said open = run("serve", "--port", "0", "--carenet.sign-in=off", "--server.address=0.0.0.0");
		assertThat(open.code()).isEqualTo(3);
		assertThat(open.err()).startsWith("carenet: without signing in the server listens on this machine's loopback")
			.hasLineCount(1);
	}

	/** Neither in a file nor in what the server says besides its welcome. */
	@Test
	@Order(5)
	void keepsNoPassword() throws Exception {
		List<String> passwords = Stream.of("coordinator", "analyst", "researcher", "steward", "admin")
			.map(this::password)
			.toList();
		assertThat(Files.readString(this.serverErrors)).doesNotContain(passwords);
		try (Stream<Path> files = Files.walk(this.data)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
					.doesNotContain(passwords));
		}
		assertThat(this.data.resolve("accounts/accounts.json")).content().contains("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	@Order(3)
	void refusesASecondServerOnTheSameFilesInOneSentence() throws Exception {
		Said said = run("serve", REQUIRED);
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.out()).isEmpty();
		assertThat(said.err())
			.isEqualTo("carenet: %s is held by %s; stop it, or choose another folder with carenet.data\n"
				.formatted(this.data, RunningServer.find(this.data).orElseThrow()));
	}

	@Test
	@Order(4)
	void readsTheAuditLogBesideTheServer() throws Exception {
		assertThat(run("network", "C0001", "--wave", "0").code()).isZero();
		assertThat(run("network", "C0001", "--wave", "0", "--format", "json")).returns("", Said::err)
			.extracting(Said::out)
			.asString()
			.contains("\"careDensity\"");
		assertThat(run("changes", "C0001", "--from", "0", "--to", "1", "--format", "json")).returns("", Said::err);
		assertThat(run("cohort")).returns("", Said::err);
		assertThat(run("audit", "show", "--client", "C0001").lines())
			.anyMatch((line) -> line.contains("looked") && line.contains("carenet network"));
		assertThat(run("audit", "verify")).returns(0, Said::code).returns("", Said::err);
	}

	/** In a folder that everybody can list, as the system's usually is. */
	@Test
	@Order(4)
	void keepsWhatIsTemporaryToItsOwner() throws Exception {
		try (Stream<Path> files = Files.list(this.temporary)) {
			assertThat(files).isNotEmpty()
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.as(file.getFileName().toString())
					.endsWith("------"));
		}
	}

	/** What is in memory may be names: no crash writes it into a file. */
	@Test
	@Order(4)
	void writesNoHeapDump() throws Exception {
		Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.server.pid()), "VM.flags", "-all")
			.start();
		List<String> flags = asked.inputReader().readAllLines();
		assertThat(flags).anyMatch((line) -> line.matches(".*bool HeapDumpOnOutOfMemoryError +=? *false.*"))
			.anyMatch((line) -> line.matches(".*bool HeapDumpBeforeFullGC +=? *false.*"));
	}

	@Test
	@Order(5)
	void answersACommandBesideTheServerAndWithoutIt() throws Exception {
		String[] command = { "network", "C0007", "--wave", "1" };
		Said beside = run(command);
		assertThat(beside.err()).isEmpty();
		assertThat(beside.code()).isZero();
		this.server.destroy();
		assertThat(this.server.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.data.resolve("running.json")).doesNotExist();
		assertThat(run(command)).isEqualTo(beside);
		assertThat(beside.lines()).first()
			.isEqualTo("Who supports C0007 at T1 (2022-10-01, conducted), one voice is enough");
	}

	@Test
	@Order(6)
	void readsTheAuditLogWithoutStartingADatabase() throws Exception {
		assertThat(Files.readString(this.data.resolve("audit/000001.jsonl")))
			.containsSubsequence("\"kind\":\"SERVER\",\"id\":\"start\"", "\"kind\":\"SERVER\",\"id\":\"stop\"");
		assertThat(run("audit", "verify").code()).isZero();
		Path empty = TestFolders.fresh();
		Process nothing = start(this.commandErrors, "audit", "verify", "--carenet.data=" + empty);
		assertThat(nothing.waitFor()).isEqualTo(4);
		assertThat(empty).isEmptyDirectory();
	}

	private Said run(String... arguments) throws Exception {
		Process process = start(this.commandErrors, arguments);
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Said(process.waitFor(), out, Files.readString(this.commandErrors));
	}

	private Process start(Path errors, String... arguments) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((option) -> option.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx1g", "-Djava.io.tmpdir=" + this.temporary, "-cp",
				System.getProperty("java.class.path"), "carenet.Carenet"));
		command.addAll(List.of(arguments));
		if (List.of(arguments).stream().noneMatch((one) -> one.startsWith("--carenet.data"))) {
			command.addAll(List.of("--data", this.data.toString()));
		}
		try {
			return new ProcessBuilder(command).redirectError(errors.toFile()).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
