package carenet.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import carenet.evidence.Chronicle;
import carenet.actors.Aliases;
import carenet.evidence.ClientFile;
import carenet.evidence.Renaming;
import carenet.evidence.Uniting;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/**
 * Puts an anonymous carer or professional in a person's place: client by client, so that
 * each network is whole at any moment, and again from the start after a crash.
 */
@Component
class StandIns {

	/**
	 * What decides about states and measures goes over, and nothing else of the person.
	 */
	private static final Map<PersonKind, String> CREATE = Map.of(PersonKind.INFORMAL_CARER, """
			MATCH (s:InformalCarer {id: $id})-[:ALIAS_OF*0..2]-(r)
			WITH s, min(r.deceasedOn) AS deceasedOn
			MERGE (n:Supporter:InformalCarer {id: $standIn})
			ON CREATE SET n.careType = s.careType, n.deceasedOn = deceasedOn
			""", PersonKind.PROFESSIONAL, """
			MATCH (s:Professional {id: $id})
			MERGE (n:Supporter:Professional {id: $standIn})
			ON CREATE SET n.profession = s.profession, n.publiclyPaid = s.publiclyPaid
			""");

	private static final String EMPLOY = """
			MATCH (:Supporter {id: $id})-[:ALIAS_OF*0..2]-(s)-[e:WORKS_FOR]->(a)
			MATCH (n:Supporter {id: $standIn})
			MERGE (n)-[:WORKS_FOR {from: e.from, until: e.until}]->(a)
			""";

	private final Graph graph;

	private final Chronicle chronicle;

	private final Persons people;

	StandIns(Graph graph, Chronicle chronicle, Persons people) {
		this.graph = graph;
		this.chronicle = chronicle;
		this.people = people;
	}

	/**
	 * Under whatever record of a person somebody is named, the same stand-in takes the
	 * place; what is written then is what was read before.
	 */
	void replace(Id person, PersonKind kind, Id standIn, Progress progress) {
		List<Id> records = this.people.recordsOf(person);
		Id kept = records.isEmpty() ? person : records.getFirst();
		Map<String, Object> ids = ids(kept, standIn);
		this.graph.write((tx) -> {
			tx.run(CREATE.getOrDefault(kind, EMPLOY), ids).consume();
			return tx.run(EMPLOY, ids).consume();
		});
		UnaryOperator<ClientFile> renaming = renaming(kept, records, standIn);
		Set<Id> clients = new TreeSet<>();
		records.forEach((record) -> clients.addAll(this.people.clientsAround(record)));
		long done = 0;
		for (Id client : clients) {
			this.chronicle.rewrite(client, renaming);
			progress.at(new Progress.Step("Erasing", ++done, Progress.Step.UNKNOWN, "networks"));
		}
		records.forEach((record) -> this.graph.write((tx) -> tx.run("""
				MATCH (k:Coding) WHERE k.coder = $id
				SET k.coder = $standIn, k.id = replace(k.id, '/' + $id + '/', '/' + $standIn + '/')
				""", ids(record, standIn)).consume()));
	}

	private static Map<String, Object> ids(Id person, Id standIn) {
		return Map.of("id", person.value(), "standIn", standIn.value());
	}

	private static UnaryOperator<ClientFile> renaming(Id kept, List<Id> records, Id standIn) {
		Map<Id, Id> aliases = new HashMap<>();
		records.stream().filter((record) -> !record.equals(kept)).forEach((record) -> aliases.put(record, kept));
		Uniting uniting = new Uniting(new Aliases(aliases));
		return (file) -> {
			ClientFile renamed = uniting.of(file);
			for (Id record : records) {
				renamed = new Renaming(record, standIn).of(renamed);
			}
			return renamed;
		};
	}

	/** The person's own node, and what still hangs on it. */
	void remove(Id person) {
		this.graph.write((tx) -> tx
			.run("MATCH (s:Supporter {id: $id}) WHERE NOT s:Agency DETACH DELETE s", Map.of("id", person.value()))
			.consume());
	}

}
