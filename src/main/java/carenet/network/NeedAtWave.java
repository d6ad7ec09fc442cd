package carenet.network;

import java.util.List;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A need at a wave: how it is rated, and who addresses it.
 *
 * @param need the need
 * @param status the first stated status in the order of sources
 * @param score the first stated score, 1 acute … 5 fully self-sufficient
 * @param urgency the first stated urgency
 * @param conflict whether voices state different statuses
 * @param ratings the single ratings
 * @param addressedBy the supporters whose tie to it is present
 * @param coverage none, one, several, or not to be known
 */
public record NeedAtWave(Need need, NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency,
		boolean conflict, List<Rating> ratings, List<Supporter> addressedBy, NeedCoverage coverage) {
}
