package carenet.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.study.Id;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;

/** By what clients can be chosen; its value is bound to the parameter of its name. */
enum Criterion {

	IDS, SEARCH, SEARCH_OR_NAMED, DISTRICTS, BORN_FROM, BORN_UNTIL, AROUND;

	private static final String TEXT = "text";

	private static final String NAMED = "named";

	/** How many people a name can mean. */
	private static final int NAMES = 200;

	/**
	 * The condition on a client under which all of these hold; ids are sought one by one,
	 * and anything else in their order.
	 */
	static Condition all(Set<Criterion> criteria, Node client) {
		Condition inOrder = criteria.contains(IDS) ? Cypher.noCondition()
				: client.property("id").gte(Cypher.literalOf(""));
		return criteria.stream().sorted().map((criterion) -> criterion.on(client)).reduce(inOrder, Condition::and);
	}

	private Condition on(Node client) {
		Parameter<?> value = Cypher.parameter(name());
		return switch (this) {
			case IDS -> client.property("id").in(value);
			case SEARCH -> begins(client, value);
			case SEARCH_OR_NAMED -> begins(client, Cypher.property(value, TEXT))
				.or(client.property("id").in(Cypher.property(value, NAMED)));
			case DISTRICTS -> client.property("district").in(value);
			case BORN_FROM -> client.property("birthYear").gte(value);
			case BORN_UNTIL -> client.property("birthYear").lte(value);
			case AROUND -> isAround(client, value);
		};
	}

	private static Condition begins(Node client, Expression text) {
		return client.property("id").startsWith(text).or(client.property("district").startsWith(text));
	}

	/**
	 * What is bound to a search that also finds these clients, by a name that they bear:
	 * always as many, filled up with what is nobody's id, so that it is as much work
	 * whether somebody out of reach bears the name or nobody does.
	 */
	static Map<String, Object> searchOrNamed(Object text, Collection<Id> named) {
		List<String> ids = new ArrayList<>(named.stream().map(Id::value).toList());
		for (int i = ids.size(); i < NAMES; i++) {
			ids.add("#" + i);
		}
		return Map.of(TEXT, text, NAMED, ids);
	}

	private static Condition isAround(Node client, Parameter<?> supporter) {
		Node tie = Cypher.node("Tie").named("t");
		Node someone = Cypher.node("Supporter").withProperties("id", supporter);
		return Cypher
			.exists(client.relationshipFrom(tie, "OF").named("of").relationshipTo(someone, "FROM", "TO").named("end"));
	}

}
