package carenet.asof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SymbolicLabelNameStringContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SymbolicNameStringContext;

/** What a pattern says of the types of a relationship and of the labels of a node. */
final class TypeNames {

	private static final Set<String> OF_EVIDENCE = Set.of("AT", "GIVEN_BY", "SUPERSEDES", "STATES", "RATES", "FROM",
			"TO");

	/** Signs by which an expression means more than one of the names in it. */
	private static final List<Integer> NEITHER_NAME_NOR_OR = List.of(Cypher5Parser.EXCLAMATION_MARK,
			Cypher5Parser.PERCENT, Cypher5Parser.AMPERSAND, Cypher5Parser.DOLLAR);

	private TypeNames() {
	}

	/** The types of which a relationship may be one, all of them named. */
	static Set<GraphType> of(RelationshipPatternContext relationship) {
		LabelExpressionContext expression = relationship.labelExpression();
		if (expression == null) {
			throw Script.refused(relationship,
					"a relationship without a type, which may be of any wave; name the types, as in %s"
						.formatted("-[:SUPPORTS|IN_CONTACT_WITH]-"));
		}
		if (NEITHER_NAME_NOR_OR.stream().anyMatch((sign) -> Tree.has(expression, sign))) {
			throw Script.refused(expression,
					"types by '!', '%', '&' or '$', which may be of any wave; name the types, with | between them");
		}
		Set<GraphType> types = EnumSet.noneOf(GraphType.class);
		names(expression).forEach((name) -> types.add(type(name)));
		if (types.isEmpty()) {
			throw Script.refused(expression, "an expression of types that is not read; name them, with | between them");
		}
		return types;
	}

	private static GraphType type(ParserRuleContext written) {
		String name = Script.unquoted(written.getText());
		if (OF_EVIDENCE.contains(name)) {
			throw Script.refused(written, ("%s belongs to what was told, which speaks of many waves at once; "
					+ "leave AS OF WAVE out to ask about reports")
				.formatted(name));
		}
		if (name.equals("CONSENTED")) {
			throw Script.refused(written, "consent holds by its own dates, not by waves; leave AS OF WAVE out for it");
		}
		return GraphType.named(name)
			.orElseThrow(() -> Script.refused(written, "%s is no type of this graph; it has %s".formatted(name,
					Arrays.stream(GraphType.values()).map(Enum::name).collect(Collectors.joining(", ")))));
	}

	/** The kinds that the labels of a node leave; null where they say nothing. */
	static @Nullable Set<NodeKind> kinds(NodePatternContext node) {
		LabelExpressionContext expression = node.labelExpression();
		if (expression == null || Tree.has(expression, Cypher5Parser.EXCLAMATION_MARK)
				|| Tree.has(expression, Cypher5Parser.PERCENT) || Tree.has(expression, Cypher5Parser.DOLLAR)) {
			return null;
		}
		boolean isEither = Tree.has(expression, Cypher5Parser.BAR);
		Set<NodeKind> kinds = isEither ? EnumSet.noneOf(NodeKind.class) : NodeKind.any();
		for (String label : labels(expression)) {
			NodeKind kind = NodeKind.ofLabel(label);
			if (isEither && kind != null) {
				kinds.add(kind);
			}
			else if (kind != null) {
				kinds.retainAll(EnumSet.of(kind));
			}
			else if (isEither) {
				return null;
			}
		}
		return kinds;
	}

	static List<String> labels(LabelExpressionContext expression) {
		return names(expression).stream().map((name) -> Script.unquoted(name.getText())).toList();
	}

	/** The names behind a colon, and those behind IS, which the grammar tells apart. */
	private static List<ParserRuleContext> names(LabelExpressionContext expression) {
		List<ParserRuleContext> names = new ArrayList<>(Tree.all(expression, SymbolicNameStringContext.class));
		names.addAll(Tree.all(expression, SymbolicLabelNameStringContext.class));
		return names;
	}

}
