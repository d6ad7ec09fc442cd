package carenet.workbench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.research.Limits;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The editor as it was filled in.
 *
 * @param query the query of the library that it began with; null for none
 * @param cypher the text
 * @param values of the library's parameters, by name
 * @param params of a text of one's own, a line each
 * @param limit how many rows
 * @param timeout how many seconds
 * @param run what this asking is stopped by
 */
record CypherForm(@Nullable ResearchQuery query, String cypher, Map<String, String> values, String params, int limit,
		int timeout, String run) {

	static final int MOST_ROWS = 2_000;

	static final int MOST_SECONDS = 120;

	private static final int ROWS = 200;

	private static final int SECONDS = 30;

	private static final String PREFIX = "p.";

	private static final Pattern LINE = Pattern.compile("\\s*\\$?([A-Za-z][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");

	static CypherForm of(MultiValueMap<String, String> fields, QueryLibrary library) {
		String name = fields.getFirst("query");
		ResearchQuery query = (name != null) ? library.named(name).orElse(null) : null;
		String text = fields.getFirst("cypher");
		Map<String, String> values = new LinkedHashMap<>();
		if (query != null) {
			query.parameters().forEach((one) -> {
				String value = fields.getFirst(PREFIX + one.name());
				values.put(one.name(), (value != null && !value.isBlank()) ? value.strip() : one.usual());
			});
		}
		String cypher = (text != null) ? text.replace("\r\n", "\n") : (query != null) ? query.text() : "";
		return new CypherForm(query, cypher, values, told(fields, "params"), number(fields, "limit", ROWS, MOST_ROWS),
				number(fields, "timeout", SECONDS, MOST_SECONDS), ApiQuestion.checked(told(fields, "run")));
	}

	private static String told(MultiValueMap<String, String> fields, String name) {
		String value = fields.getFirst(name);
		return (value != null) ? value : "";
	}

	private static int number(MultiValueMap<String, String> fields, String name, int usual, int most) {
		String text = told(fields, name).strip();
		if (text.isEmpty()) {
			return usual;
		}
		if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
			throw new BadInput(
					"a %s of '%s'; 1 to %d".formatted(name, text.substring(0, Math.min(20, text.length())), most));
		}
		return Integer.parseInt(text);
	}

	boolean isOfLibrary() {
		return this.query != null && this.query.text().strip().equals(this.cypher.strip());
	}

	Posed posed() {
		ResearchQuery of = this.query;
		if (of != null && isOfLibrary()) {
			return Posed.of(of, this.values);
		}
		Map<String, Object> own = new LinkedHashMap<>();
		if (of != null) {
			own.putAll(of.bind(this.values));
		}
		this.params.lines().filter((line) -> !line.isBlank()).forEach((line) -> {
			Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				throw new BadInput("a parameter is written as 'name = value', each on a line of its own");
			}
			own.put(matcher.group(1), Posed.value(matcher.group(2)));
		});
		return Posed.own(this.cypher, own);
	}

	Limits limits() {
		return new Limits(this.limit, Duration.ofSeconds(this.timeout));
	}

}
