package carenet.evidence;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * How one report rates one need.
 *
 * @param report the report's id
 * @param need the need's id
 * @param status whether it is met
 * @param score 1 acute … 5 fully self-sufficient
 * @param urgency how soon it asks for an answer
 */
public record NeedRating(Id report, Id need, NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency) {

	public NeedRating {
		if (score != null && (score < 1 || score > 5)) {
			throw new BadInput("score %d is outside 1 (acute) to 5 (fully self-sufficient)".formatted(score));
		}
	}

}
