package carenet.sameness;

import java.time.Instant;

import carenet.graph.Fields;
import carenet.study.Id;

/**
 * Two records are said to be of two people.
 *
 * @param one the lower id
 * @param other the higher one
 * @param by on whose account
 * @param at since when
 */
public record Difference(Id one, Id other, String by, Instant at) {

	static Difference of(Id one, Id other, String by, Instant at) {
		return (one.compareTo(other) < 0) ? new Difference(one, other, by, at) : new Difference(other, one, by, at);
	}

	static Difference from(Fields row) {
		return new Difference(Fields.required(row.id("one")), Fields.required(row.id("other")),
				Fields.required(row.text("by")), Fields.required(row.moment("at")));
	}

}
