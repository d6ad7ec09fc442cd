package carenet.cohort;

import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.tally.Table;

/**
 * What is withheld of a cohort so that its numbers tell of nobody: a number that is null
 * is suppressed unless a reason beside it says otherwise.
 *
 * @param threshold no number of clients, ties or needs below it is told, but 0
 * @param rounding numbers are rounded to multiples of it; 1 for not at all
 * @param suppressed where numbers are withheld
 */
public record Disclosure(int threshold, int rounding, List<Suppressed> suppressed) {

	public Disclosure {
		suppressed = List.copyOf(suppressed);
	}

	/** Why a number is withheld. */
	public enum Reason {

		/** It is below the threshold, or would give away one that is. */
		FEWER_THAN_THRESHOLD

	}

	/**
	 * Numbers that are withheld, all or some of what stands together.
	 *
	 * @param group of which group; null for all clients
	 * @param table in which table
	 * @param place where in the table; null for all of it
	 */
	public record Suppressed(@Nullable Group group, Table table, @Nullable String place) {
	}

	public Reason reason() {
		return Reason.FEWER_THAN_THRESHOLD;
	}

	/** For people. */
	public String sentence() {
		String rounded = (this.rounding > 1) ? " Every number is rounded to a multiple of %d.".formatted(this.rounding)
				: "";
		return "Suppressed: fewer than %d, or a number from which such a one could be worked out.%s"
			.formatted(this.threshold, rounded);
	}

}
