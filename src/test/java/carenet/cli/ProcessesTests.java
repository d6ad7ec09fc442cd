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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessesTests {

	private final Path data = TestFolders.fresh();

	private final Path serverErrors = this.data.resolveSibling(this.data.getFileName() + "-server.txt");

	private final Path commandErrors = this.data.resolveSibling(this.data.getFileName() + "-command.txt");

	private final List<String> welcome = new ArrayList<>();

	private final Process server = start(this.serverErrors, "serve", "--port", "0");

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
		assertThat(String.join("\n", this.welcome)).isEqualTo("""

				Look here:  %1$s/
				  GraphiQL  %1$s/graphiql
				  GraphQL   %1$s/graphql
				  Sign in   there is none yet: open to whoever can reach this machine's loopback
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
	}

	@Test
	@Order(2)
	void servesTheDemonstrationStudyAtOnce() throws Exception {
		URI pages = Objects.requireNonNull(RunningServer.find(this.data).orElseThrow().http());
		HttpRequest question = HttpRequest.newBuilder(pages.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ clients { totalCount } }\"}"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(question, HttpResponse.BodyHandlers.ofString()).body())
				.isEqualTo("{\"data\":{\"clients\":{\"totalCount\":35}}}");
		}
	}

	@Test
	@Order(3)
	void refusesASecondServerOnTheSameFilesInOneSentence() throws Exception {
		Said said = run("serve");
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
		assertThat(run("audit", "show", "--client", "C0001").lines())
			.anyMatch((line) -> line.contains("looked") && line.contains("carenet network"));
		assertThat(run("audit", "verify")).returns(0, Said::code).returns("", Said::err);
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
		command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), "carenet.Carenet"));
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
