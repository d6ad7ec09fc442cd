package carenet.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.evidence.Difference.Stored;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.TieKind;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Writes the rows of many clients within one transaction: one statement for each kind of
 * row.
 */
final class ClientWriter {

	private static final String ROWS = "rows";

	private static final String TIES = "ties";

	private final SimpleQueryRunner transaction;

	private final Map<String, List<Map<String, Object>>> pending = new HashMap<>();

	ClientWriter(SimpleQueryRunner transaction) {
		this.transaction = transaction;
	}

	/** The node of a client that is new: unseen until it is revealed, or seen at once. */
	Map<Id, String> create(List<Id> clients, boolean visible) {
		String create = visible ? "UNWIND $rows AS id CREATE (c:Client {id: id}) RETURN id, elementId(c) AS node"
				: "UNWIND $rows AS id CREATE (c:ArrivingClient {id: id}) RETURN id, elementId(c) AS node";
		Map<Id, String> nodes = new HashMap<>();
		if (!clients.isEmpty()) {
			this.transaction.run(create, Map.of(ROWS, clients.stream().map(Id::value).toList()))
				.forEachRemaining((row) -> nodes.put(Id.of(row.get("id").asString()), row.get("node").asString()));
		}
		return nodes;
	}

	/**
	 * Register rows that differ from what is stored; what a file does not mention stays.
	 */
	int writeRegister(String node, Map<String, Map<String, Map<String, Object>>> wished,
			Map<String, Map<String, Stored>> stored) {
		int written = 0;
		for (Map.Entry<String, Map<String, Map<String, Object>>> column : wished.entrySet()) {
			Map<String, Stored> there = stored.getOrDefault(column.getKey(), Map.of());
			Difference difference = Difference.between(there, column.getValue());
			for (String key : difference.created()) {
				add("create " + column.getKey(), Map.of("client", node, "key", end(key), "properties",
						column.getValue().getOrDefault(key, Map.of())));
			}
			for (String key : difference.changed()) {
				add(column.getKey().equals("assignments") ? "change relationship" : "change node",
						Map.of("element", Fields.required(there.get(key)).element(), "properties",
								column.getValue().getOrDefault(key, Map.of())));
			}
			written += difference.created().size() + difference.changed().size();
		}
		return written;
	}

	private static String end(String key) {
		int at = key.indexOf('@');
		return (at < 0) ? key : key.substring(0, at);
	}

	/** The nodes of ties; says how many went, of which nobody speaks any more. */
	int writeTies(String node, Map<String, Tie> wished, Map<String, Map<String, Stored>> stored) {
		Map<String, Stored> there = stored.getOrDefault(TIES, Map.of());
		wished.forEach((id, tie) -> {
			if (!there.containsKey(id)) {
				add("create " + tie.kind() + " tie",
						Map.of("client", node, "id", id, "from", tie.from().value(), "to", tie.to().value()));
			}
		});
		List<String> gone = there.keySet().stream().filter((id) -> !wished.containsKey(id)).toList();
		gone.forEach((id) -> add("remove tie", Map.of("element", Fields.required(there.get(id)).element())));
		return gone.size();
	}

	void writeEvidence(EvidenceRows evidence, int revision) {
		evidence.reportRows(revision).forEach((row) -> add("create reports", row));
		evidence.supersedeRows().forEach((row) -> add("supersede", row));
		evidence.statementRows().forEach((row) -> add("create statements", row));
		evidence.ratingRows().forEach((row) -> add("create ratings", row));
	}

	/** How often the client has been changed, with this time. */
	void writeRevision(String node, int revision) {
		add("revision", Map.of("client", node, "revision", (long) revision));
	}

	int writeProjection(String node, Projection projection, Map<String, Map<String, Stored>> stored) {
		int written = writeTestimonies(projection, stored.getOrDefault(TIES, Map.of()));
		for (TieKind kind : TieKind.values()) {
			Map<String, Map<String, Object>> wished = new HashMap<>();
			Map<String, Tie> ties = new HashMap<>();
			projection.versions().stream().filter((version) -> version.tie().kind() == kind).forEach((version) -> {
				wished.put(version.key(), version.properties());
				ties.put(version.key(), version.tie());
			});
			Map<String, Stored> there = stored.getOrDefault(kind.name(), Map.of());
			Difference difference = Difference.between(there, wished);
			for (String key : difference.created()) {
				Tie tie = Fields.required(ties.get(key));
				add("create " + kind, Map.of("client", node, "from", tie.from().value(), "to", tie.to().value(),
						"properties", wished.getOrDefault(key, Map.of())));
			}
			changeAndRemove(difference, wished, there);
			written += difference.size();
		}
		return written + writeNeeds(node, projection, stored.getOrDefault("HAS_NEED", Map.of()));
	}

	private int writeNeeds(String node, Projection projection, Map<String, Stored> there) {
		Map<String, Map<String, Object>> wished = new HashMap<>();
		projection.needs().forEach((version) -> wished.put(version.key(), version.properties()));
		Difference difference = Difference.between(there, wished);
		for (String key : difference.created()) {
			add("create HAS_NEED",
					Map.of("client", node, "to", end(key), "properties", wished.getOrDefault(key, Map.of())));
		}
		changeAndRemove(difference, wished, there);
		return difference.size();
	}

	private void changeAndRemove(Difference difference, Map<String, Map<String, Object>> wished,
			Map<String, Stored> there) {
		difference.changed()
			.forEach((key) -> add("change relationship", Map.of("element", Fields.required(there.get(key)).element(),
					"properties", wished.getOrDefault(key, Map.of()))));
		difference.removed()
			.forEach((key) -> add("remove relationship", Map.of("element", Fields.required(there.get(key)).element())));
	}

	/** Ties of which nobody speaks any more keep their node and lose their testimony. */
	private int writeTestimonies(Projection projection, Map<String, Stored> there) {
		int written = 0;
		Set<String> spokenOf = new HashSet<>();
		for (Map.Entry<Tie, Testimony> entry : projection.testimonies().entrySet()) {
			String id = entry.getKey().id();
			String testimony = entry.getValue().toString();
			spokenOf.add(id);
			Stored stored = there.get(id);
			if (stored == null || !testimony.equals(stored.properties().get("testimony"))) {
				add("testimony", Map.of("id", id, "properties", Map.of("testimony", testimony)));
				written++;
			}
		}
		for (Map.Entry<String, Stored> entry : there.entrySet()) {
			if (!spokenOf.contains(entry.getKey()) && entry.getValue().properties().containsKey("testimony")) {
				add("no testimony", Map.of("id", entry.getKey()));
				written++;
			}
		}
		return written;
	}

	private void add(String statement, Map<String, Object> row) {
		this.pending.computeIfAbsent(statement, (name) -> new ArrayList<>()).add(row);
	}

	/** Sends what was collected, in an order in which each finds what it refers to. */
	void flush() {
		WriteStatements.IN_ORDER.forEach((name, cypher) -> {
			List<Map<String, Object>> rows = this.pending.remove(name);
			if (rows != null) {
				this.transaction.run(cypher, Map.of(ROWS, rows)).consume();
			}
		});
		if (!this.pending.isEmpty()) {
			throw new IllegalStateException("no statement for " + this.pending.keySet());
		}
	}

}
