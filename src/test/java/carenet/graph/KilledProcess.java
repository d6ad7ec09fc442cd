package carenet.graph;

import java.nio.file.Path;
import java.util.Map;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Writes numbered nodes until it is killed, and says each number once it is committed.
 */
final class KilledProcess {

	private KilledProcess() {
	}

	public static void main(String[] arguments) {
		EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new DataFolder(Path.of(arguments[0])), SharedNeo4j.SMALL);
		try (Driver driver = GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", neo4j.password()));
				Session session = driver.session()) {
			for (long number = 0;; number++) {
				session.run("CREATE (:Written {number: $number})", Map.of("number", number)).consume();
				System.out.println("committed " + number);
			}
		}
	}

}
