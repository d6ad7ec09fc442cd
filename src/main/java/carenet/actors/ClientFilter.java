package carenet.actors;

import java.util.List;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;

/**
 * Which clients; all conditions that are given hold together.
 *
 * @param ids these clients only
 * @param search the beginning of an id or of a district
 * @param districts in one of these districts
 * @param bornFrom born in this year or later
 * @param bornUntil born in this year or earlier
 * @param around in whose network this supporter is spoken of
 */
public record ClientFilter(@Nullable List<String> ids, @Nullable String search, @Nullable List<String> districts,
		@Nullable Integer bornFrom, @Nullable Integer bornUntil, @Nullable String around) {

	public static final ClientFilter ALL = new ClientFilter(null, null, null, null, null, null);

	/** How many ids or districts one filter may name. */
	static final int MOST = 1000;

	public ClientFilter {
		refuseMoreThanMost("ids", ids);
		refuseMoreThanMost("districts", districts);
	}

	public static ClientFilter search(@Nullable String text) {
		return (text == null || text.isBlank()) ? ALL : new ClientFilter(null, text.strip(), null, null, null, null);
	}

	private static void refuseMoreThanMost(String name, @Nullable List<String> values) {
		if (values != null && values.size() > MOST) {
			throw new BadInput("%d %s in a filter; at most %d".formatted(values.size(), name, MOST));
		}
	}

	/** The condition on a client; every value is bound. */
	public Condition on(Node client) {
		Property id = client.property("id");
		Condition condition = id.gte(Cypher.anonParameter(""));
		if (this.ids != null) {
			condition = condition.and(id.in(Cypher.anonParameter(this.ids)));
		}
		if (this.search != null) {
			condition = condition.and(id.startsWith(Cypher.anonParameter(this.search))
				.or(client.property("district").startsWith(Cypher.anonParameter(this.search))));
		}
		if (this.districts != null) {
			condition = condition.and(client.property("district").in(Cypher.anonParameter(this.districts)));
		}
		if (this.bornFrom != null) {
			condition = condition.and(client.property("birthYear").gte(Cypher.anonParameter(this.bornFrom)));
		}
		if (this.bornUntil != null) {
			condition = condition.and(client.property("birthYear").lte(Cypher.anonParameter(this.bornUntil)));
		}
		return (this.around != null) ? condition.and(isAround(client, this.around)) : condition;
	}

	private static Condition isAround(Node client, String supporter) {
		Node tie = Cypher.node("Tie").named("t");
		Node someone = Cypher.node("Supporter")
			.withProperties("id", Cypher.anonParameter(Id.isValid(supporter) ? supporter : ""));
		return Cypher
			.exists(client.relationshipFrom(tie, "OF").named("of").relationshipTo(someone, "FROM", "TO").named("end"));
	}

}
