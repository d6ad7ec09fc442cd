package carenet.actors;

import carenet.graph.Fields;
import java.time.LocalDate;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client needs help with.
 *
 * @param id the study's id
 * @param client whose need it is
 * @param domain the domain of life
 * @param firstIdentifiedOn the day on which it was first identified, where known
 * @param label a few words, never a name
 */
public record Need(Id id, Id client, NeedDomain domain, @Nullable LocalDate firstIdentifiedOn, @Nullable String label) {

	/** A need as a statement returns it. */
	public static Need from(Fields row, Id client) {
		return new Need(Fields.required(row.id("id")), client,
				Fields.required(row.constant("domain", NeedDomain.class)), row.day("firstIdentifiedOn"),
				row.text("label"));
	}

}
