package carenet.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has filled in, field by field, as it was typed. A field of a row is named
 * as in {@code roster[2].validUntil}.
 *
 * @param fields the values by name
 */
record Typed(MultiValueMap<String, String> fields) {

	/** How many rows of one kind a form can have. */
	static final int MOST_ROWS = 200;

	private static final Pattern ROW = Pattern.compile("([A-Za-z]+)\\[([0-9]{1,3})]\\..+");

	Typed {
		fields = new LinkedMultiValueMap<>(fields);
	}

	/** Nothing yet. */
	static Typed nothing() {
		return new Typed(new LinkedMultiValueMap<>());
	}

	/** Empty where nothing stands. */
	public String text(String name) {
		String value = this.fields.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	public List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.toList();
	}

	public boolean is(String name, String value) {
		return all(name).contains(value);
	}

	/** The id in a field; null where there is none. */
	@Nullable Id id(String name) {
		return Id.isValid(text(name)) ? Id.of(text(name)) : null;
	}

	@Nullable Integer number(String name) {
		try {
			return text(name).isEmpty() ? null : Integer.valueOf(text(name));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** The rows that there are, in their order, as in {@code roster[2]}. */
	List<String> rows(String kind) {
		TreeSet<Integer> numbers = new TreeSet<>();
		this.fields.keySet().forEach((name) -> {
			Matcher matcher = ROW.matcher(name);
			if (matcher.matches() && matcher.group(1).equals(kind)) {
				numbers.add(Integer.valueOf(matcher.group(2)));
			}
		});
		if (numbers.size() > MOST_ROWS) {
			throw new BadInput("%d rows; a form has at most %d".formatted(numbers.size(), MOST_ROWS));
		}
		return numbers.stream().map((number) -> "%s[%d]".formatted(kind, number)).toList();
	}

	/** The same with another value. */
	Typed with(String name, String... values) {
		MultiValueMap<String, String> others = new LinkedMultiValueMap<>(this.fields);
		others.put(name, List.of(values));
		return new Typed(others);
	}

	/** The cells of a row: for each field that is filled in, the column of its name. */
	Map<String, String> cells(String row, Map<String, String> columns) {
		Map<String, String> cells = new HashMap<>();
		columns.forEach((field, column) -> {
			String value = String.join(";", all(row.isEmpty() ? field : row + "." + field));
			if (!value.isEmpty()) {
				cells.put(column, value);
			}
		});
		return cells;
	}

}
