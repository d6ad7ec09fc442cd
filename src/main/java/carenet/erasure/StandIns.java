package carenet.erasure;

import java.util.Map;

import carenet.evidence.Chronicle;
import carenet.evidence.Renaming;
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
			MATCH (s:InformalCarer {id: $id})
			MERGE (n:Supporter:InformalCarer {id: $standIn})
			ON CREATE SET n.careType = s.careType, n.deceasedOn = s.deceasedOn
			""", PersonKind.PROFESSIONAL, """
			MATCH (s:Professional {id: $id})
			MERGE (n:Supporter:Professional {id: $standIn})
			ON CREATE SET n.profession = s.profession, n.publiclyPaid = s.publiclyPaid
			""");

	private static final String EMPLOY = """
			MATCH (s:Supporter {id: $id})-[e:WORKS_FOR]->(a)
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

	void replace(Id person, PersonKind kind, Id standIn, Progress progress) {
		Map<String, Object> ids = Map.of("id", person.value(), "standIn", standIn.value());
		this.graph.write((tx) -> {
			tx.run(CREATE.getOrDefault(kind, EMPLOY), ids).consume();
			return tx.run(EMPLOY, ids).consume();
		});
		Renaming renaming = new Renaming(person, standIn);
		long done = 0;
		for (Id client : this.people.clientsAround(person)) {
			this.chronicle.rewrite(client, renaming::of);
			progress.at(new Progress.Step("Erasing", ++done, Progress.Step.UNKNOWN, "networks"));
		}
		this.graph.write((tx) -> tx.run("""
				MATCH (k:Coding) WHERE k.coder = $id
				SET k.coder = $standIn, k.id = replace(k.id, '/' + $id + '/', '/' + $standIn + '/')
				""", ids).consume());
	}

	/** The person's own node, and what still hangs on it. */
	void remove(Id person) {
		this.graph.write((tx) -> tx
			.run("MATCH (s:Supporter {id: $id}) WHERE NOT s:Agency DETACH DELETE s", Map.of("id", person.value()))
			.consume());
	}

}
