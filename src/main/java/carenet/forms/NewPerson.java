package carenet.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.intake.DraftRow;
import carenet.intake.StudyFile;

/**
 * Somebody who is new, as a row of a form tells it.
 *
 * @param typed what is filled in
 * @param row the row
 */
record NewPerson(Typed typed, String row) {

	private static final Map<String, String> CARER = Map.of("id", "carer_id", "careType", "care_type", "relation",
			"relation");

	private static final Map<String, String> PROFESSIONAL = Map.of("id", "professional_id", "profession", "profession");

	private static final Map<String, String> AGENCY = Map.of("id", "agency_id", "name", "name", "sector", "sector");

	static NewPerson of(Typed typed, String row) {
		return new NewPerson(typed, row);
	}

	void add(List<DraftRow> rows) {
		switch (this.typed.text(this.row + ".kind")) {
			case "CARER" -> {
				rows.add(row(StudyFile.CARERS, CARER));
				name(rows);
			}
			case "PROFESSIONAL" -> {
				rows.add(row(StudyFile.PROFESSIONALS, PROFESSIONAL));
				employment(rows);
				name(rows);
			}
			default -> rows.add(row(StudyFile.AGENCIES, AGENCY));
		}
	}

	private DraftRow row(StudyFile file, Map<String, String> columns) {
		return new DraftRow(file, this.row, this.typed.cells(this.row, columns));
	}

	/** For whom a professional works; since when, nobody said. */
	private void employment(List<DraftRow> rows) {
		String agency = this.typed.text(this.row + ".agencyId");
		if (!agency.isEmpty()) {
			rows.add(new DraftRow(StudyFile.EMPLOYMENTS, this.row,
					Map.of("professional_id", this.typed.text(this.row + ".id"), "agency_id", agency)));
		}
	}

	private void name(List<DraftRow> rows) {
		Map<String, String> cells = new HashMap<>(this.typed.cells(this.row, Map.of("name", "name", "phone", "phone")));
		if (!cells.isEmpty()) {
			cells.put("id", this.typed.text(this.row + ".id"));
			rows.add(new DraftRow(StudyFile.IDENTITIES, this.row, cells));
		}
	}

}
