package carenet.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.change.Transition;
import carenet.change.TransitionCounts;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.CohortTransitions.AskedBetween;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Group;
import carenet.disclosure.Parts.Mask;
import carenet.tally.Table;
import carenet.tally.WavePair;

/**
 * What became of ties: each number by itself, since their sum is not told. Where all
 * clients have all waves, though, the ties that are there at a wave are the same in each
 * pair of waves: where a number of such a sum is hidden, no pair may tell the sum.
 */
final class TransitionControl {

	/** Of ties that are there before; what is missed least is given up first. */
	private static final List<Transition> BEFORE = List.of(Transition.EXITED, Transition.NOT_REOBSERVED,
			Transition.ENDED, Transition.PERSISTED);

	/** Of ties that are there after. */
	private static final List<Transition> AFTER = List.of(Transition.ENTERED, Transition.FIRST_OBSERVED,
			Transition.ADDED, Transition.PERSISTED);

	private final Parts parts;

	private final List<Map<Transition, Mask>> masks = new ArrayList<>();

	private final Set<GivenUp> givenUp = new HashSet<>();

	/** A number that is hidden for the sake of others. */
	private record GivenUp(@Nullable Group group, int pair, Transition transition) {
	}

	TransitionControl(Parts parts) {
		this.parts = parts;
		do {
			hide();
		}
		while (givesUpMore());
	}

	private void hide() {
		this.masks.clear();
		for (int i = 0; i < this.parts.whole().transitions().size(); i++) {
			int pair = i;
			Map<Transition, Mask> masks = new EnumMap<>(Transition.class);
			for (Transition transition : Transition.values()) {
				masks.put(transition, this.parts.together((part) -> List.of(count(part, pair, transition)),
						(part) -> this.givenUp.contains(new GivenUp(part.group(), pair, transition))));
			}
			this.masks.add(masks);
		}
	}

	private static int count(CohortPart part, int pair, Transition transition) {
		return part.transitions().get(pair).told().count(transition);
	}

	private boolean givesUpMore() {
		Set<GivenUp> more = new HashSet<>();
		for (CohortPart part : this.parts.toldOf()) {
			for (CohortTransitions row : part.transitions()) {
				for (int wave : List.of(row.from(), row.to())) {
					if (suppresses(part, wave)) {
						sums(part, wave, more);
					}
				}
			}
		}
		return this.givenUp.addAll(more);
	}

	/** One number of each sum at the wave that would be told otherwise. */
	private void sums(CohortPart part, int wave, Set<GivenUp> more) {
		for (int i = 0; i < this.masks.size(); i++) {
			int pair = i;
			List<Transition> sum = sum(part.transitions().get(pair), wave);
			EnumSet<Transition> hidden = hidden(part, pair);
			if (sum.stream().noneMatch((one) -> hidden.contains(one) && count(part, pair, one) > 0)) {
				sum.stream()
					.filter((one) -> count(part, pair, one) > 0)
					.findFirst()
					.ifPresent((one) -> more.add(new GivenUp(part.group(), pair, one)));
			}
		}
	}

	private static List<Transition> sum(CohortTransitions row, int wave) {
		if (row.from() == wave) {
			return BEFORE;
		}
		return (row.to() == wave) ? AFTER : List.of();
	}

	/** Which numbers of a pair of waves are hidden. */
	EnumSet<Transition> hidden(CohortPart part, int pair) {
		EnumSet<Transition> hidden = EnumSet.noneOf(Transition.class);
		this.masks.get(pair).forEach((transition, mask) -> {
			if (!mask.tells(part, 0)) {
				hidden.add(transition);
			}
		});
		return hidden;
	}

	/**
	 * Whether a number is hidden that the number of ties at this wave would give back.
	 */
	boolean suppresses(CohortPart part, int wave) {
		for (int pair = 0; pair < this.masks.size(); pair++) {
			if (sum(part.transitions().get(pair), wave).stream().anyMatch(hidden(part, pair)::contains)) {
				return true;
			}
		}
		return false;
	}

	/** Whether any number is hidden but of ties that are there at neither wave. */
	boolean suppresses(CohortPart part) {
		for (int pair = 0; pair < this.masks.size(); pair++) {
			EnumSet<Transition> hidden = hidden(part, pair);
			hidden.remove(Transition.TRANSIENT);
			if (!hidden.isEmpty()) {
				return true;
			}
		}
		return false;
	}

	List<CohortTransitions> of(CohortPart part, List<AskedBetween> asked, Telling telling) {
		List<CohortTransitions> told = new ArrayList<>();
		for (int pair = 0; pair < this.masks.size(); pair++) {
			CohortTransitions row = part.transitions().get(pair);
			EnumSet<Transition> hidden = hidden(part, pair);
			Map<Transition, Integer> counts = new EnumMap<>(Transition.class);
			for (Transition transition : EnumSet.complementOf(hidden)) {
				counts.put(transition, this.parts.rules().rounded(row.told().count(transition)));
			}
			if (!hidden.isEmpty()) {
				telling.withholds(
						new Suppressed(part.group(), Table.TRANSITIONS, new WavePair(row.from(), row.to()).label()));
			}
			told.add(new CohortTransitions(row.from(), row.to(), TransitionCounts.of(counts), hidden, asked.get(pair)));
		}
		return List.copyOf(told);
	}

}
