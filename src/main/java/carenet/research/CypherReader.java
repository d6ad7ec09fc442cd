package carenet.research;

import java.util.ArrayList;
import java.util.List;

import carenet.research.CypherText.Kind;
import carenet.research.CypherText.Token;
import carenet.study.BadInput;

/**
 * Cuts a text of Cypher into tokens. What Neo4j could read otherwise than this does is
 * refused: escapes by number, and letters of other alphabets outside of quotes.
 */
final class CypherReader {

	private final String text;

	private final StringBuilder plain;

	private final List<Token> tokens = new ArrayList<>();

	private int at;

	CypherReader(String text) {
		this.text = text;
		this.plain = new StringBuilder(text);
		int escape = Math.max(text.indexOf("\\u"), text.indexOf("\\U"));
		if (escape >= 0) {
			this.at = escape;
			throw refused("an escape by number (\\u); write the letter itself, or bind a parameter");
		}
		while (this.at < text.length()) {
			next();
		}
	}

	List<Token> tokens() {
		return this.tokens;
	}

	/** The text with blanks where comments were. */
	String plain() {
		return this.plain.toString();
	}

	private void next() {
		char sign = this.text.charAt(this.at);
		if (this.text.startsWith("//", this.at)) {
			blank(lineEnd());
		}
		else if (this.text.startsWith("/*", this.at)) {
			blank(after("*/", this.at + 2, "a comment"));
		}
		else if (sign == '\'' || sign == '"') {
			add(Kind.STRING, stringEnd(sign), 1);
		}
		else if (sign == '`') {
			add(Kind.QUOTED, quotedEnd(), 1);
		}
		else if (sign == '$' && this.at + 1 < this.text.length() && isLetter(this.text.charAt(this.at + 1))) {
			Token token = token(Kind.PARAMETER, this.at + 1, wordEnd(this.at + 1));
			this.tokens.add(token);
			this.at = wordEnd(this.at + 1);
		}
		else {
			plainToken(sign);
		}
	}

	private void plainToken(char sign) {
		if (isLetter(sign)) {
			add(Kind.WORD, wordEnd(this.at), 0);
		}
		else if (sign >= '0' && sign <= '9') {
			add(Kind.NUMBER, wordEnd(this.at), 0);
		}
		else if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r') {
			this.at++;
		}
		else if (sign > ' ' && sign < 0x7f && sign != '\\') {
			add(Kind.SIGN, this.at + 1, 0);
		}
		else {
			throw refused("the character U+%04X outside of quotes".formatted((int) sign));
		}
	}

	private void add(Kind kind, int end, int quote) {
		this.tokens.add(new Token(kind, this.text.substring(this.at + quote, end - quote), this.at));
		this.at = end;
	}

	private Token token(Kind kind, int from, int end) {
		return new Token(kind, this.text.substring(from, end), this.at);
	}

	private void blank(int end) {
		for (; this.at < end; this.at++) {
			if (this.text.charAt(this.at) != '\n') {
				this.plain.setCharAt(this.at, ' ');
			}
		}
	}

	private int lineEnd() {
		int end = this.at;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private int stringEnd(char quote) {
		for (int end = this.at + 1; end < this.text.length(); end++) {
			if (this.text.charAt(end) == '\\') {
				end++;
			}
			else if (this.text.charAt(end) == quote) {
				return end + 1;
			}
		}
		throw refused("a text in quotes that does not end");
	}

	private int quotedEnd() {
		int end = after("`", this.at + 1, "a name in backticks");
		if (end < this.text.length() && this.text.charAt(end) == '`') {
			throw refused("a backtick within a name");
		}
		return end;
	}

	private int after(String end, int from, String what) {
		int found = this.text.indexOf(end, from);
		if (found < 0) {
			throw refused(what + " that does not end");
		}
		return found + end.length();
	}

	private int wordEnd(int from) {
		int end = from;
		while (end < this.text.length() && (isLetter(this.text.charAt(end)) || isDigit(this.text.charAt(end)))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(char sign) {
		return sign >= '0' && sign <= '9';
	}

	private static boolean isLetter(char sign) {
		return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
	}

	private BadInput refused(String what) {
		return new BadInput("refused: %s, at %s".formatted(what, CypherText.place(this.text, this.at)));
	}

}
