package carenet.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** Writes a store in transactions of a bounded size. */
final class Batches implements AutoCloseable {

	private static final int SIZE = 5_000;

	private final GraphDatabaseService database;

	private @Nullable Transaction open;

	private int written;

	private String prefix = "";

	Batches(GraphDatabaseService database) {
		this.database = database;
	}

	/** The transaction for one more write. */
	Transaction next() {
		if (this.written == SIZE) {
			commit();
		}
		this.written++;
		return transaction();
	}

	private Transaction transaction() {
		Transaction transaction = this.open;
		if (transaction == null) {
			transaction = this.database.beginTx();
			this.open = transaction;
		}
		return transaction;
	}

	/** A node that was written, by its number. */
	Node node(long number) {
		return transaction().getNodeByElementId(prefix() + number);
	}

	/** What all element ids of this store's nodes begin with. */
	private String prefix() {
		if (this.prefix.isEmpty()) {
			try (ResourceIterable<Node> nodes = transaction().getAllNodes()) {
				String id = nodes.iterator().next().getElementId();
				this.prefix = id.substring(0, id.lastIndexOf(':') + 1);
			}
		}
		return this.prefix;
	}

	void commit() {
		Transaction transaction = this.open;
		if (transaction != null) {
			this.open = null;
			this.written = 0;
			transaction.commit();
			transaction.close();
		}
	}

	void execute(String statement) {
		this.database.executeTransactionally(statement);
	}

	/** What is there, read again. */
	GraphDigest digest() {
		GraphDigest digest = new GraphDigest();
		try (Transaction reading = this.database.beginTx();
				ResourceIterable<Node> nodes = reading.getAllNodes();
				ResourceIterable<Relationship> relationships = reading.getAllRelationships()) {
			nodes.forEach((node) -> digest.add(node, StoreCopy.number(node)));
			relationships.forEach(
					(one) -> digest.add(one, StoreCopy.number(one.getStartNode()), StoreCopy.number(one.getEndNode())));
		}
		return digest;
	}

	@Override
	public void close() {
		Transaction transaction = this.open;
		if (transaction != null) {
			transaction.close();
		}
	}

}
