package carenet.research;

import carenet.edition.Edition;

/**
 * How the telling of an answer ended.
 *
 * @param rows how many were told
 * @param isCut whether there were more
 * @param edition what they were read from
 */
public record Told(long rows, boolean isCut, Edition edition) {
}
