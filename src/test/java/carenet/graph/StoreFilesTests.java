package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.BesideOthers;
import carenet.study.NotAllowed;
import carenet.study.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BesideOthers
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoreFilesTests {

	private static final String SECRET = "Leave-no-trace-of-this-text-that-is-longer-than-a-record";

	private final DataFolder data = new DataFolder(TestFolders.fresh());

	private final StoreFiles files = new StoreFiles(this.data, SharedNeo4j.SMALL);

	@Test
	void keepsWhatIsThereAndNothingOfWhatWasDeleted() throws IOException {
		List<String> before = asked((driver) -> {
			driver.executableQuery("CREATE CONSTRAINT kept_id FOR (n:Kept) REQUIRE n.id IS UNIQUE").execute();
			driver.executableQuery("CREATE INDEX between FOR ()-[r:NEXT]-() ON (r.a, r.b)").execute();
			driver
				.executableQuery(
						"""
								UNWIND range(0, 12000) AS i
								CREATE (n:Kept:Numbered {id: toString(i), list: ['a', 'b'], day: date('2020-01-01'), x: 0.5, gone: $secret})
								""")
				.withParameters(Map.of("secret", SECRET))
				.execute();
			driver.executableQuery("""
					MATCH (n:Kept) WITH n ORDER BY toInteger(n.id) WITH collect(n) AS all
					UNWIND range(0, 11999) AS i
					WITH all[i] AS a, all[i + 1] AS b CREATE (a)-[:NEXT {a: a.id, b: [true]}]->(b)
					""").execute();
			driver.executableQuery("MATCH (n:Kept) REMOVE n.gone").execute();
			driver.executableQuery("MATCH (n:Kept) WHERE n.id STARTS WITH '77' DETACH DELETE n").execute();
			return told(driver);
		});
		assertThat(filesWith(SECRET)).isNotEmpty();
		this.files.writeAnew(Progress.NONE);
		assertThat(filesWith(SECRET)).isEmpty();
		assertThat(asked(StoreFilesTests::told)).isEqualTo(before).isNotEmpty();
		assertThat(this.data.root()).isDirectoryNotContaining((path) -> path.toString().contains("neo4j."));
	}

	@Test
	void refusesWhileTheDatabaseIsOpen() {
		asked((driver) -> {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.files.writeAnew(Progress.NONE))
				.withMessageContaining("is held by process");
			return List.of();
		});
	}

	@Test
	void copiesAnEmptyStore() {
		asked((driver) -> List.of());
		this.files.writeAnew(Progress.NONE);
		assertThat(asked(StoreFilesTests::told)).containsExactly("0", "0");
	}

	private static List<String> told(Driver driver) {
		return Stream.of("MATCH (n) RETURN toString(count(n)) AS it",
				"MATCH ()-[r]->() RETURN toString(count(r)) AS it",
				"MATCH (n)-[r]->(m) RETURN n.id + toString(n.day) + n.list[1] + r.a + toString(r.b[0]) + m.id AS it ORDER BY it",
				"SHOW CONSTRAINTS YIELD createStatement AS it RETURN it ORDER BY it",
				"SHOW INDEXES YIELD createStatement AS it, type, state WHERE type <> 'LOOKUP' RETURN it + state AS it ORDER BY it")
			.flatMap((query) -> driver.executableQuery(query).execute().records().stream())
			.map((row) -> row.get("it").asString())
			.toList();
	}

	private List<String> asked(Function<Driver, List<String>> work) {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(this.data, SharedNeo4j.SMALL);
				Driver driver = GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", neo4j.password()))) {
			return work.apply(driver);
		}
	}

	private List<Path> filesWith(String text) throws IOException {
		try (Stream<Path> all = Files.walk(this.data.root())) {
			return all.filter(Files::isRegularFile).filter((file) -> holds(file, text)).toList();
		}
	}

	private static boolean holds(Path file, String text) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
