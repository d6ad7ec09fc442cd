package carenet.intake;

import java.util.List;

/**
 * A draft that has been judged.
 *
 * @param draft what was filled in
 * @param checked the same as a package
 */
public record JudgedDraft(Draft draft, CheckedPackage checked) {

	public List<FieldProblem> errors() {
		return this.checked.findings().errors().stream().map(this::field).toList();
	}

	/** What may be right, and is worth a second look. */
	public List<FieldProblem> warnings() {
		return this.checked.findings().warnings().stream().map(this::field).toList();
	}

	private FieldProblem field(Problem problem) {
		String path = StudyFile.named(problem.file())
			.map(this.draft::of)
			.filter((rows) -> problem.row() > 0 && problem.row() <= rows.size())
			.map((rows) -> rows.get((int) problem.row() - 1).path())
			.orElse("");
		return FieldProblem.of(ProblemCode.named(problem.code()), at(path, problem.column()), problem.value(),
				problem.expected());
	}

	private static String at(String path, String column) {
		String field = fieldOf(column);
		return (path.isEmpty() || field.isEmpty()) ? path + field : path + "." + field;
	}

	/** {@code valid_until} is filled in as {@code validUntil}. */
	public static String fieldOf(String column) {
		StringBuilder field = new StringBuilder();
		for (int i = 0; i < column.length(); i++) {
			boolean first = i > 0 && column.charAt(i - 1) == '_';
			if (column.charAt(i) != '_') {
				field.append(first ? Character.toUpperCase(column.charAt(i)) : column.charAt(i));
			}
		}
		return field.toString();
	}

}
