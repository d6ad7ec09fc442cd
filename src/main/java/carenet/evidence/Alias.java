package carenet.evidence;

import java.time.Instant;

import carenet.graph.Fields;
import carenet.study.Id;

/**
 * One record stands for another of the same person, or of the same agency.
 *
 * @param record the record that is read as the other one
 * @param kept the record that is kept
 * @param by on whose account
 * @param at since when
 */
public record Alias(Id record, Id kept, String by, Instant at) {

	/** As statements return it. */
	public static Alias from(Fields row) {
		return new Alias(Fields.required(row.id("record")), Fields.required(row.id("kept")),
				Fields.required(row.text("by")), Fields.required(row.moment("at")));
	}

}
