package carenet.actors;

import java.time.LocalDate;

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
}
