package carenet.actors;

import java.time.LocalDate;

import carenet.graph.Fields;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher coded by hand about a client; never assigned by the product.
 *
 * @param client the client
 * @param scheme the coding scheme, an open code
 * @param code the code within it, an open code
 * @param coder who coded
 * @param codedOn when
 */
public record Coding(Id client, String scheme, String code, @Nullable String coder, @Nullable LocalDate codedOn) {

	/** A coding as a statement returns it. */
	public static Coding from(Fields row, Id client) {
		return new Coding(client, Fields.required(row.text("scheme")), Fields.required(row.text("code")),
				row.text("coder"), row.day("codedOn"));
	}

}
