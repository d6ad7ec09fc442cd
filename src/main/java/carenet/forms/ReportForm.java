package carenet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.recording.ReportShown;
import carenet.recording.StatementSaid;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is filled in, and the rows of a study package that it makes.
 *
 * @param client about whom
 * @param typed what is filled in
 * @param roster who is around the client
 * @param corrected the report that it replaces; null for none
 */
record ReportForm(Id client, Typed typed, Roster roster, @Nullable ReportShown corrected) {

	static final String STILL = "STILL";

	static final String GONE = "GONE";

	/** Everybody was asked for, and this one did not come up. */
	static final String NOT_NAMED = "NOT_NAMED";

	static final String NOT_ASKED = "NOT_ASKED";

	static final String YES = "yes";

	static final String TRUE = "true";

	/** What is said of somebody who helps, by the name of the field. */
	static final Map<String, String> OF_A_TIE = Map.of("validFrom", "valid_from", "supportTypes", "support_types",
			"frequency", "frequency", "closeness", "closeness", "quality", "quality", "hoursPerWeek", "hours_per_week",
			"coordinator", "coordinator", "role", "role", "evidence", "evidence");

	private static final Map<String, String> OF_AN_END = Map.of("validUntil", "valid_until", "endReason", "end_reason");

	private static final Map<String, String> OF_A_RATING = Map.of("status", "status", "score", "score", "urgency",
			"urgency");

	/** The source; the client's where none is chosen. */
	Source source() {
		return Stream.of(Source.values())
			.filter((one) -> one.name().equals(this.typed.text("source")))
			.findFirst()
			.orElse(Source.CLIENT);
	}

	private String informant() {
		return switch (source()) {
			case CLIENT -> this.client.value();
			case INFORMAL_CARER, PROFESSIONAL -> this.typed.text("informantId");
			case MUNICIPAL_RECORD, HOSPITAL_RECORD, FIELD_OBSERVATION -> this.typed.text("register");
		};
	}

	/** Whether the question that decides what silence means is answered. */
	boolean saysWhetherEverybody() {
		return !this.typed.text("everybody").isEmpty();
	}

	/** What it may claim, whatever was ticked. */
	Coverage coverage() {
		Set<Id> told = told();
		Set<Id> asked = asked(told);
		Integer wave = this.typed.number("wave");
		long leftOut = (wave == null) ? 0
				: this.roster.at(wave)
					.stream()
					.filter(this::isConcerned)
					.filter((person) -> !asked.contains(person.id()))
					.count();
		long unanswered = this.typed.rows("roster")
			.stream()
			.filter((row) -> !isAskedFor(row))
			.map((row) -> this.typed.id(row + ".id"))
			.filter((id) -> id != null && this.roster.around().containsKey(id)
					&& isConcerned(Objects.requireNonNull(this.roster.around().get(id))))
			.filter((id) -> wave == null || this.roster.at(wave).stream().noneMatch((one) -> one.id().equals(id)))
			.count();
		Id informant = Id.isValid(informant()) ? Id.of(informant()) : null;
		boolean own = informant != null && told.contains(informant);
		return new Coverage(source(), this.typed.is("everybody", YES), this.typed.is("needByNeed", YES),
				this.typed.text("contacts"), (int) (leftOut + unanswered), own);
	}

	private boolean isAnswered(String row) {
		return this.typed.is(row + ".is", STILL) || this.typed.is(row + ".is", GONE);
	}

	/** The municipality's register is silent about its own provision alone. */
	private boolean isConcerned(Roster.Person person) {
		return source() != Source.MUNICIPAL_RECORD || !person.kind().equals("informal");
	}

	private boolean isAskedFor(String row) {
		return isAnswered(row) || this.typed.is(row + ".is", NOT_NAMED);
	}

	/** Who was asked for: also those who did not come up. */
	private Set<Id> asked(Set<Id> told) {
		Set<Id> asked = new HashSet<>(told);
		this.typed.rows("roster")
			.stream()
			.filter(this::isAskedFor)
			.map((row) -> this.typed.id(row + ".id"))
			.filter(Objects::nonNull)
			.forEach(asked::add);
		return asked;
	}

	/** Of whom it says whether they help. */
	private Set<Id> told() {
		Set<Id> told = new HashSet<>();
		Stream.concat(this.typed.rows("roster").stream().filter(this::isAnswered), newPeople().stream())
			.map((row) -> this.typed.id(row + ".id"))
			.filter(Objects::nonNull)
			.forEach(told::add);
		kept().stream()
			.filter((said) -> said.kind() == carenet.study.TieKind.SUPPORTS && said.refersToWave() == null)
			.map(StatementSaid::from)
			.forEach(told::add);
		return told;
	}

	List<String> newPeople() {
		return this.typed.rows("new").stream().filter((row) -> !this.typed.text(row + ".kind").isEmpty()).toList();
	}

	List<String> newNeeds() {
		return this.typed.rows("newNeed")
			.stream()
			.filter((row) -> !this.typed.text(row + ".domain").isEmpty())
			.toList();
	}

	/** What the corrected report says that the form has no fields for, and that stays. */
	List<StatementSaid> kept() {
		if (this.corrected == null) {
			return List.of();
		}
		List<StatementSaid> said = this.corrected.statements();
		return this.typed.all("kept")
			.stream()
			.filter((index) -> index.matches("[0-9]{1,4}"))
			.map(Integer::valueOf)
			.filter((index) -> index < said.size())
			.map(said::get)
			.toList();
	}

	/** All that it makes. */
	Draft draft() {
		List<DraftRow> rows = new ArrayList<>();
		rows.add(report());
		newPeople().forEach((row) -> NewPerson.of(this.typed, row).add(rows));
		newNeeds().forEach((row) -> rows.add(newNeed(row)));
		this.typed.rows("roster").stream().filter(this::isAnswered).forEach((row) -> statements(row, rows));
		newPeople().forEach((row) -> statements(row, rows));
		this.typed.rows("need").forEach((row) -> need(row, rows));
		newNeeds().forEach((row) -> need(row, rows));
		this.typed.rows("contact").forEach((row) -> contact(row, rows));
		kept().forEach((said) -> rows.add(Saying.row(said, reportId())));
		return new Draft(rows);
	}

	private String reportId() {
		return this.typed.text("reportId");
	}

	private DraftRow report() {
		Map<String, String> cells = this.typed.cells("",
				Map.of("reportId", "report_id", "wave", "wave", "source", "source", "date", "date", "mode", "mode"));
		cells.putAll(Map.of("client_id", this.client.value(), "informant_id", informant(), "covers",
				coverage().covers().toString()));
		if (this.corrected != null) {
			cells.put("supersedes", this.corrected.id().value());
		}
		return new DraftRow(StudyFile.REPORTS, "", cells);
	}

	private void statements(String row, List<DraftRow> rows) {
		boolean gone = this.typed.is(row + ".is", GONE);
		Map<String, String> cells = this.typed.cells(row, gone ? OF_AN_END : OF_A_TIE);
		cells.putAll(supports(row, !gone));
		if ("DATED_RECORD".equals(cells.get("evidence"))) {
			cells.putAll(this.typed.cells(row, Map.of("validUntil", "valid_until")));
		}
		rows.add(new DraftRow(StudyFile.STATEMENTS, row, cells));
		for (String wave : this.typed.all(row + ".before")) {
			Map<String, String> earlier = supports(row, true);
			earlier.putAll(Map.of("evidence", "RETROSPECTIVE", "refers_to_wave", wave));
			rows.add(new DraftRow(StudyFile.STATEMENTS, row + ".before", earlier));
		}
	}

	private Map<String, String> supports(String row, boolean present) {
		return new HashMap<>(Map.of("report_id", reportId(), "kind", "SUPPORTS", "from_id",
				this.typed.text(row + ".id"), "to_id", this.client.value(), "present", String.valueOf(present)));
	}

	private DraftRow newNeed(String row) {
		Map<String, String> cells = this.typed.cells(row, Map.of("id", "need_id", "domain", "domain",
				"firstIdentifiedOn", "first_identified_on", "label", "label"));
		cells.put("client_id", this.client.value());
		return new DraftRow(StudyFile.NEEDS, row, cells);
	}

	private void need(String row, List<DraftRow> rows) {
		String need = this.typed.text(row + ".id");
		Map<String, String> rating = this.typed.cells(row, OF_A_RATING);
		if (!rating.isEmpty()) {
			rating.putAll(Map.of("report_id", reportId(), "need_id", need));
			rows.add(new DraftRow(StudyFile.RATINGS, row, rating));
		}
		this.typed.all(row + ".helpers")
			.forEach((helper) -> rows.add(new DraftRow(StudyFile.STATEMENTS, row + ".helpers", Map.of("report_id",
					reportId(), "kind", "ADDRESSES", "from_id", helper, "to_id", need, "present", TRUE))));
	}

	private void contact(String row, List<DraftRow> rows) {
		String from = this.typed.text(row + ".from");
		String to = this.typed.text(row + ".to");
		if (!from.isEmpty() || !to.isEmpty()) {
			rows.add(new DraftRow(StudyFile.STATEMENTS, row,
					Map.of("report_id", reportId(), "kind", "IN_CONTACT_WITH", "from_id", from, "to_id", to, "present",
							String.valueOf(!this.typed.is(row + ".present", "false")))));
		}
	}

}
