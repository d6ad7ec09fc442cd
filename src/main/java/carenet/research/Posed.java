package carenet.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.research.CypherText.Token;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody puts it: one of the library, or a text of their own.
 *
 * @param name of the query of the library; null for somebody's own
 * @param cypher the text
 * @param given the values as they were given
 * @param values the values as they are bound
 */
public record Posed(@Nullable String name, String cypher, Map<String, Object> given, Map<String, Object> values) {

	public Posed {
		if (cypher.isBlank()) {
			throw new BadInput("there is no query in this text");
		}
		given = Map.copyOf(given);
		values = Map.copyOf(values);
	}

	/** One of the library, with values as texts. */
	public static Posed of(ResearchQuery query, Map<String, ?> given) {
		Map<String, String> texts = given.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> String.valueOf(one.getValue())));
		return new Posed(query.name(), query.text(), new LinkedHashMap<>(texts), query.bind(texts));
	}

	/** Somebody's own. */
	public static Posed own(String cypher, Map<String, ?> given) {
		return new Posed(null, cypher, new LinkedHashMap<>(given), new LinkedHashMap<>(given));
	}

	/** Numbers, true and false are what they look like; all else is a text. */
	public static Object value(String text) {
		if (text.matches("-?[0-9]{1,18}")) {
			return Long.valueOf(text);
		}
		if (text.matches("-?[0-9]{1,18}\\.[0-9]{1,18}")) {
			return Double.valueOf(text);
		}
		return List.of("true", "false").contains(text) ? (Object) Boolean.valueOf(text) : text;
	}

	public Question question() {
		return new Question(this.cypher, this.values);
	}

	/** Whether the text says in which order its rows come. */
	public boolean isOrdered() {
		int open = 0;
		boolean isOrdered = false;
		for (Token token : CypherText.of(this.cypher).tokens()) {
			open += (token.is("(") || token.is("[") || token.is("{")) ? 1 : 0;
			open -= (token.is(")") || token.is("]") || token.is("}")) ? 1 : 0;
			if (open == 0 && token.isWord("RETURN")) {
				isOrdered = false;
			}
			isOrdered = isOrdered || (open == 0 && token.isWord("ORDER"));
		}
		return isOrdered;
	}

}
