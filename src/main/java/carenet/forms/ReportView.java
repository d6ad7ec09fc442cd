package carenet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import carenet.recording.ReportShown;
import carenet.recording.StatementSaid;
import org.jspecify.annotations.Nullable;

/**
 * The form of a report as the page shows it.
 *
 * @param about the client
 * @param corrected the report that is corrected; null for a new one
 * @param form what is typed, and what is wrong
 * @param people the rows of those who are read back
 * @param newPeople the rows for those who are new
 * @param needs the rows of needs
 * @param newNeeds the rows for needs that are newly found
 * @param contacts the rows for contacts
 * @param kept what the corrected report says that the form has no fields for
 */
record ReportView(Cases.Case about, @Nullable ReportShown corrected, FormPage form, List<Row> people,
		List<Row> newPeople, List<Row> needs, List<Row> newNeeds, List<Row> contacts, List<Choice> kept) {

	/** How many rows there are for what is new, at first. */
	static final int ROWS = 2;

	private static final List<String> HEAD = List.of("source", "informantId", "register", "date", "wave", "mode",
			"everybody", "needByNeed", "contacts", "reason");

	private static final List<String> OF_PEOPLE = List.of("is", "validUntil", "endReason", "validFrom", "supportTypes",
			"frequency", "closeness", "quality", "hoursPerWeek", "coordinator", "role", "evidence", "before", "kind",
			"careType", "relation", "profession", "agencyId", "sector", "name", "phone");

	private static final List<String> OF_NEEDS = List.of("status", "score", "urgency", "helpers", "domain", "label",
			"firstIdentifiedOn");

	/**
	 * A row of the form.
	 *
	 * @param name as the fields are named
	 * @param shown what or who it is about; empty for a new one
	 * @param kind the kind, as in the styles of pages
	 * @param hint what was told last
	 * @param id the id of what is new
	 */
	record Row(String name, String shown, String kind, String hint, String id) {
	}

	static ReportView of(Cases.Case about, @Nullable ReportShown corrected, Typed typed, Wrong wrong, NewIds ids) {
		List<Row> people = typed.rows("roster").stream().map((row) -> person(row, typed, about)).toList();
		List<Row> needs = typed.rows("need").stream().map((row) -> need(row, typed, about)).toList();
		Integer rows = typed.number("rowsOfNew");
		int wanted = Math.clamp((rows != null) ? rows : ROWS, ROWS, 40);
		return new ReportView(about, corrected, new FormPage(typed, wrong), people,
				fresh("new", "S", wanted, typed, ids), needs, fresh("newNeed", "N", wanted, typed, ids),
				contacts(typed, wanted), kept(about, corrected));
	}

	private static Row person(String row, Typed typed, Cases.Case about) {
		String id = typed.text(row + ".id");
		Roster.Person person = carenet.study.Id.isValid(id) ? about.roster().around().get(carenet.study.Id.of(id))
				: null;
		return (person != null) ? new Row(row, person.shown(), person.kind(), person.hint(), id)
				: new Row(row, id, "informal", "", id);
	}

	private static Row need(String row, Typed typed, Cases.Case about) {
		String id = typed.text(row + ".id");
		String shown = carenet.study.Id.isValid(id) ? about.needs().shown(carenet.study.Id.of(id)) : id;
		return new Row(row, shown, "need", "", id);
	}

	/** Rows keep the ids that they were given: what is sent twice is the same. */
	private static List<Row> fresh(String kind, String prefix, int wanted, Typed typed, NewIds ids) {
		int rows = Math.max(wanted, typed.rows(kind).size());
		return IntStream.range(0, rows).mapToObj((i) -> {
			String row = "%s[%d]".formatted(kind, i);
			String id = typed.text(row + ".id");
			return new Row(row, "", "", "", id.isEmpty() ? ids.next(prefix) : id);
		}).toList();
	}

	private static List<Row> contacts(Typed typed, int wanted) {
		int rows = Math.max(wanted, typed.rows("contact").size());
		return IntStream.range(0, rows).mapToObj((i) -> new Row("contact[%d]".formatted(i), "", "", "", "")).toList();
	}

	private static List<Choice> kept(Cases.Case about, @Nullable ReportShown corrected) {
		if (corrected == null) {
			return List.of();
		}
		List<StatementSaid> said = corrected.statements();
		List<String> kept = Prefill.of(corrected, "R", 0, about.roster(), about.needs()).all("kept");
		return kept.stream()
			.map((index) -> new Choice(index,
					Saying.sentence(said.get(Integer.parseInt(index)), about.roster(), about.needs())))
			.toList();
	}

	/** Where to send it. */
	public String address() {
		return (this.corrected != null)
				? "/clients/%s/reports/%s/correct".formatted(this.about.client(), this.corrected.id())
				: "/clients/%s/record".formatted(this.about.client());
	}

	public String title() {
		return ((this.corrected != null) ? "Correct a report about " : "Record a report about ") + this.about.shown();
	}

	/** Who can be chosen as somebody who helps: those around, and those who are new. */
	public List<Choice> helpers() {
		List<Choice> helpers = new ArrayList<>(this.about.roster().choices(""));
		for (int i = 0; i < this.newPeople.size(); i++) {
			helpers.add(new Choice(this.newPeople.get(i).id(), "the new person in row " + (i + 1)));
		}
		return helpers;
	}

	/** Who can have told it. */
	public List<Choice> informants() {
		List<Choice> informants = new ArrayList<>(this.about.roster().choices("informal"));
		informants.addAll(this.about.roster().choices("professional"));
		for (int i = 0; i < this.newPeople.size(); i++) {
			informants.add(new Choice(this.newPeople.get(i).id(), "the new person in row " + (i + 1)));
		}
		return informants;
	}

	/** The names of all fields of a form that is filled in like this. */
	static List<String> fields(Typed typed) {
		List<String> fields = new ArrayList<>(HEAD);
		for (String kind : List.of("roster", "new")) {
			typed.rows(kind).forEach((row) -> OF_PEOPLE.forEach((field) -> fields.add(row + "." + field)));
		}
		for (String kind : List.of("need", "newNeed")) {
			typed.rows(kind).forEach((row) -> OF_NEEDS.forEach((field) -> fields.add(row + "." + field)));
		}
		typed.rows("contact").forEach((row) -> List.of("from", "to").forEach((field) -> fields.add(row + "." + field)));
		return fields;
	}

}
