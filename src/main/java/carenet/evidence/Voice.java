package carenet.evidence;

import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * One informant, or one record system, speaking as one source across the waves.
 *
 * @param source from which seat
 * @param informant who; null for a record system without a name
 */
public record Voice(Source source, @Nullable Id informant) {
}
