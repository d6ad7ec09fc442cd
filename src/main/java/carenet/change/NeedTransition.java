package carenet.change;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Rating;

/** What became of a need between two waves. */
public enum NeedTransition {

	/** Listed at the later wave and not at the earlier one. */
	APPEARED,

	/** One voice: unmet before, met or no need after. */
	RESOLVED,

	/** One voice: met or no need before, unmet after. */
	REOPENED,

	/** One voice: a lower score. */
	WORSENED,

	/** One voice: a higher score. */
	IMPROVED,

	/** Addressed by somebody before, by nobody after; both known. */
	NEWLY_UNCOVERED,

	/** Addressed by nobody before, by somebody after; both known. */
	NEWLY_COVERED;

	/** What one voice that rated at both waves tells. */
	static Set<NeedTransition> between(Rating before, Rating after) {
		Set<NeedTransition> told = EnumSet.noneOf(NeedTransition.class);
		if (before.status() == NeedStatus.UNMET && isSettled(after)) {
			told.add(RESOLVED);
		}
		if (isSettled(before) && after.status() == NeedStatus.UNMET) {
			told.add(REOPENED);
		}
		Integer old = before.score();
		Integer current = after.score();
		if (old != null && current != null && !old.equals(current)) {
			told.add((current < old) ? WORSENED : IMPROVED);
		}
		return told;
	}

	private static boolean isSettled(Rating rating) {
		return rating.status() == NeedStatus.MET || rating.status() == NeedStatus.NO_NEED;
	}

	static Set<NeedTransition> between(@Nullable NeedCoverage before, @Nullable NeedCoverage after) {
		if (before == NeedCoverage.UNCOVERED && isCovered(after)) {
			return EnumSet.of(NEWLY_COVERED);
		}
		return (isCovered(before) && after == NeedCoverage.UNCOVERED) ? EnumSet.of(NEWLY_UNCOVERED)
				: EnumSet.noneOf(NeedTransition.class);
	}

	private static boolean isCovered(@Nullable NeedCoverage coverage) {
		return coverage == NeedCoverage.SINGLE || coverage == NeedCoverage.SHARED;
	}

}
