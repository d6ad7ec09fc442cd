package carenet.actors;

import carenet.graph.Fields;
import carenet.study.Id;

/** Whoever can support a client. */
public sealed interface Supporter permits InformalCarer, Professional, Agency {

	Id id();

	/**
	 * A supporter as a statement returns it: told by the fields that only one kind has.
	 */
	static Supporter from(Fields row) {
		if (row.text("careType") != null) {
			return InformalCarer.from(row);
		}
		return (row.text("profession") != null) ? Professional.from(row) : Agency.from(row);
	}

}
