package carenet.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.study.Id;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** The register of carers, professionals and agencies: one current value each. */
@Component
public class Supporters {

	private static final int ROWS_OF_A_TRANSACTION = 2_000;

	private static final String CREATE_CARERS = "UNWIND $rows AS row CREATE (s:Supporter:InformalCarer) SET s = row";

	private static final String CREATE_PROFESSIONALS = "UNWIND $rows AS row CREATE (s:Supporter:Professional) SET s = row";

	private static final String CREATE_AGENCIES = "UNWIND $rows AS row CREATE (s:Supporter:Agency) SET s = row";

	private static final String CHANGE = """
			UNWIND $rows AS row MATCH (s:Supporter {id: row.id}) SET s = row
			""";

	private static final String PART_OF = """
			UNWIND $rows AS row
			MATCH (a:Agency {id: row.id})
			OPTIONAL MATCH (a)-[old:PART_OF]->(former) WHERE former.id <> coalesce(row.partOf, '')
			DELETE old
			WITH DISTINCT a, row
			MATCH (b:Agency {id: row.partOf})
			MERGE (a)-[:PART_OF]->(b)
			""";

	private static final String EMPLOY = """
			UNWIND $rows AS row
			MATCH (p:Supporter {id: row.person})
			OPTIONAL MATCH (p)-[old:WORKS_FOR]->()
			DELETE old
			WITH DISTINCT p, row
			UNWIND row.spans AS span
			MATCH (a:Agency {id: span.agency})
			CREATE (p)-[:WORKS_FOR {from: span.from, until: span.until}]->(a)
			""";

	private final Graph graph;

	public Supporters(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Writes those that are new or differ; says which were there before and have changed.
	 */
	public RegisterChange save(Collection<? extends Supporter> supporters) {
		RegisterChange all = RegisterChange.NOTHING;
		for (List<Supporter> some : Supporters.<Supporter>portions(supporters)) {
			all = all.plus(this.graph.write((tx) -> save(tx, some)));
		}
		List<Map<String, Object>> agencies = supporters.stream()
			.filter(Agency.class::isInstance)
			.map(Supporters::properties)
			.toList();
		for (List<Map<String, Object>> some : portions(agencies)) {
			this.graph.write((tx) -> tx.run(PART_OF, Map.of("rows", some)).consume());
		}
		return all;
	}

	/** The employments of a person replace all that were known of that person. */
	public RegisterChange saveEmployments(Collection<Employment> employments) {
		Map<Id, List<Employment>> byPerson = employments.stream().collect(Collectors.groupingBy(Employment::person));
		RegisterChange all = RegisterChange.NOTHING;
		for (List<Id> some : portions(byPerson.keySet().stream().sorted().toList())) {
			all = all.plus(this.graph.write((tx) -> employ(tx, some, byPerson)));
		}
		return all;
	}

	/** The same as part of a transaction that does more: a few, with where they work. */
	public RegisterChange save(TransactionContext tx, Collection<? extends Supporter> supporters,
			Collection<Employment> employments) {
		RegisterChange saved = save(tx, List.<Supporter>copyOf(supporters));
		List<Map<String, Object>> agencies = supporters.stream()
			.filter(Agency.class::isInstance)
			.map(Supporters::properties)
			.toList();
		if (!agencies.isEmpty()) {
			tx.run(PART_OF, Map.of("rows", agencies)).consume();
		}
		Map<Id, List<Employment>> byPerson = employments.stream().collect(Collectors.groupingBy(Employment::person));
		return saved.plus(employ(tx, List.copyOf(byPerson.keySet()), byPerson));
	}

	/** What {@link #save} would do, without doing it. */
	public RegisterChange foresee(Collection<? extends Supporter> supporters) {
		RegisterChange all = RegisterChange.NOTHING;
		for (List<Supporter> some : Supporters.<Supporter>portions(supporters)) {
			all = all.plus(this.graph.write((tx) -> difference(tx, some).change()));
		}
		return all;
	}

	/** What {@link #saveEmployments} would do, without doing it. */
	public RegisterChange foreseeEmployments(Collection<Employment> employments) {
		Map<Id, List<Employment>> byPerson = employments.stream().collect(Collectors.groupingBy(Employment::person));
		RegisterChange all = RegisterChange.NOTHING;
		for (List<Id> some : portions(byPerson.keySet().stream().sorted().toList())) {
			all = all.plus(this.graph.write((tx) -> employments(tx, some, byPerson).change()));
		}
		return all;
	}

	private static RegisterChange save(SimpleQueryRunner tx, List<Supporter> supporters) {
		return difference(tx, supporters).write(tx);
	}

	/**
	 * What has to be written.
	 *
	 * @param rows by statement
	 * @param change who is new, and who differs
	 */
	private record Difference(Map<String, List<Map<String, Object>>> rows, RegisterChange change) {

		RegisterChange write(SimpleQueryRunner tx) {
			this.rows.forEach((statement, some) -> tx.run(statement, Map.of("rows", some)).consume());
			return this.change;
		}

	}

	private static Difference difference(SimpleQueryRunner tx, List<Supporter> supporters) {
		Map<String, Map<String, Object>> stored = new HashMap<>();
		tx.run("UNWIND $ids AS id MATCH (s:Supporter {id: id}) RETURN id, properties(s) AS properties",
				Map.of("ids", supporters.stream().map((one) -> one.id().value()).toList()))
			.forEachRemaining((row) -> stored.put(row.get("id").asString(), row.get("properties").asMap()));
		Map<String, List<Map<String, Object>>> rows = new HashMap<>();
		Set<Id> changed = new HashSet<>();
		Set<Id> created = new HashSet<>();
		for (Supporter supporter : supporters) {
			Map<String, Object> wished = properties(supporter);
			Map<String, Object> there = stored.get(supporter.id().value());
			if (there == null) {
				rows.computeIfAbsent(creating(supporter), (statement) -> new ArrayList<>()).add(wished);
				created.add(supporter.id());
			}
			else if (!there.equals(wished)) {
				rows.computeIfAbsent(CHANGE, (statement) -> new ArrayList<>()).add(wished);
				changed.add(supporter.id());
			}
		}
		return new Difference(rows, new RegisterChange(created, changed));
	}

	private static RegisterChange employ(SimpleQueryRunner tx, List<Id> persons,
			Map<Id, List<Employment>> employments) {
		return employments(tx, persons, employments).write(tx);
	}

	private static Difference employments(SimpleQueryRunner tx, List<Id> persons,
			Map<Id, List<Employment>> employments) {
		Map<String, Set<Object>> stored = new HashMap<>();
		tx.run("""
				UNWIND $ids AS id MATCH (p:Supporter {id: id})-[e:WORKS_FOR]->(a)
				RETURN id, collect({agency: a.id, from: e.from, until: e.until}) AS spans
				""", Map.of("ids", persons.stream().map(Id::value).toList()))
			.forEachRemaining((row) -> stored.put(row.get("id").asString(),
					new HashSet<>(row.get("spans").asList((span) -> (Object) span.asMap()))));
		List<Map<String, Object>> rows = new ArrayList<>();
		Set<Id> changed = new HashSet<>();
		for (Id person : persons) {
			List<Map<String, Object>> wished = employments.getOrDefault(person, List.of())
				.stream()
				.map((one) -> Properties.of("agency", one.agency(), "from", one.span().from(), "until",
						one.span().until()))
				.distinct()
				.toList();
			if (!stored.getOrDefault(person.value(), Set.of()).equals(new HashSet<Object>(wished))) {
				rows.add(Map.of("person", person.value(), "spans", wished));
				changed.add(person);
			}
		}
		return new Difference(rows.isEmpty() ? Map.of() : Map.of(EMPLOY, rows), new RegisterChange(Set.of(), changed));
	}

	private static String creating(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer _ -> CREATE_CARERS;
			case Professional _ -> CREATE_PROFESSIONALS;
			case Agency _ -> CREATE_AGENCIES;
		};
	}

	private static Map<String, Object> properties(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer ->
				Properties.of("id", carer.id(), "careType", carer.careType(), "relation", carer.relation(), "birthYear",
						carer.birthYear(), "sex", carer.sex(), "deceasedOn", carer.deceasedOn());
			case Professional professional -> Properties.of("id", professional.id(), "profession",
					professional.profession(), "publiclyPaid", professional.publiclyPaid());
			case Agency agency -> Properties.of("id", agency.id(), "name", agency.name(), "sector", agency.sector(),
					"municipal", agency.municipal(), "integratedCareTeam", agency.integratedCareTeam(), "partOf",
					agency.partOf());
		};
	}

	private static <T> List<List<T>> portions(Collection<? extends T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> portions = new ArrayList<>();
		for (int start = 0; start < list.size(); start += ROWS_OF_A_TRANSACTION) {
			portions.add(list.subList(start, Math.min(list.size(), start + ROWS_OF_A_TRANSACTION)));
		}
		return portions;
	}

}
