package carenet.asof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.CallClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.FinishClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.OrderBySkipLimitClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReturnClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReturnItemsContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SingleQueryContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SubqueryClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.UnwindClauseContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.WithClauseContext;

/** Goes through the clauses of a query in their order, and keeps what names stand for. */
final class Clauses {

	private final Walk walk;

	private final Datings datings;

	Clauses(Walk walk, Datings datings) {
		this.walk = walk;
		this.datings = datings;
	}

	/** Each part of a UNION begins with a scope of its own. */
	void query(RegularQueryContext query, Supplier<Scope> begin) {
		query.singleQuery().forEach((single) -> single(single, begin.get()));
	}

	private void single(SingleQueryContext query, Scope scope) {
		query.clause().forEach((clause) -> clause(clause, scope));
		this.datings.settle(scope);
	}

	private void clause(ClauseContext clause, Scope scope) {
		switch (clause.getChild(0)) {
			case MatchClauseContext match -> match(match, scope);
			case WithClauseContext with -> with(with, scope);
			case SubqueryClauseContext call -> call(call, scope);
			case UnwindClauseContext unwind -> {
				this.walk.expressions(unwind.expression(), scope);
				scope.compute(Script.unquoted(unwind.variable().getText()));
			}
			case CallClauseContext procedure -> {
				this.walk.expressions(procedure, scope);
				Tree.all(procedure, VariableContext.class).forEach((name) -> computeUnlessKnown(name, scope));
			}
			case ReturnClauseContext last -> this.walk.expressions(last, scope);
			case OrderBySkipLimitClauseContext order -> this.walk.expressions(order, scope);
			case FinishClauseContext _ -> {
			}
			default -> throw Script.refused(clause,
					"%s; AS OF WAVE goes before a query that only reads".formatted(clause.getStart().getText()));
		}
	}

	private void match(MatchClauseContext match, Scope scope) {
		ParserRuleContext last = match.hint().isEmpty() ? match.patternList() : match.hint().getLast();
		this.walk.patterns(match.patternList(), match.whereClause(), scope,
				Place.clause(match.patternList(), last, match.whereClause()));
	}

	private void with(WithClauseContext with, Scope scope) {
		this.walk.expressions(with.returnBody(), scope);
		this.datings.settle(scope);
		ReturnItemsContext items = with.returnBody().returnItems();
		Set<String> kept = new HashSet<>();
		List<String> computed = new ArrayList<>();
		if (items.TIMES() != null) {
			kept.addAll(scope.names());
		}
		for (ReturnItemContext item : items.returnItem()) {
			String name = name(item);
			if (item.expression().getText().equals(name)) {
				kept.add(Script.unquoted(name));
			}
			else {
				computed.add(Script.unquoted(name));
			}
		}
		scope.pass(kept, computed);
		if (with.whereClause() != null) {
			this.walk.expressions(with.whereClause(), scope);
		}
	}

	private static String name(ReturnItemContext item) {
		return ((item.variable() != null) ? item.variable() : item.expression()).getText();
	}

	private void call(SubqueryClauseContext call, Scope scope) {
		if (call.subqueryInTransactionsParameters() != null) {
			throw Script.refused(call.subqueryInTransactionsParameters(),
					"CALL { … } IN TRANSACTIONS, which is for writing");
		}
		for (SingleQueryContext query : call.regularQuery().singleQuery()) {
			Scope inner = scope.inner(imported(call, query, scope));
			single(query, inner);
			computeReturned(query, inner, scope);
		}
	}

	/** CALL (x) takes what it names, an older CALL what its first WITH takes. */
	private static Set<String> imported(SubqueryClauseContext call, SingleQueryContext query, Scope scope) {
		if (call.subqueryScope() != null && call.subqueryScope().TIMES() == null) {
			Set<String> named = new HashSet<>();
			call.subqueryScope().variable().forEach((name) -> named.add(Script.unquoted(name.getText())));
			return named;
		}
		boolean isAll = call.subqueryScope() != null || query.clause(0).withClause() != null;
		return isAll ? scope.names() : Set.of();
	}

	private static void computeReturned(SingleQueryContext query, Scope inner, Scope scope) {
		ReturnClauseContext last = query.clause().getLast().returnClause();
		if (last == null) {
			return;
		}
		ReturnItemsContext items = last.returnBody().returnItems();
		if (items.TIMES() != null) {
			inner.names().stream().filter((name) -> scope.named(name) == null).forEach(scope::compute);
		}
		items.returnItem().forEach((item) -> scope.compute(Script.unquoted(name(item))));
	}

	private static void computeUnlessKnown(VariableContext variable, Scope scope) {
		String name = Script.unquoted(variable.getText());
		if (scope.named(name) == null) {
			scope.compute(name);
		}
	}

}
