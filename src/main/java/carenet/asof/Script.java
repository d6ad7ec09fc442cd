package carenet.asof;

import java.util.List;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;

import carenet.study.BadInput;

/**
 * A text of Cypher as the words that Neo4j's own reader sees, each with its place.
 *
 * @param text all of it
 * @param tokens its words and signs, without blanks and comments
 */
record Script(String text, List<Token> tokens) {

	/** The longest text that is read. */
	private static final int LONGEST = 20_000;

	/** How deep brackets may stand in each other. */
	private static final int DEEPEST = 100;

	static Script of(String text) {
		if (text.length() > LONGEST) {
			throw new BadInput("a query of %d characters; at most %d".formatted(text.length(), LONGEST));
		}
		if (text.contains("\\u") || text.contains("\\U")) {
			throw new BadInput("refused: an escape by number (\\u); write the letter itself, or bind a parameter");
		}
		Cypher5Lexer lexer = new Cypher5Lexer(CharStreams.fromString(text));
		lexer.removeErrorListeners();
		lexer.addErrorListener(new Unreadable());
		List<Token> tokens = lexer.getAllTokens()
			.stream()
			.filter((token) -> token.getChannel() == Token.DEFAULT_CHANNEL)
			.map(Token.class::cast)
			.toList();
		Script script = new Script(text, tokens);
		script.checkDepth();
		return script;
	}

	private void checkDepth() {
		int depth = 0;
		for (Token token : this.tokens) {
			depth += switch (token.getText()) {
				case "(", "[", "{" -> 1;
				case ")", "]", "}" -> -1;
				default -> 0;
			};
			if (depth > DEEPEST) {
				throw refused(token, "more than %d brackets within each other".formatted(DEEPEST));
			}
		}
	}

	/** Where a word begins in the text. */
	int start(Token token) {
		return offset(token.getStartIndex());
	}

	/** Where a word has ended. */
	int end(Token token) {
		return offset(token.getStopIndex() + 1);
	}

	/** Neo4j counts letters beyond the first plane as one. */
	private int offset(int letters) {
		return this.text.offsetByCodePoints(0, letters);
	}

	static String unquoted(String name) {
		return name.startsWith("`") ? name.substring(1, name.length() - 1) : name;
	}

	static BadInput refused(ParserRuleContext at, String what) {
		return refused(at.getStart(), what);
	}

	static BadInput refused(Token at, String what) {
		return new BadInput(
				"refused: %s, at line %d, column %d".formatted(what, at.getLine(), at.getCharPositionInLine() + 1));
	}

	/** Tells of the first word that cannot stand where it stands. */
	static final class Unreadable extends BaseErrorListener {

		@Override
		public void syntaxError(Recognizer<?, ?> reader, @Nullable Object symbol, int line, int column, String message,
				@Nullable RecognitionException ex) {
			String word = (symbol instanceof Token token && token.getType() != Token.EOF)
					? "'%s'".formatted(token.getText()) : "its end";
			throw new BadInput(
					"refused: Cypher cannot go on with %s, at line %d, column %d".formatted(word, line, column + 1));
		}

	}

}
