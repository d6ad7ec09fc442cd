package carenet.actors;

import carenet.graph.Fields;
import java.time.LocalDate;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Family, friend, neighbour or volunteer.
 *
 * @param id the study's id
 * @param careType what the carer is to the client
 * @param relation an open code: PARTNER, PARENT, CHILD, SIBLING, …
 * @param birthYear year of birth
 * @param sex as registered
 * @param deceasedOn the day of death
 */
public record InformalCarer(Id id, CareType careType, @Nullable String relation, @Nullable Integer birthYear,
		@Nullable Sex sex, @Nullable LocalDate deceasedOn) implements Supporter {

	/** The same with the earlier of two known days of death. */
	public InformalCarer deceasedWith(InformalCarer other) {
		LocalDate theirs = other.deceasedOn;
		LocalDate earlier = (this.deceasedOn == null || (theirs != null && theirs.isBefore(this.deceasedOn))) ? theirs
				: this.deceasedOn;
		return new InformalCarer(this.id, this.careType, this.relation, this.birthYear, this.sex, earlier);
	}

	static InformalCarer from(Fields row) {
		return new InformalCarer(Fields.required(row.id("id")),
				Fields.required(row.constant("careType", CareType.class)), row.text("relation"),
				row.number("birthYear"), row.constant("sex", Sex.class), row.day("deceasedOn"));
	}

}
