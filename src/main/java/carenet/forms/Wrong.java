package carenet.forms;

import java.util.List;

import carenet.intake.FieldProblem;

/**
 * What is wrong in a form: each beside its field, and all of them on top.
 *
 * @param problems what was found
 * @param fields the names of the fields that the form has; a problem of another place is
 * told at its row, or on top alone
 */
record Wrong(List<FieldProblem> problems, List<String> fields) {

	static final Wrong NOTHING = new Wrong(List.of(), List.of());

	/**
	 * A problem with where it is to be mended.
	 *
	 * @param field the name of the field, or of the row
	 * @param anchor the id of that on the page
	 * @param text what is wrong, and what would be right
	 */
	record Told(String field, String anchor, String text) {
	}

	boolean isNothing() {
		return this.problems.isEmpty();
	}

	/** All of them, each once. */
	public List<Told> all() {
		return this.problems.stream().map(this::told).distinct().toList();
	}

	private Told told(FieldProblem problem) {
		String field = fieldOf(problem.path());
		return new Told(field, anchor(field),
				"%s Right would be: %s.".formatted(problem.message(), problem.expected()));
	}

	private String fieldOf(String path) {
		String place = path;
		while (!this.fields.contains(place) && place.contains(".")) {
			place = place.substring(0, place.lastIndexOf('.'));
		}
		return place.isEmpty() ? "form" : place;
	}

	/** What is wrong with a field, or at a row. */
	public List<String> at(String field) {
		return all().stream().filter((one) -> one.field().equals(field)).map(Told::text).toList();
	}

	/** A name as an id of the page. */
	static String anchor(String name) {
		return name.replace("[", "-").replace("]", "").replace('.', '-');
	}

}
