package carenet.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.actors.Fragment;
import carenet.actors.Supporter;
import carenet.evidence.ClientRow;
import carenet.evidence.Fragments;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.TieKind;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.springframework.stereotype.Component;

/** Reads what stands: one statement for the client, one for the people, one for ids. */
@Component
class Standings {

	private static final List<Fragment> ALL = List.of(Fragments.NEEDS, Fragments.EVENTS, Fragments.REPORTS,
			Fragments.ties(Set.of(TieKind.SUPPORTS)));

	private static final String TAKEN = """
			UNWIND $ids AS id WITH id
			WHERE EXISTS { (:Client {id: id}) } OR EXISTS { (:ArrivingClient {id: id}) }
			  OR EXISTS { (:Supporter {id: id}) } OR EXISTS { (:Need {id: id}) }
			RETURN id
			UNION
			MATCH (r:Report {id: $report}) RETURN r.id AS id
			UNION
			MATCH (e:Event {id: $event}) RETURN e.id AS id
			""";

	private final Graph graph;

	private final Access access;

	private final Map<ClientReach.Kind, String> clients = new ConcurrentHashMap<>();

	private final Map<ClientReach.Kind, String> people = new ConcurrentHashMap<>();

	Standings(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	Standing of(Wanted wanted) {
		ClientReach reach = this.access.clients();
		String client = this.clients.computeIfAbsent(reach.kind(),
				(kind) -> this.graph.text(Fragment.read(ALL, reach)));
		ClientRow row = this.graph
			.read(client, reach.with(Map.of(Fragment.CLIENTS, List.of(wanted.client().value()))),
					(found) -> new ClientRow(Fields.of(found)))
			.stream()
			.findFirst()
			.orElse(null);
		return new Standing(row, people(wanted.mentioned(), reach), taken(wanted));
	}

	private Map<Id, Supporter> people(Collection<Id> ids, ClientReach reach) {
		Map<Id, Supporter> found = new HashMap<>();
		if (!ids.isEmpty()) {
			String text = this.people.computeIfAbsent(reach.kind(), (kind) -> this.graph.text(people(reach)));
			this.graph
				.read(text, reach.with(Map.of("ids", ids.stream().map(Id::value).toList())),
						(row) -> Supporter.from(Fields.of(row).fields("supporter")))
				.forEach((one) -> found.put(one.id(), one));
		}
		return found;
	}

	/**
	 * Professionals and agencies are known to everybody; a carer to those alone who have
	 * one of the clients around in reach, or while nobody has spoken of the carer.
	 */
	private static ResultStatement people(ClientReach reach) {
		Node supporter = Cypher.node("Supporter").named("s");
		Node tie = Cypher.node("Tie").named("t");
		Node client = Cypher.node("Client").named("c");
		Condition isAround = Cypher.match(tie.relationshipTo(supporter, "FROM", "TO"), tie.relationshipTo(client, "OF"))
			.where(reach.on(client))
			.asCondition();
		Condition isSpokenOf = Cypher.match(Cypher.node("Tie").named("any").relationshipTo(supporter, "FROM", "TO"))
			.asCondition();
		return Cypher.match(supporter)
			.where(supporter.property("id")
				.in(Cypher.parameter("ids"))
				.and(supporter.hasLabels("Professional")
					.or(supporter.hasLabels("Agency"))
					.or(isAround)
					.or(isSpokenOf.not())))
			.returning(Cypher.properties(supporter).as("supporter"))
			.build();
	}

	private Set<Id> taken(Wanted wanted) {
		Set<Id> ids = new HashSet<>(wanted.people());
		ids.addAll(wanted.needs());
		if (wanted.kind() == Wanted.Kind.CLIENT) {
			ids.add(wanted.id());
		}
		String id = wanted.id().value();
		return new HashSet<>(this.graph.read(TAKEN,
				Map.of("ids", ids.stream().map(Id::value).toList(), "report", wanted.kind().isReport() ? id : "",
						"event", (wanted.kind() == Wanted.Kind.EVENT) ? id : ""),
				(row) -> Id.of(row.get("id").asString())));
	}

}
