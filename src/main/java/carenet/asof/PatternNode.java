package carenet.asof;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;

/**
 * A node of the patterns of a query: one for each name in a scope, and one for each that
 * has none. It gets a name where a condition has to speak of it.
 */
final class PatternNode {

	private final @Nullable NodePatternContext written;

	private @Nullable String name;

	/** A node that a pattern introduces. */
	PatternNode(@Nullable String name, NodePatternContext written) {
		this.name = name;
		this.written = written;
	}

	/** A value of which no pattern says where it came from. */
	PatternNode(String name) {
		this.name = name;
		this.written = null;
	}

	/** Whether it comes from a list, a call or an expression and not from a pattern. */
	boolean isOfUnknownOrigin() {
		return this.written == null;
	}

	@Nullable String name() {
		return this.name;
	}

	@Nullable NodePatternContext written() {
		return this.written;
	}

	void call(String given) {
		this.name = given;
	}

	@Override
	public String toString() {
		return (this.name != null) ? this.name : "()";
	}

}
