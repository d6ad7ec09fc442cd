package carenet.cohort;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.driver.Value;

/** How clients are divided, each into one group. */
public sealed interface Grouping {

	/** The parameter that holds the coding scheme. */
	String SCHEME = "scheme";

	/** All clients are one group. */
	record None() implements Grouping {
	}

	/**
	 * By what is registered of them.
	 *
	 * @param attribute what
	 */
	record ByAttribute(Attribute attribute) implements Grouping {
	}

	/**
	 * By what researchers coded: all codes of one client in a scheme, sorted, are its
	 * group.
	 *
	 * @param scheme the coding scheme
	 */
	record ByScheme(String scheme) implements Grouping {
	}

	/** What is registered of a client, and divides clients. */
	enum Attribute {

		DISTRICT, SEX, BIRTH_DECADE

	}

	/** Whether there are groups at all. */
	default boolean divides() {
		return !(this instanceof None);
	}

	/** What tells the group of a client. */
	default Expression of(Node client) {
		return switch (this) {
			case None _ -> Cypher.literalNull();
			case ByAttribute(Attribute attribute) -> switch (attribute) {
				case DISTRICT -> client.property("district");
				case SEX -> client.property("sex");
				case BIRTH_DECADE -> decade(client.property("birthYear"));
			};
			case ByScheme _ -> codes(client);
		};
	}

	/** The values that the expression binds. */
	default Map<String, Object> parameters() {
		return switch (this) {
			case None _, ByAttribute _ -> Map.of();
			case ByScheme(String scheme) -> Map.of(SCHEME, scheme);
		};
	}

	private static Expression decade(Property year) {
		return year.subtract(year.remainder(Cypher.literalOf(10)));
	}

	private static Expression codes(Node client) {
		Node coding = Cypher.node("Coding").named("k");
		return Cypher.collect(Cypher.match(client.relationshipTo(coding, "CODED").named("coded"))
			.where(coding.property("scheme").eq(Cypher.parameter(SCHEME)))
			.returningDistinct(coding.property("code").as("code"))
			.orderBy(Cypher.name("code"))
			.build());
	}

	/** The group as that expression tells it. */
	default Group group(Value told) {
		if (told.isNull()) {
			return Group.NOT_STATED;
		}
		return switch (this) {
			case None _ -> Group.NOT_STATED;
			case ByAttribute(Attribute attribute) -> switch (attribute) {
				case DISTRICT, SEX -> new Group(told.asString());
				case BIRTH_DECADE -> new Group(told.asInt() + "s");
			};
			case ByScheme _ -> joined(new TreeSet<>(told.asList(Value::asString)));
		};
	}

	private static Group joined(Set<String> codes) {
		return codes.isEmpty() ? Group.NOT_STATED : new Group(String.join(" + ", codes));
	}

}
