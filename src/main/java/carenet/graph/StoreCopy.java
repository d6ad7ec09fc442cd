package carenet.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import carenet.study.Progress;
import carenet.study.Progress.Step;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * Copies a graph from one store into an empty one, one by one: nodes, relationships,
 * properties, then constraints and indexes. No deleted record and no transaction log
 * comes along.
 */
final class StoreCopy implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String NODES = "nodes";

	private final GraphDatabaseService from;

	private final NodeNumbers numbers;

	private final Batches to;

	private final GraphDigest told = new GraphDigest();

	private final Progress progress;

	private StoreCopy(GraphDatabaseService from, GraphDatabaseService to, NodeNumbers numbers, Progress progress) {
		this.from = from;
		this.to = new Batches(to);
		this.numbers = numbers;
		this.progress = progress;
	}

	/**
	 * Copies the store of a folder and holds the copy against it.
	 * @throws IllegalStateException if they differ
	 */
	static void of(Path from, Path to, EmbeddedSettings settings, Progress progress) throws IOException {
		DatabaseManagementService source = open(from, settings);
		try {
			DatabaseManagementService target = open(to, settings);
			try (NodeNumbers numbers = new NodeNumbers(to.resolve("numbers"));
					StoreCopy copy = new StoreCopy(database(source), database(target), numbers, progress)) {
				copy.run();
			}
			finally {
				target.shutdown();
			}
		}
		finally {
			source.shutdown();
		}
	}

	private static DatabaseManagementService open(Path folder, EmbeddedSettings settings) {
		return new DatabaseManagementServiceBuilder(folder).setConfig(EmbeddedNeo4j.limits(settings))
			.setConfig(BoltConnector.enabled, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.build();
	}

	private static GraphDatabaseService database(DatabaseManagementService service) {
		GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		if (!database.isAvailable(PATIENCE.toMillis())) {
			throw new IllegalStateException("the database did not start; its log says why");
		}
		return database;
	}

	private void run() {
		copyNodes();
		copyRelationships();
		this.to.commit();
		copySchema();
		String found = this.to.digest().toString();
		if (!found.equals(this.told.toString())) {
			throw new IllegalStateException("the copy of the database (%s) is not what was copied (%s): nothing changed"
				.formatted(found, this.told));
		}
	}

	private void copyNodes() {
		try (Transaction reading = this.from.beginTx(); ResourceIterable<Node> nodes = reading.getAllNodes()) {
			for (Node node : nodes) {
				Node copy = this.to.next().createNode(labels(node));
				copyProperties(node, copy);
				this.numbers.put(number(node), number(copy));
				this.told.add(node, number(copy));
				this.progress.at(new Step("Writing anew", this.told.nodes(), Step.UNKNOWN, NODES));
			}
		}
	}

	private void copyRelationships() {
		try (Transaction reading = this.from.beginTx();
				ResourceIterable<Relationship> relationships = reading.getAllRelationships()) {
			for (Relationship one : relationships) {
				long start = this.numbers.get(number(one.getStartNode()));
				long end = this.numbers.get(number(one.getEndNode()));
				Relationship copy = this.to.node(start).createRelationshipTo(this.to.node(end), one.getType());
				copyProperties(one, copy);
				this.to.next();
				this.told.add(one, start, end);
				this.progress.at(new Step("Writing anew", this.told.relationships(), Step.UNKNOWN, "relationships"));
			}
		}
	}

	private static void copyProperties(Entity one, Entity copy) {
		one.getAllProperties().forEach(copy::setProperty);
	}

	private static Label[] labels(Node node) {
		List<Label> labels = new java.util.ArrayList<>();
		node.getLabels().forEach(labels::add);
		return labels.toArray(Label[]::new);
	}

	/** The number at the end of an element id. */
	static long number(Entity entity) {
		String id = entity.getElementId();
		return Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
	}

	/** As the database itself says it would be created. */
	private void copySchema() {
		for (String kind : List.of("SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name",
				"""
						SHOW INDEXES YIELD name, type, owningConstraint, createStatement
						WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
						RETURN createStatement ORDER BY name
						""")) {
			List<String> statements = this.from.executeTransactionally(kind, Map.of(),
					(rows) -> rows.stream().map((row) -> (String) row.get("createStatement")).toList());
			statements.forEach(this.to::execute);
		}
		this.to.execute("CALL db.awaitIndexes(3600)");
	}

	@Override
	public void close() {
		this.to.close();
	}

}
