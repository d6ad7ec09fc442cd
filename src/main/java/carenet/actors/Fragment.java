package carenet.actors;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.access.ClientReach;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.ResultStatement;

/**
 * One piece of what can be read of a client. A read is composed of the pieces that are
 * asked for, as one statement; upper rooms bring pieces of their own.
 *
 * @param name the column
 * @param of what to return for a client
 */
public record Fragment(String name, Function<Node, Expression> of) {

	/** The parameter that holds the clients' ids. */
	public static final String CLIENTS = "clients";

	private static final Parameter<?> IDS = Cypher.parameter(CLIENTS);

	static final Fragment CLIENT = new Fragment("client", Cypher::properties);

	static final Fragment WAVES = new Fragment("waves", Fragment::waves);

	/**
	 * One statement for all clients whose ids are given; a client that is not there, or
	 * out of reach, has no row.
	 */
	public static ResultStatement read(Collection<Fragment> fragments, ClientReach reach) {
		Node client = Cypher.node("Client").named("c");
		return Cypher.match(client)
			.where(client.property("id").in(IDS).and(reach.on(client)))
			.returning(columns(client, fragments))
			.build();
	}

	/** The client itself, its waves, and these pieces. */
	public static Expression[] columns(Node client, Collection<Fragment> fragments) {
		return Stream.concat(Stream.of(CLIENT, WAVES), fragments.stream())
			.map((fragment) -> fragment.of().apply(client).as(fragment.name()))
			.toArray(Expression[]::new);
	}

	private static Expression waves(Node client) {
		Node wave = Cypher.anyNode("w");
		return Cypher.listBasedOn(client.relationshipTo(wave, "HAS_WAVE")).returning(Cypher.properties(wave));
	}

}
