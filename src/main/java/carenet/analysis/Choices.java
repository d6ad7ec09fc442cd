package carenet.analysis;

import java.util.List;

import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.graph.Graph;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;

/** What there is to choose from in the study. */
@Component
class Choices {

	/** Waves are the study's, not a client's. */
	private static final String WAVES = """
			COLLECT { UNWIND range(0, 999) AS i
			  WITH i WHERE EXISTS { MATCH (:Wave {index: i})<-[:HAS_WAVE]-(:Client) }
			  RETURN i }""";

	private final Graph graph;

	private final Access access;

	Choices(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	/**
	 * What a study has.
	 *
	 * @param districts in which clients live
	 * @param schemes in which clients were coded
	 * @param waves the indices of its waves
	 */
	record Choice(List<String> districts, List<String> schemes, List<Integer> waves) {
	}

	/** Of the clients whom the viewer's numbers can count. */
	Choice read() {
		ClientReach reach = this.access.cohort();
		return this.graph
			.read(this.graph.text(choices(reach)), reach.parameters(),
					(row) -> new Choice(row.get("districts").asList(Value::asString),
							row.get("schemes").asList(Value::asString), row.get("waves").asList(Value::asInt)))
			.getFirst();
	}

	private static Statement choices(ClientReach reach) {
		Node client = Cypher.node("Client").named("c");
		Node coded = Cypher.node("Client").named("d");
		Node coding = Cypher.node("Coding").named("k");
		Statement districts = reach.matching(client, client.property("district").isNotNull())
			.returningDistinct(client.property("district").as("district"))
			.orderBy(Cypher.name("district"))
			.build();
		Statement schemes = reach.matching(coded, Cypher.noCondition())
			.match(coded.relationshipTo(coding, "CODED").named("has"))
			.returningDistinct(coding.property("scheme").as("scheme"))
			.orderBy(Cypher.name("scheme"))
			.build();
		return Cypher
			.returning(Cypher.collect(districts).as("districts"), Cypher.collect(schemes).as("schemes"),
					Cypher.raw(WAVES).as("waves"))
			.build();
	}

}
