package carenet.actors;

import java.time.LocalDate;

import carenet.graph.Fields;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a client's trajectory.
 *
 * @param id the study's id
 * @param client whose trajectory
 * @param kind what happened
 * @param date when
 * @param need the need that it is about
 * @param agency the agency that it involves
 * @param dueOn when an agreed next step is due
 * @param noteCode an open code
 */
public record Event(Id id, Id client, EventKind kind, LocalDate date, @Nullable Id need, @Nullable Id agency,
		@Nullable LocalDate dueOn, @Nullable String noteCode) {

	/** An event as a statement returns it. */
	public static Event from(Fields row, Id client) {
		return new Event(Fields.required(row.id("id")), client, Fields.required(row.constant("kind", EventKind.class)),
				Fields.required(row.day("date")), row.id("need"), row.id("agency"), row.day("dueOn"),
				row.text("noteCode"));
	}

}
