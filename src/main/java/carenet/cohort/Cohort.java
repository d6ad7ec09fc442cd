package carenet.cohort;

import java.util.List;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import carenet.study.View;

/**
 * Numbers over many clients, as a view shows them: all that ever leaves of them does so
 * in this.
 *
 * @param view through whose eyes
 * @param waves the indices of the waves that occur in the study
 * @param whole the numbers of all clients
 * @param groups the same of each group, in order; empty when not grouped
 * @param differences rates of groups side by side; empty when not grouped
 * @param disclosure what is withheld, and why; null where every number is told
 */
public record Cohort(View view, SortedSet<Integer> waves, CohortPart whole, List<CohortPart> groups,
		List<RateDifferences> differences, @Nullable Disclosure disclosure) {

	public @Nullable Integer clients() {
		return this.whole.clients();
	}

}
