package carenet.asof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RegularQueryContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.StatementContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.StatementsContext;

/**
 * A query as Neo4j's own grammar reads it.
 *
 * @param query the whole of it
 * @param words what it consists of, by their number
 */
record Tree(RegularQueryContext query, List<Token> words) {

	static Tree of(Script script, int from) {
		List<Token> words = new ArrayList<>(script.tokens().subList(from, script.tokens().size()));
		CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(words));
		Cypher5Parser parser = new Cypher5Parser(stream);
		parser.removeErrorListeners();
		StatementsContext read = read(parser);
		if (read.statement().size() > 1) {
			throw Script.refused(read.statement(1), "a second statement");
		}
		StatementContext statement = read.statement(0);
		if (statement.regularQuery() == null) {
			throw Script.refused(statement, "a command; AS OF WAVE goes before a query");
		}
		return new Tree(statement.regularQuery(), List.copyOf(words));
	}

	/** Quickly, and again with all care where that does not come through. */
	private static StatementsContext read(Cypher5Parser parser) {
		parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
		parser.setErrorHandler(new BailErrorStrategy());
		try {
			return parser.statements();
		}
		catch (ParseCancellationException ex) {
			parser.reset();
			parser.getInterpreter().setPredictionMode(PredictionMode.LL);
			parser.setErrorHandler(new DefaultErrorStrategy());
			parser.addErrorListener(new Script.Unreadable());
			return parser.statements();
		}
	}

	/** The word that stands some places behind another, or before it. */
	String beside(Token word, int places) {
		int at = word.getTokenIndex() + places;
		return (at >= 0 && at < this.words.size()) ? this.words.get(at).getText() : "";
	}

	/** Everything of one kind below a place, outer ones first. */
	static <T extends ParseTree> List<T> all(ParseTree below, Class<T> kind) {
		List<T> found = new ArrayList<>();
		each(below, (one) -> {
			if (kind.isInstance(one)) {
				found.add(kind.cast(one));
			}
		});
		return found;
	}

	private static void each(ParseTree tree, Consumer<ParseTree> visit) {
		visit.accept(tree);
		for (int i = 0; i < tree.getChildCount(); i++) {
			each(tree.getChild(i), visit);
		}
	}

	static boolean has(ParseTree below, int sign) {
		return all(below, TerminalNode.class).stream().anyMatch((word) -> word.getSymbol().getType() == sign);
	}

	/** The nearest place above that consists of more than this. */
	static ParseTree around(ParserRuleContext place) {
		ParserRuleContext above = place.getParent();
		while (above.getChildCount() == 1 && above.getParent() != null) {
			above = above.getParent();
		}
		return above;
	}

}
