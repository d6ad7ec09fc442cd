package carenet.networkcanvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where the mapping finds an answer, and what it makes of it.
 *
 * @param variable the variable; empty where the value is always the same
 * @param values what an answer stands for; empty: itself
 * @param otherwise what any other answer, or none, stands for; null: not stated
 */
record Answer(String variable, Map<String, String> values, @Nullable String otherwise) {

	/**
	 * All that was chosen; a categorical variable lies spread over columns of options.
	 */
	List<String> told(Map<String, String> answers) {
		String own = answers.get(this.variable);
		if (own != null) {
			return List.of(own);
		}
		List<String> chosen = new ArrayList<>();
		String before = this.variable + "_";
		answers.forEach((column, value) -> {
			if (!this.variable.isEmpty() && column.startsWith(before) && value.equalsIgnoreCase("true")) {
				chosen.add(column.substring(before.length()));
			}
		});
		return chosen.stream().sorted().toList();
	}

	/** What an answer stands for; null where the mapping does not say. */
	@Nullable String meaning(String answer) {
		String meant = this.values.get(answer);
		return (meant != null) ? meant : this.values.isEmpty() ? answer : this.otherwise;
	}

	boolean reads(String column) {
		return !this.variable.isEmpty() && (column.equals(this.variable) || column.startsWith(this.variable + "_"));
	}

}
