package carenet.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import carenet.network.Undefined;
import carenet.network.Undefined.Reason;

/**
 * How many ties became what between two waves, and the rates that follow: over the ties
 * that are present at one of the waves or both, and honest about those that nobody could
 * see twice. A rate that is undefined is null, never 0.
 *
 * @param persisted n11
 * @param added n01
 * @param ended n10
 * @param firstObserved uF, present after and not seen before
 * @param notReobserved uN, present before and not seen after
 * @param entered outside every rate
 * @param exited outside every rate
 * @param transientTies outside every rate
 * @param unknown present at neither as far as is known; outside every rate
 */
public record TransitionCounts(int persisted, int added, int ended, int firstObserved, int notReobserved, int entered,
		int exited, int transientTies, int unknown) {

	public static final TransitionCounts NONE = of(Map.of());

	/** Below this part of the ties seen at both waves, a rate is shown with a warning. */
	public static final double WARN_BELOW = 0.9;

	/** Below this part, no comparison is claimed. */
	public static final double NO_CLAIM_BELOW = 0.8;

	/** Counts by transition; one that is missing is 0. */
	public static TransitionCounts of(Map<Transition, Integer> counts) {
		return new TransitionCounts(count(counts, Transition.PERSISTED), count(counts, Transition.ADDED),
				count(counts, Transition.ENDED), count(counts, Transition.FIRST_OBSERVED),
				count(counts, Transition.NOT_REOBSERVED), count(counts, Transition.ENTERED),
				count(counts, Transition.EXITED), count(counts, Transition.TRANSIENT),
				count(counts, Transition.UNKNOWN));
	}

	private static int count(Map<Transition, Integer> counts, Transition transition) {
		return counts.getOrDefault(transition, 0);
	}

	public int count(Transition transition) {
		return switch (transition) {
			case PERSISTED -> this.persisted;
			case ADDED -> this.added;
			case ENDED -> this.ended;
			case FIRST_OBSERVED -> this.firstObserved;
			case NOT_REOBSERVED -> this.notReobserved;
			case ENTERED -> this.entered;
			case EXITED -> this.exited;
			case TRANSIENT -> this.transientTies;
			case UNKNOWN -> this.unknown;
		};
	}

	public TransitionCounts plus(TransitionCounts other) {
		Map<Transition, Integer> sums = new EnumMap<>(Transition.class);
		for (Transition transition : Transition.values()) {
			sums.put(transition, count(transition) + other.count(transition));
		}
		return of(sums);
	}

	/** n11 + n01 + n10: what the same voices, or told days, could judge at both waves. */
	public int seenTwice() {
		return this.persisted + this.added + this.ended;
	}

	/** seenTwice + uF + uN: everything present at one of the waves or both. */
	public int all() {
		return seenTwice() + this.firstObserved + this.notReobserved;
	}

	/** (n11 + n01 + n10) / all, 0 to 1. */
	public @Nullable Double coverage() {
		return share(seenTwice(), all());
	}

	/** n11 / (n11 + n01 + n10), 0 to 1. Jaccard 1901. */
	public @Nullable Double jaccard() {
		return share(this.persisted, seenTwice());
	}

	/** n11 / all: as if everything not seen twice had changed. */
	public @Nullable Double jaccardLow() {
		return share(this.persisted, all());
	}

	/** (n11 + uF + uN) / all: as if everything not seen twice had persisted. */
	public @Nullable Double jaccardHigh() {
		return share(this.persisted + this.firstObserved + this.notReobserved, all());
	}

	/** n01 + n10. Hamming 1950. */
	public int hamming() {
		return this.added + this.ended;
	}

	/** n11 / (n11 + n10), 0 to 1. */
	public @Nullable Double persistence() {
		return share(this.persisted, this.persisted + this.ended);
	}

	/** 1 − Jaccard, 0 to 1. */
	public @Nullable Double turnover() {
		return share(hamming(), seenTwice());
	}

	/** n11 / (n11 + n10 + uN), 0 to 1. */
	public @Nullable Double stability() {
		return share(this.persisted, this.persisted + this.ended + this.notReobserved);
	}

	private static @Nullable Double share(int part, int whole) {
		return (whole != 0) ? (double) part / whole : null;
	}

	/** What a reader of the rates must know. */
	public List<String> warnings() {
		Double coverage = coverage();
		if (coverage == null || coverage >= WARN_BELOW) {
			return List.of();
		}
		String seen = "%d of %d ties (%d %%) could be judged at both waves".formatted(seenTwice(), all(),
				(int) Math.floor(100 * coverage));
		return List.of(allowsComparison() ? "Only " + seen + ": read each rate with its bounds."
				: "Only " + seen + ": no comparison is claimed.");
	}

	/** Whether enough was seen at both waves to compare anything. */
	public boolean allowsComparison() {
		Double coverage = coverage();
		return coverage != null && coverage >= NO_CLAIM_BELOW;
	}

	/** Why a rate is null. */
	public List<Undefined> reasons() {
		List<Undefined> reasons = new ArrayList<>();
		if (all() == 0) {
			List.of("coverage", "jaccardLow", "jaccardHigh")
				.forEach((rate) -> reasons.add(new Undefined(rate, Reason.NO_TIES)));
		}
		Reason twice = (all() == 0) ? Reason.NO_TIES : Reason.NO_TIES_SEEN_TWICE;
		if (seenTwice() == 0) {
			List.of("jaccard", "turnover").forEach((rate) -> reasons.add(new Undefined(rate, twice)));
		}
		if (this.persisted + this.ended == 0) {
			reasons.add(new Undefined("persistence", Reason.NO_TIES_BEFORE));
		}
		if (stability() == null) {
			reasons.add(new Undefined("stability", Reason.NO_TIES_BEFORE));
		}
		return List.copyOf(reasons);
	}

}
