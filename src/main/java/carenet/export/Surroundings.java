package carenet.export;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.actors.Employment;
import carenet.actors.Supporter;
import carenet.evidence.Alias;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.Interval;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * The register of those around clients: they themselves, those whom they work for, what
 * these are part of, and the records that are read as one with them.
 */
@Component
class Surroundings {

	private static final int AT_ONCE = 500;

	/**
	 * Employers, the record that one stands for, and those of its other records that
	 * bring an employer or a death into the networks around it.
	 */
	private static final String BEHIND = """
			UNWIND $ids AS id MATCH (s:Supporter {id: id})
			CALL (s) {
			  MATCH (s)-[:WORKS_FOR|PART_OF|ALIAS_OF]->(a) RETURN a
			  UNION
			  MATCH (s)<-[:ALIAS_OF]-(a) WHERE a.deceasedOn IS NOT NULL OR EXISTS { (a)-[:WORKS_FOR]->() } RETURN a
			}
			RETURN DISTINCT a.id AS id
			""";

	private static final String COLUMNS = """
			RETURN properties(s) AS supporter,
			  [(s)-[m:ALIAS_OF]->(k) | {record: s.id, kept: k.id, by: m.by, at: m.at}] AS merged,
			  [(s)-[e:WORKS_FOR]->(a) | {agency: a.id, from: e.from, until: e.until}] AS employments
			ORDER BY s.id
			""";

	private final Graph graph;

	private final Access access;

	Surroundings(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	/**
	 * A supporter with those whom the supporter works for.
	 *
	 * @param supporter carer, professional or agency
	 * @param employments in their order
	 * @param merged for which record it stands; empty where it is kept
	 */
	record Person(Supporter supporter, List<Employment> employments, List<Alias> merged) {

		private static Person of(Record row) {
			Fields fields = Fields.of(row);
			Supporter supporter = Supporter.from(fields.fields("supporter"));
			return new Person(supporter,
					fields
						.list("employments",
								(one) -> new Employment(supporter.id(), Fields.required(one.id("agency")),
										new Interval(Fields.required(one.day("from")),
												Fields.required(one.day("until")))))
						.stream()
						.sorted(java.util.Comparator.comparing(Employment::agency)
							.thenComparing((one) -> one.span().from())
							.thenComparing((one) -> one.span().until()))
						.toList(),
					fields.list("merged", Alias::from));
		}

	}

	boolean isEverybodyInReach() {
		return this.access.clients().kind() == ClientReach.Kind.EVERYBODY;
	}

	/** Whether nobody in the study is real. */
	boolean isSynthetic() {
		return this.graph
			.read("MATCH (s:Study {id: 'study'}) RETURN s.synthetic AS synthetic", Map.of(),
					(row) -> row.get("synthetic").asBoolean(false))
			.stream()
			.anyMatch(Boolean::booleanValue);
	}

	/** Which times stand in for when reports were recorded. */
	List<Instant> recordedOnImport() {
		return this.graph.read("MATCH (s:Study {id: 'study'}) UNWIND s.recordedOnImport AS at RETURN at", Map.of(),
				(row) -> row.get("at").asZonedDateTime().toInstant());
	}

	/** Everybody who is registered, by id. */
	void eachOfAll(Consumer<Person> use) {
		String after = "";
		List<Person> some;
		do {
			some = this.graph.read(
					"MATCH (s:Supporter) WHERE s.id > $after WITH s ORDER BY s.id LIMIT " + AT_ONCE + " " + COLUMNS,
					Map.of("after", after), Person::of);
			some.forEach(use);
			after = some.isEmpty() ? after : some.getLast().supporter().id().value();
		}
		while (some.size() == AT_ONCE);
	}

	/** These, with those behind them, by id; an id that nobody has is left out. */
	void each(Collection<Id> people, Consumer<Person> use) {
		portions(withThoseBehind(people),
				(ids) -> this.graph
					.read("UNWIND $ids AS id MATCH (s:Supporter {id: id}) " + COLUMNS, Map.of("ids", ids), Person::of)
					.forEach(use));
	}

	private Set<Id> withThoseBehind(Collection<Id> people) {
		Set<Id> all = new TreeSet<>(people);
		Set<Id> fresh = new TreeSet<>(people);
		while (!fresh.isEmpty()) {
			Set<Id> behind = new TreeSet<>();
			portions(fresh, (ids) -> behind.addAll(this.graph.read(BEHIND, Map.of("ids", ids), Surroundings::id)));
			behind.removeAll(all);
			all.addAll(behind);
			fresh = behind;
		}
		return all;
	}

	private static Id id(Record row) {
		return Id.of(row.get("id").asString());
	}

	private static void portions(Collection<Id> all, Consumer<List<String>> use) {
		List<String> ids = all.stream().map(Id::value).toList();
		for (int start = 0; start < ids.size(); start += AT_ONCE) {
			use.accept(ids.subList(start, Math.min(ids.size(), start + AT_ONCE)));
		}
	}

}
