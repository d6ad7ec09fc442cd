package carenet.tally;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.network.SupportTie;
import carenet.study.BadInput;

/**
 * Where a tie lies at a wave: with its kind of supporter while it is present, else in a
 * state that is not presence.
 *
 * @param kind the side, or the state
 * @param category the care type, or the sectors of the employers joined by " + "; null
 * where no sector is known, and for a tie that is not present
 */
public record Stratum(Kind kind, @Nullable String category) implements Comparable<Stratum> {

	public static final Stratum NO_WAVE = new Stratum(Kind.NO_WAVE, null);

	private static final Comparator<Stratum> IN_ORDER = Comparator.comparing(Stratum::kind)
		.thenComparing(Stratum::category, Comparator.nullsLast(Comparator.naturalOrder()));

	public Stratum {
		boolean right = switch (kind) {
			case INFORMAL -> category != null;
			case FORMAL -> true;
			case ABSENT, UNKNOWN, NOT_APPLICABLE, NO_WAVE -> category == null;
		};
		if (!right) {
			throw new BadInput("category '%s' does not go with %s: INFORMAL has a care type, FORMAL may have a sector"
				.formatted(category, kind));
		}
	}

	/** On which side a tie is present, or in which state it is not. */
	public enum Kind {

		INFORMAL, FORMAL, ABSENT, UNKNOWN, NOT_APPLICABLE, NO_WAVE

	}

	/** Where the tie of a network lies. */
	public static Stratum of(SupportTie tie) {
		return switch (tie.state()) {
			case PRESENT -> present(tie);
			case ABSENT -> new Stratum(Kind.ABSENT, null);
			case UNKNOWN -> new Stratum(Kind.UNKNOWN, null);
			case NOT_APPLICABLE -> new Stratum(Kind.NOT_APPLICABLE, null);
		};
	}

	private static Stratum present(SupportTie tie) {
		if (tie.supporter() instanceof InformalCarer carer) {
			return new Stratum(Kind.INFORMAL, carer.careType().name());
		}
		String sectors = tie.agencies()
			.stream()
			.map(Agency::sector)
			.distinct()
			.sorted()
			.collect(Collectors.joining(" + "));
		return new Stratum(Kind.FORMAL, sectors.isEmpty() ? null : sectors);
	}

	public boolean isPresent() {
		return this.kind == Kind.INFORMAL || this.kind == Kind.FORMAL;
	}

	/** In words. */
	public String label() {
		String side = words(this.kind.name());
		if (!isPresent()) {
			return side;
		}
		return side + ": " + ((this.category != null) ? words(this.category) : "not known");
	}

	private static String words(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	@Override
	public int compareTo(Stratum other) {
		return IN_ORDER.compare(this, other);
	}

}
