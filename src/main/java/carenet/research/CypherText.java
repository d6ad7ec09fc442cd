package carenet.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.BadInput;

/**
 * One statement of Cypher as words and signs, its comments taken out, so that nothing can
 * hide in them.
 *
 * @param plain the statement without comments and without a semicolon at its end
 * @param tokens what it consists of
 */
record CypherText(String plain, List<Token> tokens) {

	/** The longest text that is looked at. */
	static final int LONGEST = 20_000;

	/** What a token is. */
	enum Kind {

		WORD, QUOTED, STRING, NUMBER, PARAMETER, SIGN

	}

	/**
	 * A word or a sign.
	 *
	 * @param kind what it is
	 * @param text without its quotes or its dollar
	 * @param at where it begins in the text
	 */
	record Token(Kind kind, String text, int at) {

		boolean is(String sign) {
			return this.kind == Kind.SIGN && this.text.equals(sign);
		}

		boolean isName() {
			return this.kind == Kind.WORD || this.kind == Kind.QUOTED;
		}

		boolean isWord(String word) {
			return this.kind == Kind.WORD && this.text.equalsIgnoreCase(word);
		}

	}

	/** The longest list of words and signs that the database is asked to plan. */
	private static final int MOST_TOKENS = 4_000;

	static CypherText of(String text) {
		if (text.length() > LONGEST) {
			throw new BadInput("a query of %d characters; at most %d".formatted(text.length(), LONGEST));
		}
		CypherReader reader = new CypherReader(text);
		List<Token> tokens = new ArrayList<>(reader.tokens());
		String plain = reader.plain();
		if (!tokens.isEmpty() && tokens.getLast().is(";")) {
			plain = plain.substring(0, tokens.removeLast().at());
		}
		if (tokens.size() > MOST_TOKENS) {
			throw new BadInput("a query of %d words and signs; at most %d".formatted(tokens.size(), MOST_TOKENS));
		}
		if (tokens.isEmpty()) {
			throw new BadInput("there is no query in this text");
		}
		return new CypherText(plain, List.copyOf(tokens));
	}

	Set<String> parameters() {
		return this.tokens.stream()
			.filter((token) -> token.kind() == Kind.PARAMETER)
			.map(Token::text)
			.collect(Collectors.toSet());
	}

	/** Where a token stands, for people. */
	String place(Token token) {
		return place(this.plain, token.at());
	}

	static String place(String text, int at) {
		String before = text.substring(0, at);
		return "line %d, column %d".formatted(before.chars().filter((sign) -> sign == '\n').count() + 1,
				at - before.lastIndexOf('\n'));
	}

}
