package carenet.research;

import java.util.Optional;

import carenet.edition.Edition;

/**
 * How the telling of an answer ended.
 *
 * @param rows how many were told
 * @param isCut whether there were more
 * @param edition what they were read from
 * @param ofOneWave how the query was held to a wave, where it asked for one
 */
public record Told(long rows, boolean isCut, Edition edition, Optional<OfOneWave> ofOneWave) {
}
