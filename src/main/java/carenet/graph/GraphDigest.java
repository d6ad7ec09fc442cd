package carenet.graph;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * A fingerprint of all nodes and relationships, in whatever order they are told: two
 * stores with the same one hold the same.
 */
final class GraphDigest {

	private final MessageDigest sha = sha256();

	/** How often something was changed, which says nothing of what is known. */
	private static final String REVISION = "revision";

	private final long[] sum = new long[4];

	private long nodes;

	private long relationships;

	void add(Node node, long number) {
		Object[] labels = StreamSupport.stream(node.getLabels().spliterator(), false)
			.map(Label::name)
			.sorted()
			.toArray();
		add("node %d %s ".formatted(number, Arrays.toString(labels)), node);
		this.nodes++;
	}

	void add(Relationship relationship, long from, long to) {
		add("relationship %d %s %d ".formatted(from, relationship.getType().name(), to), relationship);
		this.relationships++;
	}

	private void add(String head, Entity entity) {
		StringBuilder text = new StringBuilder(head);
		Map<String, Object> properties = new TreeMap<>(entity.getAllProperties());
		properties.remove(REVISION);
		for (Map.Entry<String, Object> property : properties.entrySet()) {
			String value = text(property.getValue());
			text.append(property.getKey()).append('=').append(value.length()).append(':').append(value).append(' ');
		}
		ByteBuffer hash = ByteBuffer.wrap(this.sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		for (int i = 0; i < this.sum.length; i++) {
			this.sum[i] += hash.getLong();
		}
	}

	private static String text(Object value) {
		if (!value.getClass().isArray()) {
			return value.getClass().getSimpleName() + " " + value;
		}
		StringBuilder all = new StringBuilder("list");
		for (int i = 0; i < Array.getLength(value); i++) {
			String one = text(Array.get(value, i));
			all.append(' ').append(one.length()).append(':').append(one);
		}
		return all.toString();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	long nodes() {
		return this.nodes;
	}

	long relationships() {
		return this.relationships;
	}

	@Override
	public String toString() {
		return "%d nodes, %d relationships, %016x%016x%016x%016x".formatted(this.nodes, this.relationships, this.sum[0],
				this.sum[1], this.sum[2], this.sum[3]);
	}

}
