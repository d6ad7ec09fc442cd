package carenet.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import carenet.evidence.Mark;
import carenet.evidence.Standing;
import carenet.evidence.Testimony;
import carenet.study.TieState;
import carenet.study.View;

/**
 * What became of a tie between two waves: a function of its testimony, the waves and the
 * view, and of nothing else.
 *
 * @param transition what became of it
 * @param before where it stood at the earlier wave
 * @param after where it stands at the later wave
 * @param conflict whether voices disagree at either wave, or a told day contradicts both
 * @param sourceChanged whether it persisted, and yet no voice names it at both waves
 */
public record TieTransition(Transition transition, Standing before, Standing after, boolean conflict,
		boolean sourceChanged) {

	/**
	 * What became of a tie; empty where nothing is to be listed: it is absent at both, or
	 * not applicable without having been present.
	 * @param testimony what every voice said of it
	 * @param from the index of the earlier wave, one that the client has
	 * @param to the index of the later wave, one that the client has
	 * @param view through whose eyes; its moment of knowledge is the testimony's own
	 */
	public static Optional<TieTransition> of(Testimony testimony, int from, int to, View view) {
		Standing before = testimony.at(from, view);
		Standing after = testimony.at(to, view);
		ToldBetween told = ToldBetween.of(testimony, from, to, view);
		Transition transition = decide(before.state(), after.state(), told,
				() -> amongThoseWhoCoverBoth(testimony, from, to, view));
		if (transition == null) {
			return Optional.empty();
		}
		boolean contradicted = isNextWave(testimony, from, to)
				&& ((told.start() && isPresent(before)) || (told.end() && isPresent(after)));
		return Optional
			.of(new TieTransition(transition, before, after, before.conflict() || after.conflict() || contradicted,
					transition == Transition.PERSISTED && !anybodyNamesItTwice(testimony, from, to, view)));
	}

	private static @Nullable Transition decide(TieState before, TieState after, ToldBetween told,
			Supplier<List<TieState>> sameVoices) {
		if (before == TieState.NOT_APPLICABLE || after == TieState.NOT_APPLICABLE) {
			return structural(before, after);
		}
		Transition dated = told.transition(before == TieState.PRESENT, after == TieState.PRESENT);
		if (dated != null) {
			return dated;
		}
		if (before == TieState.UNKNOWN || after == TieState.UNKNOWN) {
			return (before == TieState.PRESENT) ? Transition.NOT_REOBSERVED
					: (after == TieState.PRESENT) ? Transition.FIRST_OBSERVED : Transition.UNKNOWN;
		}
		if (before == after) {
			return (before == TieState.PRESENT) ? Transition.PERSISTED : null;
		}
		boolean seenTwice = sameVoices.get().equals(List.of(before, after));
		if (after == TieState.PRESENT) {
			return seenTwice ? Transition.ADDED : Transition.FIRST_OBSERVED;
		}
		return seenTwice ? Transition.ENDED : Transition.NOT_REOBSERVED;
	}

	/** Deaths stand apart: they are outside every rate. */
	private static @Nullable Transition structural(TieState before, TieState after) {
		if (before == TieState.PRESENT) {
			return Transition.EXITED;
		}
		return (after == TieState.PRESENT) ? Transition.ENTERED : null;
	}

	/** The states at both waves, from the voices that cover the tie at both. */
	private static List<TieState> amongThoseWhoCoverBoth(Testimony testimony, int from, int to, View view) {
		Testimony both = new Testimony(testimony.rows()
			.stream()
			.filter((row) -> row.at(from).covers(view.includeRetrospective())
					&& row.at(to).covers(view.includeRetrospective()))
			.toList(), null);
		return List.of(both.at(from, view).state(), both.at(to, view).state());
	}

	private static boolean anybodyNamesItTwice(Testimony testimony, int from, int to, View view) {
		return testimony.rows()
			.stream()
			.anyMatch((row) -> view.counts(row.source()) && row.at(from).asserts(view.includeRetrospective())
					&& row.at(to).asserts(view.includeRetrospective()));
	}

	/** Whether the client has no wave in between. */
	private static boolean isNextWave(Testimony testimony, int from, int to) {
		return testimony.rows().stream().limit(1).allMatch((row) -> {
			for (int wave = from + 1; wave < to; wave++) {
				if (row.at(wave) != Mark.NO_WAVE) {
					return false;
				}
			}
			return true;
		});
	}

	private static boolean isPresent(Standing standing) {
		return standing.state() == TieState.PRESENT;
	}

}
