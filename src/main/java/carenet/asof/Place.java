package carenet.asof;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.WhereClauseContext;

/** Where a pattern stands, and the WHERE that conditions on all of it go into. */
final class Place {

	private final Kind kind;

	private final ParserRuleContext pattern;

	private final ParserRuleContext last;

	private final @Nullable ExpressionContext where;

	private final List<String> conditions = new ArrayList<>();

	private boolean isNamed;

	/** What a pattern stands in. */
	enum Kind {

		/** MATCH: names go on to the rest of the query. */
		CLAUSE,
		/** EXISTS, COUNT or a list: names stay within. */
		WITHIN,
		/** A pattern as a condition: it takes no names, and becomes EXISTS with some. */
		CONDITION

	}

	private Place(Kind kind, ParserRuleContext pattern, ParserRuleContext last, @Nullable ExpressionContext where) {
		this.kind = kind;
		this.pattern = pattern;
		this.last = last;
		this.where = where;
	}

	static Place clause(ParserRuleContext patterns, ParserRuleContext last, @Nullable WhereClauseContext where) {
		return new Place(Kind.CLAUSE, patterns, last, expression(where));
	}

	static Place within(ParserRuleContext patterns, @Nullable ExpressionContext where) {
		return new Place(Kind.WITHIN, patterns, patterns, where);
	}

	static Place condition(ParserRuleContext pattern) {
		return new Place(Kind.CONDITION, pattern, pattern, null);
	}

	static @Nullable ExpressionContext expression(@Nullable WhereClauseContext where) {
		return (where != null) ? where.expression() : null;
	}

	boolean isClause() {
		return this.kind == Kind.CLAUSE;
	}

	/** Something in the pattern gets a name. */
	void name() {
		this.isNamed = true;
	}

	void ask(String condition) {
		this.conditions.add(condition);
	}

	void write(Writer writer) {
		String asked = String.join(" AND ", this.conditions);
		if (this.kind == Kind.CONDITION && this.isNamed) {
			writer.open(this.pattern.getStart(), "EXISTS { ");
			writer.close(this.last.getStop(), (asked.isEmpty() ? "" : " WHERE " + asked) + " }");
		}
		else if (!asked.isEmpty() && this.where != null) {
			writer.open(this.where.getStart(), asked + " AND (");
			writer.close(this.where.getStop(), ")");
		}
		else if (!asked.isEmpty()) {
			writer.close(this.last.getStop(), " WHERE " + asked);
		}
	}

	/** Whether it is a condition that has to become another one. */
	boolean isRewrittenCondition() {
		return this.kind == Kind.CONDITION && this.isNamed;
	}

}
