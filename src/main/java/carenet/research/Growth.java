package carenet.research;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import carenet.research.CypherText.Kind;
import carenet.research.CypherText.Token;
import carenet.study.BadInput;

/**
 * What the database cannot stop, because it computes it within one expression: lists
 * walked within lists, and texts and lists that grow from each step to the next. Rows it
 * can stop, so what is refused here can be written with rows.
 */
final class Growth {

	private static final Set<String> CLAUSES = Set.of("MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "CALL",
			"UNION", "ORDER", "SKIP", "LIMIT", "OFFSET", "YIELD");

	private static final Set<String> QUANTIFIERS = Set.of("ANY", "ALL", "NONE", "SINGLE");

	/** Functions whose value is short whatever they are given. */
	private static final Set<String> SHORT = Set.of("size", "count", "length", "sum", "avg", "isempty", "tointeger",
			"tofloat", "toboolean", "abs", "sign", "stdev", "stdevp", "percentilecont", "percentiledisc", "elementid",
			"type", "date", "datetime", "duration.between", "duration.indays", "duration.inmonths", "exists");

	private final CypherText text;

	private final List<Token> tokens;

	private final Set<String> longParameters;

	private Map<String, Size> names = new HashMap<>();

	private boolean returnsWide;

	private Growth(CypherText text, Set<String> longParameters) {
		this.text = text;
		this.tokens = text.tokens();
		this.longParameters = longParameters;
	}

	/**
	 * Refuses what grows without bound.
	 * @return whether a row of the answer can be as long as there are rows
	 */
	static boolean check(CypherText text, Set<String> longParameters) {
		Growth growth = new Growth(text, longParameters);
		growth.scope(0, growth.tokens.size());
		return growth.returnsWide;
	}

	/** One query, or one within another; what it returns is known afterwards. */
	private Map<String, Size> scope(int from, int to) {
		Map<String, Size> outside = Map.copyOf(this.names);
		Map<String, Size> returned = new HashMap<>();
		int at = from;
		while (at < to) {
			int end = clauseEnd(at + 1, to);
			if (at > from && isClause(at) && this.tokens.get(at - 1).isWord("AS")) {
				throw refused("the name '%s', which is the word of a clause".formatted(this.tokens.get(at).text()), at);
			}
			String word = isClause(at) ? this.tokens.get(at).text().toUpperCase(Locale.ROOT) : "";
			switch (word) {
				case "WITH" -> this.names = projected(at + 1, end);
				case "RETURN" -> projected(at + 1, end).forEach((name, size) -> returned.merge(name, size, Size::plus));
				case "UNWIND" -> unwound(at + 1, end);
				case "UNION" -> this.names = new HashMap<>(outside);
				default -> size(at, end);
			}
			at = end;
		}
		this.returnsWide = returned.values().stream().anyMatch(Size::isWide);
		return returned;
	}

	private Map<String, Size> projected(int from, int to) {
		Map<String, Size> all = new HashMap<>();
		int start = (from < to && this.tokens.get(from).isWord("DISTINCT")) ? from + 1 : from;
		for (int at = start; at <= to; at++) {
			if (at == to || this.tokens.get(at).is(",")) {
				item(start, at, all);
				start = at + 1;
			}
			else {
				at = skip(at, to);
			}
		}
		return all;
	}

	private void item(int from, int to, Map<String, Size> all) {
		if (from < to && this.tokens.get(from).is("*")) {
			all.putAll(this.names);
			return;
		}
		boolean isNamed = to - from >= 3 && this.tokens.get(to - 2).isWord("AS");
		Size size = bounded(size(from, isNamed ? to - 2 : to), from);
		if (isNamed || to - from == 1) {
			all.put(name(to - 1), size);
		}
		else if (size.isWide()) {
			all.put("", size);
		}
	}

	private String name(int at) {
		return this.tokens.get(at).text();
	}

	private void unwound(int from, int to) {
		if (to - from >= 3 && this.tokens.get(to - 2).isWord("AS")) {
			this.names.put(name(to - 1), bounded(size(from, to - 2), from).element());
		}
	}

	private Size bounded(Size size, int at) {
		if (size.isTooMuch()) {
			throw refused("a text or list that grows from one step to the next; collect() what you need from rows", at);
		}
		return size.atLeastOne();
	}

	/** How large what these words make can be. */
	private Size size(int from, int to) {
		Size all = new Size(0, false, false);
		for (int at = from; at < to; at++) {
			Token token = this.tokens.get(at);
			int end = skip(at, to);
			if (isQuantifier(at)) {
				end = skip(at + 1, to);
				walk(at + 2, end);
				all = all.plus(Size.ONE);
			}
			else if (token.is("[") && isWalk(at + 1)) {
				all = all.plus(walk(at + 1, end));
			}
			else if (token.is("{") && isSubquery(at)) {
				all = all.plus(subquery(at, end));
			}
			else if (token.is("[") || token.is("{")) {
				all = all.plus(size(at + 1, end).held());
			}
			else if (isFunction(at)) {
				end = skip(at + 1, to);
				all = all.plus(function(at, end));
			}
			else if (token.is("(")) {
				all = all.plus(size(at + 1, end));
			}
			else {
				all = all.plus(single(at));
			}
			at = end;
		}
		return all;
	}

	private Size single(int at) {
		Token token = this.tokens.get(at);
		boolean isKey = at > 0 && this.tokens.get(at - 1).is(".");
		if (token.kind() == Kind.PARAMETER) {
			return this.longParameters.contains(token.text()) ? Size.WIDE : new Size(0, false, false);
		}
		if (token.is("+")) {
			return Size.ONE;
		}
		return (token.isName() && !isKey) ? this.names.getOrDefault(token.text(), new Size(0, false, false))
				: new Size(0, false, false);
	}

	private Size function(int at, int end) {
		String function = this.tokens.get(at).text().toLowerCase(Locale.ROOT);
		Size within = size(at + 2, end);
		if (function.equals("collect") || function.equals("range")) {
			return within.collected();
		}
		return SHORT.contains(function) ? Size.ONE : within;
	}

	private Size subquery(int at, int end) {
		Map<String, Size> outside = new HashMap<>(this.names);
		Map<String, Size> returned = scope(at + 1, end);
		this.names = outside;
		if (at > 0 && this.tokens.get(at - 1).isWord("COLLECT")) {
			return returned.values().stream().findFirst().orElse(Size.ONE).collected();
		}
		if (at > 0 && (this.tokens.get(at - 1).isWord("CALL") || this.tokens.get(at - 1).is(")"))) {
			this.names.putAll(returned);
		}
		return Size.ONE;
	}

	/** {@code name IN list WHERE … | …}, up to its closing bracket. */
	private Size walk(int name, int end) {
		int rest = name + 2;
		while (rest < end && !this.tokens.get(rest).isWord("WHERE") && !this.tokens.get(rest).is("|")) {
			rest = skip(rest, end) + 1;
		}
		String local = this.tokens.get(name).text();
		Size walked = size(name + 2, rest);
		int made = end;
		int often = 0;
		for (int at = rest; at < end; at++) {
			inner(at, local);
			made = this.tokens.get(at).is("|") ? Math.min(made, at) : made;
			often += (at > made && this.tokens.get(at).text().equals(local)) ? 1 : 0;
		}
		Size before = this.names.getOrDefault(local, new Size(0, false, false));
		this.names.put(local, walked.element());
		Size others = size(made, end);
		this.names.put(local, before);
		return new Size(walked.atLeastOne()
			.times(often)
			.plus(new Size(Math.max(0, others.weight() - often), false, false))
			.weight(), walked.isWide(), walked.isDeep());
	}

	/** Nothing long may be walked, or copied, once for each of many. */
	private void inner(int at, String local) {
		Token token = this.tokens.get(at);
		if (isQuantifier(at) || (token.is("[") && isWalk(at + 1))) {
			throw refused("a list that is walked within a list, which cannot be stopped; "
					+ "write COLLECT { UNWIND … } or UNWIND the list", at);
		}
		boolean isOther = token.kind() == Kind.PARAMETER || (token.isName() && !token.text().equals(local));
		if (isOther && single(at).isWide() && !this.tokens.get(at - 1).isWord("IN")) {
			throw refused("'%s', which may be long, for each of a list; UNWIND the list".formatted(token.text()), at);
		}
	}

	private boolean isQuantifier(int at) {
		return at + 1 < this.tokens.size() && this.tokens.get(at).kind() == Kind.WORD
				&& QUANTIFIERS.contains(this.tokens.get(at).text().toUpperCase(Locale.ROOT))
				&& this.tokens.get(at + 1).is("(") && isWalk(at + 2);
	}

	private boolean isWalk(int at) {
		return at + 1 < this.tokens.size() && this.tokens.get(at).isName() && this.tokens.get(at + 1).isWord("IN");
	}

	private boolean isFunction(int at) {
		return this.tokens.get(at).isName() && at + 1 < this.tokens.size() && this.tokens.get(at + 1).is("(")
				&& !isClause(at) && !this.tokens.get(at).isWord("IN");
	}

	private boolean isSubquery(int at) {
		return (at > 0 && Set.of("EXISTS", "COUNT", "COLLECT", "CALL")
			.contains(this.tokens.get(at - 1).text().toUpperCase(Locale.ROOT)))
				|| (at + 1 < this.tokens.size() && isClause(at + 1) && !this.tokens.get(at + 2).is(":"));
	}

	private boolean isClause(int at) {
		Token token = this.tokens.get(at);
		if (token.kind() != Kind.WORD || !CLAUSES.contains(token.text().toUpperCase(Locale.ROOT))) {
			return false;
		}
		return at == 0 || !(this.tokens.get(at - 1).is(".") || this.tokens.get(at - 1).is(":")
				|| this.tokens.get(at - 1).isWord("STARTS") || this.tokens.get(at - 1).isWord("ENDS"));
	}

	private int clauseEnd(int from, int to) {
		int at = from;
		while (at < to && !isClause(at)) {
			at = skip(at, to) + 1;
		}
		return Math.min(at, to);
	}

	/** The closing bracket of an opening one; of everything else itself. */
	private int skip(int at, int to) {
		int open = 0;
		for (int i = at; i < to; i++) {
			String sign = (this.tokens.get(i).kind() == Kind.SIGN) ? this.tokens.get(i).text() : "";
			open += "([{".contains(sign) && !sign.isEmpty() ? 1 : 0;
			open -= ")]}".contains(sign) && !sign.isEmpty() ? 1 : 0;
			if (open <= 0) {
				return i;
			}
		}
		return to;
	}

	private BadInput refused(String what, int at) {
		return new BadInput("refused: %s, at %s".formatted(what, this.text.place(this.tokens.get(at))));
	}

}
