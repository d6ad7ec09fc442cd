package carenet.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.actors.Need;
import carenet.evidence.NeedStatus;
import carenet.network.KnownClient;
import carenet.network.NeedAtWave;
import carenet.evidence.NeedCoverage;
import carenet.network.Rating;
import carenet.network.SupportNetwork;

/**
 * What became of one need between two waves: to each voice that rated it at both, and in
 * how it is covered. Nothing is carried over; silence says nothing.
 *
 * @param need the need
 * @param changes all that is told, by anybody
 * @param raters the voices that rated it at both waves
 * @param statusBefore the status at the earlier wave; null where not listed
 * @param statusAfter the status at the later wave; null where not listed
 * @param coverageBefore the coverage at the earlier wave; null where not listed
 * @param coverageAfter the coverage at the later wave; null where not listed
 */
public record NeedChange(Need need, Set<NeedTransition> changes, List<RaterChange> raters,
		@Nullable NeedStatus statusBefore, @Nullable NeedStatus statusAfter, @Nullable NeedCoverage coverageBefore,
		@Nullable NeedCoverage coverageAfter) {

	/**
	 * What became of a need to one voice.
	 *
	 * @param before how it rated
	 * @param after how it rates
	 * @param changes what that tells
	 */
	public record RaterChange(Rating before, Rating after, Set<NeedTransition> changes) {
	}

	/** The change of a need that is listed at one of the waves or both. */
	static Optional<NeedChange> of(Need need, KnownClient known, SupportNetwork before, SupportNetwork after) {
		NeedAtWave old = before.need(need).orElse(null);
		NeedAtWave current = after.need(need).orElse(null);
		if (old == null && current == null) {
			return Optional.empty();
		}
		NeedCoverage covered = (old != null) ? old.coverage() : null;
		NeedCoverage covers = (current != null) ? current.coverage() : null;
		List<RaterChange> raters = raters(known.ratings(need, before.wave()), known.ratings(need, after.wave()));
		EnumSet<NeedTransition> changes = EnumSet.copyOf(NeedTransition.between(covered, covers));
		raters.forEach((rater) -> changes.addAll(rater.changes()));
		if (old == null) {
			changes.add(NeedTransition.APPEARED);
		}
		return Optional.of(new NeedChange(need, changes, raters, (old != null) ? old.status() : null,
				(current != null) ? current.status() : null, covered, covers));
	}

	private static List<RaterChange> raters(List<Rating> before, List<Rating> after) {
		List<RaterChange> raters = new ArrayList<>();
		for (Rating old : before) {
			after.stream()
				.filter((one) -> one.isOfTheSameVoice(old))
				.forEach((one) -> raters.add(new RaterChange(old, one, NeedTransition.between(old, one))));
		}
		return List.copyOf(raters);
	}

}
