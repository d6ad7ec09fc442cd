package carenet.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import carenet.access.ClientReach;
import carenet.actors.Agency;
import carenet.actors.Aliases;
import carenet.actors.Employment;
import carenet.actors.Fragment;
import carenet.actors.Supporter;
import carenet.evidence.ClientRow;
import carenet.evidence.Fragments;
import carenet.evidence.Register;
import carenet.evidence.Registers;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/**
 * The clients to be copied, a few at a time in the order of their ids, as far as they are
 * in reach at that moment, and everybody around them.
 *
 * @param graph where they are
 * @param reach who they are
 */
record Originals(Graph graph, ClientReach reach) {

	private static final int AT_ONCE = 40;

	private static final int PEOPLE_AT_ONCE = 500;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final List<Fragment> EVERYTHING = List.of(Fragments.EVIDENCE, Fragments.NEEDS, Fragments.EVENTS,
			Fragments.CODINGS);

	/** Each page of clients, with all that is told of them. */
	void each(Consumer<List<ClientRow>> use) {
		String ids = this.graph.text(page());
		String rows = this.graph.text(Fragment.read(EVERYTHING, this.reach));
		String after = "";
		List<String> page;
		do {
			page = this.graph.read(ids, this.reach.with(Map.of("after", after, "limit", AT_ONCE)),
					(row) -> row.get("id").asString());
			if (!page.isEmpty()) {
				use.accept(this.graph.read(rows, this.reach.with(Map.of(Fragment.CLIENTS, page)),
						(row) -> new ClientRow(Fields.of(row))));
				after = page.getLast();
			}
		}
		while (page.size() == AT_ONCE);
	}

	private org.neo4j.cypherdsl.core.Statement page() {
		Node client = Cypher.node("Client").named("c");
		return this.reach.matching(client, client.property("id").gt(Cypher.parameter("after")))
			.orderBy(client.property("id"))
			.limit(Cypher.parameter("limit"))
			.returning(client.property("id").as("id"))
			.build();
	}

	/** How many there are, and how many there are in all. */
	long count(boolean inReach) {
		Node client = Cypher.node("Client").named("c");
		ClientReach whose = inReach ? this.reach : ClientReach.EVERYBODY;
		return this.graph.read(this.graph.text(whose.matching(client, client.property("id").gte(Cypher.literalOf("")))
			.returning(Cypher.count(client).as("clients"))
			.build()), whose.with(Map.of()), (row) -> row.get("clients").asLong()).getFirst();
	}

	/** Whether nobody in the study is real. */
	boolean isSynthetic() {
		return this.graph
			.read("MATCH (s:Study {id: 'study'}) RETURN s.synthetic AS synthetic", Map.of(),
					(row) -> row.get("synthetic").asBoolean(false))
			.contains(true);
	}

	/**
	 * The register of people, of whom they work for, and of what these are part of; each
	 * person under one record.
	 */
	Register register(Collection<Id> people) {
		Map<Id, Supporter> found = new HashMap<>();
		List<Employment> jobs = new ArrayList<>();
		Map<Id, Id> aliases = new HashMap<>();
		Set<Id> asked = new TreeSet<>();
		Set<Id> next = new TreeSet<>(people);
		while (!next.isEmpty()) {
			asked.addAll(next);
			portions(next).forEach((some) -> {
				Register part = this.graph.rolledBack(PATIENCE, (run) -> Registers.find(run, some));
				part.supporters().forEach(found::putIfAbsent);
				part.employments().values().forEach(jobs::addAll);
				aliases.putAll(part.aliases().kept());
			});
			next = behind(found.values());
			next.removeAll(asked);
		}
		return Register.of(found.values(), jobs, new Aliases(aliases));
	}

	private static Set<Id> behind(Collection<Supporter> people) {
		Set<Id> behind = new TreeSet<>();
		people.forEach((one) -> {
			if (one instanceof Agency agency) {
				behind.add(agency.id());
				java.util.Optional.ofNullable(agency.partOf()).ifPresent(behind::add);
			}
		});
		return behind;
	}

	private static List<List<Id>> portions(Collection<Id> all) {
		List<Id> ids = List.copyOf(all);
		List<List<Id>> portions = new ArrayList<>();
		for (int start = 0; start < ids.size(); start += PEOPLE_AT_ONCE) {
			portions.add(ids.subList(start, Math.min(ids.size(), start + PEOPLE_AT_ONCE)));
		}
		return portions;
	}

}
