package carenet.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import carenet.audit.Reason;
import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to record, in one piece.
 *
 * @param kind what it is
 * @param client about whom; for a supporter without a client, the supporter
 * @param id the id of the deed, which the caller chose: the report's, the event's, …
 * @param draft all that is to be written, as rows of a study package
 * @param basedOn how often the client had been changed when the caller looked; null where
 * the caller does not say
 * @param reason why, for the log; null where nobody asks
 */
public record Wanted(Kind kind, Id client, Id id, Draft draft, @Nullable Integer basedOn, @Nullable Reason reason) {

	private static final List<String> REFERENCES = List.of("from_id", "to_id", "informant_id", "agency_id",
			"professional_id", "part_of");

	/** What can be recorded. */
	public enum Kind {

		/** What somebody told. */
		REPORT("report"),
		/** A report in place of another. */
		CORRECTION("correction"),
		/** A report that says nothing, in place of another. */
		RETRACTION("retraction"),
		/** What happened. */
		EVENT("event"),
		/** An occasion to ask. */
		WAVE("wave"),
		/** How an occasion went, or when it was. */
		WAVE_CHANGE("wave-change"),
		/** A client. */
		CLIENT("client"),
		/** A carer, a professional or an agency. */
		SUPPORTER("supporter");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** For the log. */
		String word() {
			return this.word;
		}

		boolean isReport() {
			return this == REPORT || this == CORRECTION || this == RETRACTION;
		}

		/** Whether it is about a client who is there already. */
		boolean needsClient() {
			return this != CLIENT && this != SUPPORTER;
		}

	}

	public Wanted(Kind kind, Id client, Id id, Draft draft, @Nullable Integer basedOn) {
		this(kind, client, id, draft, basedOn, null);
	}

	/** The same with why, as the log shall tell it; nothing for an empty text. */
	public Wanted because(String why) {
		return new Wanted(this.kind, this.client, this.id, this.draft, this.basedOn,
				why.isBlank() ? null : new Reason(why));
	}

	/** Everybody who is spoken of. */
	Set<Id> mentioned() {
		Set<Id> ids = new HashSet<>(people());
		this.draft.rows().forEach((row) -> REFERENCES.forEach((column) -> add(row, column, ids)));
		return ids;
	}

	/** Carers, professionals and agencies who are new. */
	Set<Id> people() {
		Set<Id> ids = new HashSet<>();
		each(StudyFile.CARERS, "carer_id", ids);
		each(StudyFile.PROFESSIONALS, "professional_id", ids);
		each(StudyFile.AGENCIES, "agency_id", ids);
		return ids;
	}

	/** Needs that are new. */
	Set<Id> needs() {
		Set<Id> ids = new HashSet<>();
		each(StudyFile.NEEDS, "need_id", ids);
		return ids;
	}

	/** The report that this one is to replace. */
	@Nullable Id supersedes() {
		Set<Id> ids = new HashSet<>();
		each(StudyFile.REPORTS, "supersedes", ids);
		return ids.stream().findFirst().orElse(null);
	}

	private void each(StudyFile file, String column, Set<Id> ids) {
		this.draft.rows().stream().filter((row) -> row.file() == file).forEach((row) -> add(row, column, ids));
	}

	private static void add(DraftRow row, String column, Set<Id> ids) {
		String cell = row.cells().getOrDefault(column, "");
		if (Id.isValid(cell)) {
			ids.add(Id.of(cell));
		}
	}

	/** Where an id stands in what was filled in. */
	String pathOf(Id id) {
		for (DraftRow row : this.draft.rows()) {
			String column = row.file().columnNames().getFirst();
			if (id.value().equals(row.cells().get(column)) && !REFERENCES_ONLY.contains(row.file())) {
				String field = carenet.intake.JudgedDraft.fieldOf(column);
				return row.path().isEmpty() ? field : row.path() + "." + field;
			}
		}
		return "";
	}

	private static final Set<StudyFile> REFERENCES_ONLY = Set.of(StudyFile.WAVES, StudyFile.EMPLOYMENTS,
			StudyFile.STATEMENTS, StudyFile.RATINGS, StudyFile.ASSIGNMENTS, StudyFile.CODES, StudyFile.IDENTITIES);

}
