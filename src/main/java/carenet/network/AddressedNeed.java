package carenet.network;

import java.util.List;

import carenet.actors.Fragment;
import carenet.actors.Need;
import carenet.graph.Fields;
import carenet.study.Id;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Value;

/**
 * A need that somebody addresses at a wave, listed there or not, as the plain
 * relationship tells it.
 *
 * @param need the need
 * @param supporter who addresses it
 * @param wave the wave's index
 */
record AddressedNeed(Need need, Id supporter, int wave) {

	private static final String COLUMN = "addressed";

	static final Fragment FRAGMENT = new Fragment(COLUMN, AddressedNeed::needs);

	private static Expression needs(Node client) {
		Node need = Cypher.node("Need").named("n");
		Node supporter = Cypher.anyNode("s");
		Relationship addresses = supporter.relationshipTo(need, "ADDRESSES").named("d");
		return Cypher.listBasedOn(client.relationshipFrom(need, "OF"))
			.returning(Cypher.listOf(Cypher.properties(need),
					Cypher.listBasedOn(addresses)
						.where(WavesAsked.include(addresses))
						.returning(Cypher.listOf(supporter.property("id"), addresses.property("wave")))));
	}

	static List<AddressedNeed> of(Fields row, Id client) {
		return row.rows(COLUMN).stream().flatMap((one) -> {
			Need need = Need.from(new Fields(one.get(0)), client);
			return one.get(1).asList((version) -> of(version, need)).stream();
		}).toList();
	}

	private static AddressedNeed of(Value version, Need need) {
		return new AddressedNeed(need, Id.of(version.get(0).asString()), version.get(1).asInt());
	}

}
