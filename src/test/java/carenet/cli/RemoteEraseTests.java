package carenet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import carenet.Carenet;
import carenet.access.IdentityVault;
import carenet.audit.Reason;
import carenet.demo.StudyGenerator;
import carenet.erasure.Erasure;
import carenet.erasure.ErasureOrder;
import carenet.graph.Graph;
import carenet.graph.OwnServer;
import carenet.graph.TestFolders;
import carenet.study.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** People leave a database whose files are out of reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RemoteEraseTests {

	private final Path data = TestFolders.fresh();

	private final OwnServer server = new OwnServer();

	@BeforeAll
	void importThem() throws IOException {
		Path study = TestFolders.fresh();
		new StudyGenerator(4, 1).write(study);
		Said said = run("import", study.toString());
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(this.data.resolve("neo4j")).as("no database here").doesNotExist();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	@Order(1)
	void erasesACarerThereAndEverythingHere() throws IOException {
		String name = name("K0001-01");
		Said said = run("erase", "K0001-01", "--reason", "asked for it", "--yes");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.out()).startsWith("Erased: an informal carer\n")
			.contains("The database server: the nodes and relationships are gone there, but its freed records");
		assertThat(valuesNaming("K0001-01")).isEmpty();
		assertThat(filesNaming("K0001-01", name)).isEmpty();
		assertThat(this.data.resolve("neo4j")).doesNotExist();
		assertThat(run("rebuild").out()).contains("; 0 relationships and testimonies differed.");
	}

	@Test
	@Order(2)
	void finishesThereWhatWasInterrupted() throws IOException {
		try (Backstage product = open()) {
			Erasure erasure = product.get(Erasure.class);
			erasure.begin(erasure.plan(Id.of("C0002")), new ErasureOrder(new Reason("asked"), null, false));
		}
		assertThat(run("rebuild").err()).contains("An erasure was interrupted: finishing it …");
		assertThat(valuesNaming("C0002")).isEmpty();
		assertThat(filesNaming("C0002")).isEmpty();
		assertThat(valuesNaming("C0003")).isNotEmpty();
	}

	private String name(String id) {
		try (Backstage product = open()) {
			return String.valueOf(product.get(IdentityVault.class).find(Id.of(id)).orElseThrow().name());
		}
	}

	private List<String> valuesNaming(String text) {
		try (Backstage product = open()) {
			return product.get(Graph.class).read("""
					CALL () {
					  MATCH (n) RETURN properties(n) AS them UNION ALL MATCH ()-[n]->() RETURN properties(n) AS them
					}
					UNWIND keys(them) AS key
					WITH key, them[key] AS value WHERE toStringOrNull(value) CONTAINS $text
					RETURN key + ': ' + toStringOrNull(value) AS found
					""", Map.of("text", text), (row) -> row.get("found").asString());
		}
	}

	private List<Path> filesNaming(String... texts) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(this.data)) {
			for (Path file : paths.filter(Files::isRegularFile).toList()) {
				String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
				if (Stream.of(texts).anyMatch(bytes::contains)) {
					found.add(file);
				}
			}
		}
		return found;
	}

	private Backstage open() {
		Map<String, String> all = new java.util.HashMap<>(this.server.settings());
		all.put("carenet.data", this.data.toString());
		return new SpringOpening(Carenet.class, console(new ByteArrayOutputStream(), new ByteArrayOutputStream()))
			.open(all);
	}

	private Said run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = console(out, err);
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString()));
		this.server.settings().forEach((name, value) -> all.add("--" + name + "=" + value));
		int code = new Program(console, new SpringOpening(Carenet.class, console)).run(all.toArray(String[]::new));
		return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static Console console(ByteArrayOutputStream out, ByteArrayOutputStream err) {
		return new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false, Console.Keyboard.NONE);
	}

}
