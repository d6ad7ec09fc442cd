package carenet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import carenet.graph.Graph;

/**
 * A copy of the generated study with so many times its clients, each with the waves, the
 * heads of reports and the testimonies of the one that it is a copy of.
 *
 * @param folder of all that a run needs
 */
record CohortData(Path folder) {

	static final int TIMES = 50;

	private static final String MULTIPLY = """
			MATCH (c:Client) WHERE c.id >= '' AND NOT c.id CONTAINS '_'
			CALL (c) {
			  UNWIND range(1, $times - 1) AS k
			  CREATE (d:Client {id: c.id + '_' + k, district: c.district, sex: c.sex, birthYear: c.birthYear})
			  WITH c, d, k
			  CALL (c, d, k) {
			    MATCH (c)<-[:OF]-(t:SupportsTie) WHERE t.testimony IS NOT NULL
			    CREATE (d)<-[:OF]-(:Tie:SupportsTie {id: t.id + '_' + k, testimony: t.testimony})
			  }
			  CALL (c, d, k) {
			    MATCH (c)-[:HAS_WAVE]->(w:Wave)
			    CREATE (d)-[:HAS_WAVE]->(x:Wave {id: w.id + '_' + k, index: w.index, date: w.date, status: w.status})
			    WITH w, x, k
			    MATCH (w)<-[:AT]-(r:Report)
			    CREATE (x)<-[:AT]-(:Report {id: r.id + '_' + k, source: r.source, recordedAt: r.recordedAt,
			      supersededAt: r.supersededAt})
			  }
			} IN TRANSACTIONS OF 50 ROWS
			""";

	String store() {
		return this.folder.resolve("data").toString();
	}

	/** Makes it from that study unless it is there. */
	void fill(BenchData study) throws IOException {
		Path done = this.folder.resolve("multiplied.txt");
		if (Files.exists(done)) {
			return;
		}
		try (Product product = Product.start(study.store())) {
			study.fill(product);
		}
		copy(Path.of(study.store()), Path.of(store()));
		try (Product product = Product.start(store())) {
			product.part(Graph.class).run(MULTIPLY, Map.of("times", TIMES));
		}
		Files.writeString(done, "%d clients, %d times".formatted(BenchData.CLIENTS, TIMES));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			all.forEach((path) -> {
				try {
					Path copy = to.resolve(from.relativize(path));
					if (Files.isDirectory(path)) {
						Files.createDirectories(copy);
					}
					else if (Files.isRegularFile(path)) {
						Files.copy(path, copy);
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
