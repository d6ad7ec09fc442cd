package carenet.asof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.AnonymousPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MapContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ParenthesizedPathContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertyKeyNameContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ShortestPathPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.VariableContext;

/** Reads patterns into a scope: its nodes, what joins them, and each relationship. */
final class PatternReader {

	private final Scope scope;

	private final List<Step> steps = new ArrayList<>();

	private boolean isRepeated;

	private boolean isShortest;

	PatternReader(Scope scope) {
		this.scope = scope;
	}

	/** The first and the last node of a part of a path. */
	record Part(PatternNode first, PatternNode last) {
	}

	List<Step> steps() {
		return this.steps;
	}

	void read(PatternContext pattern) {
		read(pattern.anonymousPattern());
	}

	private Part read(AnonymousPatternContext pattern) {
		ShortestPathPatternContext shortest = pattern.shortestPathPattern();
		return (shortest != null) ? read(shortest) : chain(pattern.patternElement());
	}

	Part read(ShortestPathPatternContext shortest) {
		this.isShortest = true;
		Part part = chain(shortest.patternElement());
		this.isShortest = false;
		return part;
	}

	/** The nodes and relationships that stand directly in a place, one after another. */
	Part chain(ParserRuleContext path) {
		PatternNode first = null;
		PatternNode last = null;
		RelationshipPatternContext between = null;
		for (int i = 0; i < path.getChildCount(); i++) {
			ParseTree child = path.getChild(i);
			if (child instanceof RelationshipPatternContext relationship) {
				between = relationship;
			}
			else if (!(child instanceof QuantifierContext)) {
				Part part = part(child);
				if (last != null) {
					join(last, between, part.first());
				}
				first = (first != null) ? first : part.first();
				last = part.last();
				between = null;
			}
		}
		if (first == null || last == null) {
			throw Script.refused(path, "a path without a node");
		}
		return new Part(first, last);
	}

	private Part part(ParseTree child) {
		return switch (child) {
			case NodePatternContext written -> {
				PatternNode node = node(written);
				yield new Part(node, node);
			}
			case ParenthesizedPathContext path -> {
				boolean before = this.isRepeated;
				this.isRepeated |= path.quantifier() != null;
				Part part = read(path.pattern().anonymousPattern());
				this.isRepeated = before;
				yield part;
			}
			default -> throw new IllegalStateException("in a path: " + child.getClass());
		};
	}

	private PatternNode node(NodePatternContext written) {
		VariableContext variable = written.variable();
		String name = (variable != null) ? Script.unquoted(variable.getText()) : null;
		PatternNode node = (name != null) ? this.scope.named(name) : null;
		if (node == null) {
			node = new PatternNode(name, written);
			this.scope.add(node);
		}
		Set<NodeKind> kinds = TypeNames.kinds(written);
		if (kinds != null) {
			this.scope.label(node, kinds);
		}
		return node;
	}

	private void join(PatternNode left, @Nullable RelationshipPatternContext between, PatternNode right) {
		if (between == null) {
			this.scope
				.add(new Edge(left, right, EnumSet.noneOf(GraphType.class), Edge.Arrow.NONE, this.isRepeated, null));
			return;
		}
		boolean isLong = between.pathLength() != null;
		boolean repeated = this.isRepeated || isLong || isQuantified(between);
		Edge edge = new Edge(left, right, TypeNames.of(between), arrow(between), repeated, network(between));
		this.scope.add(edge);
		this.steps.add(new Step(between, edge,
				this.isShortest ? Step.Form.SHORTEST : isLong ? Step.Form.LENGTH : Step.Form.ONE));
	}

	private static boolean isQuantified(RelationshipPatternContext relationship) {
		ParserRuleContext path = relationship.getParent();
		int next = path.children.indexOf(relationship) + 1;
		return next < path.getChildCount() && path.getChild(next) instanceof QuantifierContext;
	}

	private static Edge.Arrow arrow(RelationshipPatternContext relationship) {
		boolean left = relationship.leftArrow() != null;
		boolean right = relationship.rightArrow() != null;
		return (left == right) ? Edge.Arrow.NONE : left ? Edge.Arrow.LEFT : Edge.Arrow.RIGHT;
	}

	/** Whose network is named in the properties of a contact, as it is written. */
	private static @Nullable String network(RelationshipPatternContext relationship) {
		MapContext map = (relationship.properties() != null) ? relationship.properties().map() : null;
		if (map == null) {
			return null;
		}
		for (PropertyKeyNameContext key : map.propertyKeyName()) {
			if (Script.unquoted(key.getText()).equals("client")) {
				return map.getChild(map.children.indexOf(key) + 2).getText();
			}
		}
		return null;
	}

}
