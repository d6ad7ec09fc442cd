package carenet.asof;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternListContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ShortestPathExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.WhereClauseContext;

/** Goes through all patterns that an expression or a pattern has within it. */
final class Walk {

	private final Writer writer;

	private final Holding holding;

	private final Values values;

	private final Clauses clauses;

	Walk(Writer writer, Holding holding, Values values, Datings datings) {
		this.writer = writer;
		this.holding = holding;
		this.values = values;
		this.clauses = new Clauses(this, datings);
	}

	/** Holds the patterns of a clause or a subquery, and what stands within them. */
	void patterns(PatternListContext patterns, @Nullable ParseTree where, Scope scope, Place place) {
		List<Step> steps = new ArrayList<>();
		for (PatternContext pattern : patterns.pattern()) {
			PatternReader reader = new PatternReader(scope);
			reader.read(pattern);
			this.values.path(pattern.variable(), reader.steps());
			steps.addAll(reader.steps());
			checkSelected(pattern, reader.steps());
		}
		hold(steps, scope, place);
		expressions(patterns, scope);
		if (where != null) {
			expressions(where, scope);
		}
		place.write(this.writer);
	}

	/** What WHERE asks comes after a selection such as SHORTEST 1, and so too late. */
	private static void checkSelected(PatternContext pattern, List<Step> steps) {
		if (pattern.selector() != null) {
			steps.stream()
				.filter((step) -> step.form() != Step.Form.ONE || Holding.isByNode(step))
				.findFirst()
				.ifPresent((step) -> {
					throw Script.refused(step.written(),
							"a path by *, or one with dates or needs, within a selection; a quantifier is held, as in "
									+ "-[:SUPPORTS]-{1,3}");
				});
		}
	}

	private void hold(List<Step> steps, Scope scope, Place place) {
		for (Step step : steps) {
			this.holding.hold(step, scope, place);
			this.values.relationship(step);
		}
	}

	void query(RegularQueryContext query) {
		this.clauses.query(query, Scope::new);
	}

	void expressions(ParseTree tree, Scope scope) {
		switch (tree) {
			case PatternExpressionContext condition -> condition(condition, scope);
			case PatternComprehensionContext list -> list(list, scope);
			case ShortestPathExpressionContext path -> throw Script.refused(path,
					"shortestPath as an expression, which takes no conditions; write MATCH p = shortestPath(…)");
			case ExistsExpressionContext exists ->
				within(exists.regularQuery(), exists.patternList(), exists.whereClause(), scope);
			case CountExpressionContext count ->
				within(count.regularQuery(), count.patternList(), count.whereClause(), scope);
			case CollectExpressionContext collect -> within(collect.regularQuery(), null, null, scope);
			case ListComprehensionContext local -> local(local, scope);
			case ListItemsPredicateContext local -> local(local, scope);
			case ReduceExpressionContext local -> local(local, scope);
			case LabelExpressionContext labels -> Labels.check(labels);
			case RelationshipPatternContext relationship ->
				parts(scope, relationship.properties(), relationship.expression());
			case NodePatternContext node -> {
				this.holding.hold(node);
				parts(scope, node.properties(), node.expression());
			}
			default -> children(tree, scope);
		}
	}

	private void children(ParseTree tree, Scope scope) {
		for (int i = 0; i < tree.getChildCount(); i++) {
			expressions(tree.getChild(i), scope);
		}
	}

	private void parts(Scope scope, @Nullable ParserRuleContext... parts) {
		for (ParserRuleContext part : parts) {
			if (part != null) {
				expressions(part, scope);
			}
		}
	}

	private void condition(PatternExpressionContext condition, Scope scope) {
		Place place = Place.condition(condition.pathPatternNonEmpty());
		Scope inner = scope.inner();
		PatternReader reader = new PatternReader(inner);
		reader.chain(condition.pathPatternNonEmpty());
		hold(reader.steps(), inner, place);
		expressions(condition.pathPatternNonEmpty(), inner);
		if (place.isRewrittenCondition() && Tree.around(condition) instanceof FunctionInvocationContext) {
			throw Script.refused(condition, "exists(…) of a pattern under this view; write EXISTS { … }");
		}
		place.write(this.writer);
	}

	private void list(PatternComprehensionContext list, Scope scope) {
		Place place = Place.within(list.pathPatternNonEmpty(), list.whereExp);
		Scope inner = scope.inner();
		PatternReader reader = new PatternReader(inner);
		reader.chain(list.pathPatternNonEmpty());
		this.values.path(list.variable(), reader.steps());
		hold(reader.steps(), inner, place);
		parts(inner, list.pathPatternNonEmpty(), list.whereExp, list.barExp);
		place.write(this.writer);
	}

	private void within(@Nullable RegularQueryContext query, @Nullable PatternListContext patterns,
			@Nullable WhereClauseContext where, Scope scope) {
		if (query != null) {
			this.clauses.query(query, scope::inner);
		}
		if (patterns != null) {
			Scope inner = scope.inner();
			patterns(patterns, where, inner, Place.within(patterns, Place.expression(where)));
		}
	}

	/** A name of a list's elements: where those come from no pattern says. */
	private void local(ParserRuleContext expression, Scope scope) {
		Scope inner = scope.inner();
		expression.children.stream()
			.filter(VariableContext.class::isInstance)
			.forEach((name) -> inner.compute(Script.unquoted(name.getText())));
		children(expression, inner);
	}

}
