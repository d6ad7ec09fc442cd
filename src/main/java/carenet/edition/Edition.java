package carenet.edition;

import java.time.Instant;

/**
 * What an answer was read from.
 *
 * @param version the evidence as it was when the question began
 * @param at when the answer was complete
 * @param hasMoved whether the evidence became another while it was read
 */
public record Edition(DatasetVersion version, Instant at, boolean hasMoved) {
}
