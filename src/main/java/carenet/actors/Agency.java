package carenet.actors;

import carenet.graph.Fields;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * An organisation; it can support in its own name.
 *
 * @param id the study's id
 * @param name the organisation's name
 * @param sector an open code
 * @param municipal whether it is a municipal provision
 * @param integratedCareTeam whether it belongs to the integrated-care team
 * @param partOf the agency that it belongs to
 */
public record Agency(Id id, String name, String sector, boolean municipal, boolean integratedCareTeam,
		@Nullable Id partOf) implements Supporter {

	/** An agency as a statement returns it. */
	public static Agency from(Fields row) {
		return new Agency(Fields.required(row.id("id")), Fields.required(row.text("name")),
				Fields.required(row.text("sector")), row.isSet("municipal"), row.isSet("integratedCareTeam"),
				row.id("partOf"));
	}

}
