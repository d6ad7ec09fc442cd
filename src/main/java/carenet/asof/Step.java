package carenet.asof;

import java.util.Set;

import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;

/**
 * A relationship of a pattern.
 *
 * @param written where it stands
 * @param edge what it joins
 * @param form how often, and how a condition can be put to it
 */
record Step(RelationshipPatternContext written, Edge edge, Form form) {

	/** How a relationship is written. */
	enum Form {

		/** One relationship, or one that a quantifier repeats: asked where it stands. */
		ONE,
		/** A path of a length: its relationships are a list. */
		LENGTH,
		/** The same within shortestPath, which takes no properties. */
		SHORTEST

	}

	Set<GraphType> types() {
		return this.edge.types();
	}

	/** Whether all its types are held in the same way. */
	boolean isBound(GraphType.Bound bound) {
		return types().stream().allMatch((type) -> type.bound() == bound);
	}

}
