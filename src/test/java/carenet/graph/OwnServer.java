package carenet.graph;

import java.util.Map;

/** A database server that is not the product's: it has files of its own elsewhere. */
public final class OwnServer implements AutoCloseable {

	private final EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new DataFolder(TestFolders.fresh()), SharedNeo4j.SMALL);

	/** How the product is told of it. */
	public Map<String, String> settings() {
		return Map.of("spring.neo4j.uri", this.neo4j.bolt().toString(), "spring.neo4j.authentication.username",
				EmbeddedNeo4j.USER, "spring.neo4j.authentication.password", this.neo4j.password());
	}

	@Override
	public void close() {
		this.neo4j.close();
	}

}
