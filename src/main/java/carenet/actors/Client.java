package carenet.actors;

import carenet.graph.Fields;
import java.time.LocalDate;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * The person whose support network this is.
 *
 * @param id the study's id
 * @param birthYear year of birth
 * @param sex as registered
 * @param district an open code
 * @param enrolledOn day 0 of the trajectory, where known
 * @param deceasedOn the day of death
 */
public record Client(Id id, @Nullable Integer birthYear, @Nullable Sex sex, @Nullable String district,
		@Nullable LocalDate enrolledOn, @Nullable LocalDate deceasedOn) {

	/** A client as a statement returns it. */
	public static Client from(Fields row) {
		return new Client(Fields.required(row.id("id")), row.number("birthYear"), row.constant("sex", Sex.class),
				row.text("district"), row.day("enrolledOn"), row.day("deceasedOn"));
	}

}
