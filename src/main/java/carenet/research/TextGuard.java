package carenet.research;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import carenet.research.CypherText.Kind;
import carenet.research.CypherText.Token;
import carenet.study.BadInput;

/**
 * What the words of a statement may be: no clause that does more than read, and only
 * functions and procedures that are listed.
 */
final class TextGuard {

	/** As a bare word none of these has a place in a query that reads this database. */
	private static final Set<String> REFUSED = Set.of("ALTER", "CREATE", "CSV", "CYPHER", "DELETE", "DENY", "DETACH",
			"DROP", "EXPLAIN", "FOREACH", "GRANT", "INSERT", "LOAD", "MERGE", "PROFILE", "REMOVE", "REVOKE", "SET",
			"SHOW", "TERMINATE", "TRANSACTIONS", "USE");

	/** Words after which a parenthesis opens that is no function's. */
	private static final Set<String> BEFORE_PARENTHESIS = Set.of("ACYCLIC", "ALL", "AND", "ANY", "AS", "BY", "CALL",
			"CASE", "CONTAINS", "COUNT", "DISTINCT", "ELSE", "EXISTS", "FILTER", "GROUP", "GROUPS", "IN", "LIMIT",
			"MATCH", "NONE", "NOT", "OR", "PATH", "PATHS", "RETURN", "SHORTEST", "SINGLE", "SKIP", "THEN", "TRAIL",
			"UNION", "UNWIND", "WALK", "WHEN", "WHERE", "WITH", "XOR");

	/**
	 * No function that reads more than its arguments and the graph, or that repeats work
	 * without bound.
	 */
	static final Set<String> FUNCTIONS = Set.of("abs", "allshortestpaths", "avg", "ceil", "coalesce", "collect",
			"count", "date", "date.truncate", "datetime", "duration", "duration.between", "duration.indays",
			"duration.inmonths", "elementid", "endnode", "exp", "floor", "head", "isempty", "keys", "labels", "last",
			"left", "length", "localdatetime", "log", "log10", "max", "min", "nodes", "nullif", "percentilecont",
			"percentiledisc", "properties", "relationships", "reverse", "right", "round", "shortestpath", "sign",
			"size", "split", "sqrt", "startnode", "stdev", "stdevp", "substring", "sum", "tail", "toboolean", "tofloat",
			"tointeger", "tolower", "tostring", "toupper", "trim", "type");

	/** The procedures that only tell which words the graph has. */
	static final Set<String> PROCEDURES = Set.of("db.labels", "db.relationshiptypes", "db.propertykeys");

	/** A pattern whose search takes no longer than the text is long, or nearly so. */
	private static final Pattern HARMLESS = Pattern.compile("[^()*+{}]*(?:[*+][^()*+{}]*){0,2}");

	/** How many brackets may be open at once; the database goes into each of them. */
	private static final int DEEPEST = 40;

	/** How many relationships the database is asked to order. */
	private static final int MOST_ARROWS = 60;

	/** How many numbers a range may have that is not taken apart row by row. */
	private static final int LONGEST_RANGE = 1000;

	private final CypherText text;

	private final List<Token> tokens;

	private TextGuard(CypherText text) {
		this.text = text;
		this.tokens = text.tokens();
	}

	static void check(CypherText text) {
		TextGuard guard = new TextGuard(text);
		int open = 0;
		int arrows = 0;
		for (int i = 0; i < guard.tokens.size(); i++) {
			Token token = guard.tokens.get(i);
			open += (token.is("(") || token.is("[") || token.is("{")) ? 1 : 0;
			open -= (token.is(")") || token.is("]") || token.is("}")) ? 1 : 0;
			arrows += (token.is("-") && i > 0 && guard.tokens.get(i - 1).is(")")) ? 1 : 0;
			if (open > DEEPEST || arrows > MOST_ARROWS) {
				throw guard.refused("more than %d open brackets or %d relationships".formatted(DEEPEST, MOST_ARROWS),
						token);
			}
			guard.check(i);
		}
	}

	private void check(int i) {
		Token token = this.tokens.get(i);
		if (token.is(";")) {
			throw refused("a second statement", token);
		}
		if (token.kind() == Kind.WORD && REFUSED.contains(token.text().toUpperCase(Locale.ROOT)) && !isKey(i)) {
			throw refused("the word " + token.text().toUpperCase(Locale.ROOT)
					+ " (this way of asking only reads; as a name it goes in backticks)", token);
		}
		if (token.isWord("CALL") && i + 1 < this.tokens.size() && this.tokens.get(i + 1).isName()) {
			procedure(i + 1);
		}
		if (token.is("~") && i > 0 && this.tokens.get(i - 1).is("=")) {
			pattern(i);
		}
		if (token.is("(") && i > 0 && this.tokens.get(i - 1).isName()) {
			called(i - 1);
		}
	}

	/** Some patterns take longer than the world is old, and nothing stops them. */
	private void pattern(int i) {
		boolean isHarmless = i + 1 < this.tokens.size() && this.tokens.get(i + 1).kind() == Kind.STRING
				&& HARMLESS.matcher(this.tokens.get(i + 1).text()).matches();
		if (!isHarmless) {
			throw refused("a pattern that is no text in quotes with at most two of * and + and no ( or {; "
					+ "CONTAINS, STARTS WITH and ENDS WITH find most", this.tokens.get(i));
		}
	}

	/** The name of a property, a label or a type. */
	private boolean isKey(int i) {
		return i > 0 && (this.tokens.get(i - 1).is(".") || this.tokens.get(i - 1).is(":"));
	}

	private void procedure(int first) {
		StringBuilder name = new StringBuilder(this.tokens.get(first).text());
		for (int i = first + 1; i + 1 < this.tokens.size() && this.tokens.get(i).is("."); i += 2) {
			name.append('.').append(this.tokens.get(i + 1).text());
		}
		if (!PROCEDURES.contains(name.toString().toLowerCase(Locale.ROOT))) {
			throw refused("the procedure " + name, this.tokens.get(first));
		}
	}

	private void called(int last) {
		int first = last;
		StringBuilder name = new StringBuilder(this.tokens.get(last).text());
		while (first >= 2 && this.tokens.get(first - 1).is(".") && this.tokens.get(first - 2).isName()) {
			first -= 2;
			name.insert(0, this.tokens.get(first).text() + ".");
		}
		Token start = this.tokens.get(first);
		if (first > 0 && this.tokens.get(first - 1).isWord("CALL")) {
			return;
		}
		if (first == last && start.kind() == Kind.WORD
				&& BEFORE_PARENTHESIS.contains(start.text().toUpperCase(Locale.ROOT))) {
			return;
		}
		if (name.toString().equalsIgnoreCase("range")) {
			range(first);
		}
		else if (!FUNCTIONS.contains(name.toString().toLowerCase(Locale.ROOT))) {
			throw refused("the function " + name, start);
		}
	}

	/** Rows can be stopped one by one; a long list within an expression cannot. */
	private void range(int at) {
		if (at > 0 && this.tokens.get(at - 1).isWord("UNWIND")) {
			return;
		}
		boolean isShort = at + 5 < this.tokens.size() && this.tokens.get(at + 3).is(",")
				&& this.tokens.get(at + 5).is(")") && number(at + 4) - number(at + 2) < LONGEST_RANGE;
		if (!isShort) {
			throw refused("a range that is not 'UNWIND range(…)' and not of two numbers at most %d apart"
				.formatted(LONGEST_RANGE), this.tokens.get(at));
		}
	}

	private long number(int at) {
		String number = this.tokens.get(at).text();
		if (this.tokens.get(at).kind() != Kind.NUMBER || !number.matches("[0-9]{1,9}")) {
			throw refused("a range whose ends are not plain numbers", this.tokens.get(at));
		}
		return Long.parseLong(number);
	}

	private BadInput refused(String what, Token token) {
		return new BadInput("refused: %s, at %s".formatted(what, this.text.place(token)));
	}

}
