package carenet.network;

import carenet.evidence.NeedStatus;
import carenet.evidence.Urgency;
import carenet.study.Id;
import carenet.study.Source;
import java.util.Objects;

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

	/** Whether the same informant speaks, from the same seat. */
	public boolean isOfTheSameVoice(Rating other) {
		return this.source == other.source && Objects.equals(this.informant, other.informant);
	}

}
