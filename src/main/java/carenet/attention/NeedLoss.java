package carenet.attention;

import java.util.List;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;

/**
 * What becomes of a need if somebody who helps with it stops.
 *
 * @param need the need
 * @param before how it is covered
 * @param after how it would be covered; UNKNOWN where nobody is left, and not everybody
 * was asked
 * @param remaining who would still help with it
 */
public record NeedLoss(Need need, NeedCoverage before, NeedCoverage after, List<Supporter> remaining) {

	/** Whether nobody is known to be left. */
	public boolean isLeftAlone() {
		return this.remaining.isEmpty();
	}

}
