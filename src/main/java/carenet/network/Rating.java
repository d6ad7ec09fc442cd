package carenet.network;

import carenet.evidence.NeedStatus;
import carenet.evidence.Urgency;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * How one voice rates a need at a wave.
 *
 * @param source the rater's seat
 * @param informant the rater
 * @param status whether the need is met
 * @param score 1 acute … 5 fully self-sufficient
 * @param urgency how soon
 */
public record Rating(Source source, @Nullable Id informant, NeedStatus status, @Nullable Integer score,
		@Nullable Urgency urgency) {
}
