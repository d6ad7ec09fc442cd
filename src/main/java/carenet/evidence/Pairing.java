package carenet.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Two records of which one is to stand for the other, with what is known of both; nobody
 * else can pair them meanwhile.
 *
 * @param record the record that is to stand for the other one
 * @param kept the record that is to be kept
 */
record Pairing(End record, End kept) {

	/**
	 * One of the two.
	 *
	 * @param id the record's id
	 * @param kind in words; empty where there is no such record
	 * @param keptAs whose alias it is; empty for nobody's
	 * @param aliases which others stand for it
	 */
	record End(Id id, String kind, String keptAs, List<String> aliases) {

	}

	static Pairing of(SimpleQueryRunner tx, Id record, Id kept) {
		lock(tx, List.of(record, kept));
		Map<String, End> ends = new HashMap<>();
		tx.run("""
				UNWIND $ids AS id
				MATCH (s:Supporter {id: id})
				RETURN id, CASE WHEN s:InformalCarer THEN 'carer' WHEN s:Professional THEN 'professional'
				    ELSE 'agency' END AS kind,
				  coalesce([(s)-[:ALIAS_OF]->(k) | k.id][0], '') AS keptAs,
				  COLLECT { MATCH (s)<-[:ALIAS_OF]-(a) RETURN a.id ORDER BY a.id LIMIT 3 } AS aliases
				""", Map.of("ids", List.of(record.value(), kept.value())))
			.forEachRemaining((row) -> ends.put(row.get("id").asString(),
					new End(Id.of(row.get("id").asString()), row.get("kind").asString(), row.get("keptAs").asString(),
							row.get("aliases").asList((alias) -> alias.asString()))));
		return new Pairing(ends.getOrDefault(record.value(), new End(record, "", "", List.of())),
				ends.getOrDefault(kept.value(), new End(kept, "", "", List.of())));
	}

	/** In the order of their ids, so that two who lock the same wait for each other. */
	static void lock(SimpleQueryRunner tx, List<Id> records) {
		tx.run("UNWIND $ids AS id MATCH (s:Supporter {id: id}) SET s.id = s.id",
				Map.of("ids", records.stream().sorted().map(Id::value).toList()))
			.consume();
	}

	/** Says what would be right. */
	void requireAllowed() {
		List.of(this.record, this.kept).forEach((end) -> {
			if (end.kind().isEmpty()) {
				throw new NotFound("no carer, professional or agency has the id %s".formatted(end.id()));
			}
		});
		if (this.record.id().equals(this.kept.id())) {
			throw new BadInput("%s is one record: right would be the ids of two".formatted(this.kept.id()));
		}
		if (!this.record.kind().equals(this.kept.kind())) {
			throw new BadInput(
					"%s is a record of kind %s, and %s of kind %s: only two carers, two professionals or two agencies can be one"
						.formatted(this.record.id(), this.record.kind(), this.kept.id(), this.kept.kind()));
		}
		requireNoChain();
	}

	private void requireNoChain() {
		if (!this.record.keptAs().isEmpty()) {
			throw new BadInput(
					"%s is one with %s already: undo that first".formatted(this.record.id(), this.record.keptAs()));
		}
		if (this.kept.keptAs().equals(this.record.id().value())) {
			throw new BadInput("%s and %s are one already".formatted(this.record.id(), this.kept.id()));
		}
		if (!this.kept.keptAs().isEmpty()) {
			throw new BadInput("%s is one with %s already: merge %s into %s".formatted(this.kept.id(),
					this.kept.keptAs(), this.record.id(), this.kept.keptAs()));
		}
		if (!this.record.aliases().isEmpty()) {
			throw new BadInput("%s is kept for %s already: merge %s into %s, or undo that first".formatted(
					this.record.id(), String.join(", ", this.record.aliases()), this.kept.id(), this.record.id()));
		}
	}

}
