package carenet.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How likely it is that two records are of one person, and why.
 *
 * @param reasons what speaks for it and against, the weightiest first
 * @param bits what they weigh together, with what is known before anything is compared
 */
public record Likeness(List<Reason> reasons, double bits) {

	/** From here on a pair is suggested, unless one asks otherwise. */
	public static final double SUGGESTED = 0.8;

	/** More than the way of telling can add to what is registered. */
	private static final double FROM_TELLING = Finding.NAMED_IN_TURN.weight();

	/** Sums of the same weights in another order. */
	private static final double ROUNDING = 1e-9;

	public Likeness {
		reasons = reasons.stream()
			.sorted(Comparator.comparingDouble((Reason one) -> -Math.abs(one.weight())).thenComparing(Reason::finding))
			.toList();
	}

	/** Of two of a kind. */
	public static Likeness of(Profile one, Profile other, Told told) {
		List<Reason> reasons = new Comparing(one, other, told).reasons();
		return new Likeness(reasons, before(one.kind()) + reasons.stream().mapToDouble(Reason::weight).sum());
	}

	/**
	 * Of two around one client, one in twenty is one person; of two professionals of a
	 * study, one in 500.
	 */
	private static double before(Profile.Kind kind) {
		return switch (kind) {
			case CARER -> log2(1.0 / 19);
			case PROFESSIONAL -> log2(1.0 / 499);
		};
	}

	private static double log2(double value) {
		return Math.log(value) / Math.log(2);
	}

	/** From 0 to 1: the probability, if weights and what is known before hold. */
	public double score() {
		return of(this.bits);
	}

	private static double of(double bits) {
		return 1 / (1 + Math.pow(2, -bits));
	}

	/** Whether it can reach a score once it is known how people told of the two. */
	public boolean canReach(double least) {
		return of(this.bits + FROM_TELLING) >= least - ROUNDING;
	}

	/** With two digits; never 1, since nothing is certain before somebody has decided. */
	public String shown() {
		return String.format(Locale.ROOT, "%.2f", Math.min(0.99, Math.floor(score() * 100) / 100));
	}

	public List<String> speaksFor() {
		return sentences(this.reasons.stream().filter(Reason::isFor));
	}

	public List<String> speaksAgainst() {
		return sentences(this.reasons.stream().filter((one) -> !one.isFor()));
	}

	private static List<String> sentences(Stream<Reason> reasons) {
		return reasons.map(Reason::sentence).toList();
	}

}
