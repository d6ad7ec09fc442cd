package carenet.actors;

import carenet.graph.Fields;
import carenet.study.Id;

/**
 * Somebody who supports as a job.
 *
 * @param id the study's id
 * @param profession an open code
 * @param publiclyPaid whether public money pays the work
 */
public record Professional(Id id, String profession, boolean publiclyPaid) implements Supporter {

	static Professional from(Fields row) {
		return new Professional(Fields.required(row.id("id")), Fields.required(row.text("profession")),
				row.isSet("publiclyPaid"));
	}

}
