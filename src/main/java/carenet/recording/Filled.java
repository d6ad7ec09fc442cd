package carenet.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.JudgedDraft;
import carenet.intake.StudyFile;
import org.jspecify.annotations.Nullable;

/** The input of a mutation as rows of a study package: each field is a column. */
final class Filled {

	private final Map<String, Object> input;

	private final List<DraftRow> rows = new ArrayList<>();

	Filled(Map<String, Object> input) {
		this.input = input;
	}

	/** What stands in a field; empty where it is not given. */
	String text(String field) {
		return text(this.input.get(field));
	}

	@Nullable Integer number(String field) {
		return (this.input.get(field) instanceof Integer number) ? number : null;
	}

	/** The input itself as a row, with cells that are not for the caller to fill. */
	Filled whole(StudyFile file, Map<String, String> others) {
		Map<String, String> cells = cells(file, this.input);
		cells.putAll(others);
		this.rows.add(new DraftRow(file, "", cells));
		return this;
	}

	/** A list of the input, each entry a row. */
	Filled each(StudyFile file, String field, Map<String, String> others) {
		List<Map<String, Object>> entries = maps(this.input.get(field));
		for (int i = 0; i < entries.size(); i++) {
			add(file, "%s[%d]".formatted(field, i), entries.get(i), others);
		}
		return this;
	}

	/** People or agencies, each with where they work and who they are. */
	Filled people(StudyFile file, String field) {
		List<Map<String, Object>> entries = maps(this.input.get(field));
		for (int i = 0; i < entries.size(); i++) {
			person(file, "%s[%d]".formatted(field, i), entries.get(i));
		}
		return this;
	}

	/** One of them. */
	Filled person(StudyFile file, String field) {
		maps(this.input.get(field)).forEach((one) -> person(file, field, one));
		return this;
	}

	private void person(StudyFile file, String path, Map<String, Object> entry) {
		add(file, path, entry, Map.of());
		String id = text(entry.get(JudgedDraft.fieldOf(file.columnNames().getFirst())));
		List<Map<String, Object>> employments = maps(entry.get("employments"));
		for (int i = 0; i < employments.size(); i++) {
			add(StudyFile.EMPLOYMENTS, "%s.employments[%d]".formatted(path, i), employments.get(i),
					Map.of("professional_id", id));
		}
		identity(path + ".identity", entry, id);
	}

	/** Who somebody is, where it is given. */
	Filled identity(String path, Map<String, Object> of, String id) {
		maps(of.get("identity")).forEach((identity) -> add(StudyFile.IDENTITIES, path, identity, Map.of("id", id)));
		return this;
	}

	/** The same of whom the whole input is about. */
	Filled identity(String id) {
		return identity("identity", this.input, id);
	}

	Filled row(StudyFile file, Map<String, String> cells) {
		this.rows.add(new DraftRow(file, "", cells));
		return this;
	}

	private void add(StudyFile file, String path, Map<String, Object> entry, Map<String, String> others) {
		Map<String, String> cells = cells(file, entry);
		cells.putAll(others);
		this.rows.add(new DraftRow(file, path, cells));
	}

	private static Map<String, String> cells(StudyFile file, Map<String, Object> entry) {
		Map<String, String> cells = new HashMap<>();
		file.columnNames().forEach((column) -> {
			String text = text(entry.get(JudgedDraft.fieldOf(column)));
			if (!text.isEmpty()) {
				cells.put(column, text);
			}
		});
		return cells;
	}

	private static String text(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(";"));
			default -> value.toString();
		};
	}

	@SuppressWarnings("unchecked") // the schema says so
	private static List<Map<String, Object>> maps(@Nullable Object value) {
		return switch (value) {
			case null -> List.of();
			case Map<?, ?> one -> List.of((Map<String, Object>) one);
			case List<?> many -> (List<Map<String, Object>>) many;
			default -> throw new IllegalStateException("no list of inputs: " + value);
		};
	}

	Draft draft() {
		return new Draft(this.rows);
	}

}
