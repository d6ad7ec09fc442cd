package carenet.graph;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import carenet.BesideOthers;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The power goes out while the store is written anew. */
@BesideOthers
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledCopyTests {

	private static final int NODES = 2000;

	private static final String GONE = "Zomerklokje-4711";

	private final Path data = TestFolders.fresh();

	private final DataFolder folder = new DataFolder(this.data);

	@BeforeEach
	void write() {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(this.folder, SharedNeo4j.SMALL); Driver driver = driver(neo4j)) {
			driver.executableQuery("CREATE CONSTRAINT number FOR (n:Written) REQUIRE n.number IS UNIQUE").execute();
			driver
				.executableQuery(
						"UNWIND range(1, $nodes) AS i CREATE (:Written {number: i})-[:NEXT]->(:Written {number: -i})")
				.withParameters(Map.of("nodes", NODES / 2))
				.execute();
			driver.executableQuery("CREATE (:Gone {id: $id})").withParameters(Map.of("id", GONE)).execute();
			driver.executableQuery("MATCH (n:Gone) DELETE n").execute();
		}
	}

	private static Driver driver(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", neo4j.password()));
	}

	/** Among the nodes, at the last one, among the relationships. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 700, NODES, NODES + 500 })
	void leavesTheOldStoreAsItWasAndIsDoneAgain(int copied) throws Exception {
		assertThat(copyUntil(copied)).isEqualTo(KilledCopy.NO_POWER);
		assertThat(names()).contains(StoreSwap.STORE, StoreSwap.UNFINISHED)
			.doesNotContain(StoreSwap.NEW, StoreSwap.OLD);
		assertThat(counted()).isEqualTo("%d nodes, %d relationships, 1 constraints".formatted(NODES, NODES / 2));
		assertThat(names()).as("nothing half is left").contains(StoreSwap.STORE).doesNotContain(StoreSwap.UNFINISHED);
		assertThat(copyUntil(copied)).as("once more, in the way of the next try").isEqualTo(KilledCopy.NO_POWER);
		new StoreFiles(this.folder, SharedNeo4j.SMALL).writeAnew(Progress.NONE);
		assertThat(filesWithTheDeleted()).isEmpty();
		assertThat(counted()).isEqualTo("%d nodes, %d relationships, 1 constraints".formatted(NODES, NODES / 2));
		assertThat(names()).doesNotContain(StoreSwap.UNFINISHED, StoreSwap.NEW, StoreSwap.OLD);
	}

	private int copyUntil(int copied) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((option) -> option.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), KilledCopy.class.getName(),
				this.data.toString(), Integer.toString(copied)));
		File said = new File(this.data.toFile(), "error.log");
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start().waitFor();
	}

	private String counted() {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(this.folder, SharedNeo4j.SMALL); Driver driver = driver(neo4j)) {
			return "%d nodes, %d relationships, %d constraints".formatted(
					count(driver, "MATCH (n:Written) RETURN count(n) AS n"),
					count(driver, "MATCH (:Written)-[r:NEXT]->(:Written) RETURN count(r) AS n"),
					count(driver, "SHOW CONSTRAINTS YIELD name RETURN count(name) AS n"));
		}
	}

	private static long count(Driver driver, String statement) {
		return driver.executableQuery(statement).execute().records().getFirst().get("n").asLong();
	}

	private List<String> names() throws IOException {
		try (Stream<Path> paths = Files.list(this.data)) {
			return paths.map((path) -> path.getFileName().toString()).toList();
		}
	}

	private List<Path> filesWithTheDeleted() throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(this.data)) {
			for (Path file : paths.filter(Files::isRegularFile).toList()) {
				if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(GONE)) {
					found.add(file);
				}
			}
		}
		return found;
	}

}
