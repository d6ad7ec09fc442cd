package carenet.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads the comments at the head of a file of the library. */
final class QueryHeader {

	private static final Pattern SENTENCE = Pattern.compile("[A-Z].*\\.");

	private static final Pattern QUESTION = Pattern.compile("[A-Z].*\\?");

	private static final Pattern COLUMN = Pattern.compile("[a-z][A-Za-z0-9]*");

	private final String name;

	private @Nullable String sentence;

	private @Nullable String question;

	private final List<QueryParameter> parameters = new ArrayList<>();

	private final List<String> columns = new ArrayList<>();

	private QueryHeader(String name) {
		this.name = name;
	}

	/** The query in a file of that name. */
	static ResearchQuery read(String name, String text) {
		QueryHeader header = new QueryHeader(name);
		text.lines()
			.takeWhile((line) -> line.startsWith("//"))
			.map((line) -> line.substring(2).strip())
			.forEach(header::line);
		return new ResearchQuery(name, header.required(header.sentence, "a first sentence"),
				header.required(header.question, "@question"), header.parameters, header.returned(), text);
	}

	private void line(String line) {
		if (!line.startsWith("@")) {
			this.sentence = once(this.sentence, line, SENTENCE, "the sentence");
			return;
		}
		int blank = line.indexOf(' ');
		String tag = (blank > 0) ? line.substring(0, blank) : line;
		String rest = (blank > 0) ? line.substring(blank + 1).strip() : "";
		switch (tag) {
			case "@question" -> this.question = once(this.question, rest, QUESTION, tag);
			case "@param" -> this.parameters.add(QueryParameter.parse(rest));
			case "@returns" -> columns(rest);
			default -> throw new BadInput(
					"%s: '%s' is not a tag; there are @question, @param and @returns".formatted(this.name, tag));
		}
	}

	private String once(@Nullable String before, String line, Pattern form, String what) {
		if (before != null) {
			throw new BadInput("%s: %s stands twice".formatted(this.name, what));
		}
		if (!form.matcher(line).matches()) {
			throw new BadInput("%s: %s '%s' does not end as it should".formatted(this.name, what, line));
		}
		return line;
	}

	private void columns(String list) {
		Arrays.stream(list.split(", ", -1)).forEach((column) -> {
			if (!COLUMN.matcher(column).matches() || this.columns.contains(column)) {
				throw new BadInput("%s: '@returns %s' is not a list of columns".formatted(this.name, list));
			}
			this.columns.add(column);
		});
	}

	private List<String> returned() {
		if (this.columns.isEmpty()) {
			throw new BadInput("%s has no @returns".formatted(this.name));
		}
		return this.columns;
	}

	private String required(@Nullable String value, String what) {
		if (value == null) {
			throw new BadInput("%s has no %s".formatted(this.name, what.startsWith("a ") ? what.substring(2) : what));
		}
		return value;
	}

}
