package carenet.change;

import java.util.ArrayList;
import java.util.List;

import carenet.evidence.Standing;
import carenet.evidence.Testimony;
import carenet.study.TieState;
import carenet.study.View;

/**
 * The course of a tie over all waves of a client, by its states alone: it names what was
 * seen, and claims neither a beginning nor an end. A gap stays a gap.
 */
public enum PresencePattern {

	/** Present at every wave. */
	ALWAYS,

	/** Present before and after a wave at which nobody covers it; never filled. */
	GAP,

	/** Present before and after a wave at which as many voices deny as name it. */
	DISPUTED,

	/** Present, absent, and present again. */
	RESUMED,

	/** Absent when first known, present when last known. */
	LATER_PRESENT,

	/** Present when first known, absent when last known. */
	LATER_ABSENT,

	/** Absent, present, and absent again. */
	BETWEEN,

	/** Present whenever known; not known at the first or at the last wave. */
	SEEN,

	/** Absent whenever known; not known at some wave. */
	NOT_SEEN,

	/** Absent at every wave. */
	NEVER,

	/** Not known at any wave. */
	UNKNOWN,

	/** Not applicable in the end, after having been present: somebody in it died. */
	EXITED,

	/** Not applicable, and never known to be present. */
	NOT_APPLICABLE;

	/**
	 * The course of a tie over these waves.
	 * @param testimony what every voice said of it
	 * @param waves the indices of the waves, in order
	 * @param view through whose eyes
	 */
	public static PresencePattern of(Testimony testimony, List<Integer> waves, View view) {
		return of(waves.stream().map((wave) -> testimony.at(wave, view)).toList());
	}

	/** The course of a tie that stands like this, wave by wave. */
	static PresencePattern of(List<Standing> standings) {
		List<TieState> states = standings.stream().map(Standing::state).toList();
		if (states.contains(TieState.NOT_APPLICABLE)) {
			return states.contains(TieState.PRESENT) ? EXITED : NOT_APPLICABLE;
		}
		List<TieState> known = states.stream().filter((state) -> state != TieState.UNKNOWN).toList();
		if (known.isEmpty()) {
			return UNKNOWN;
		}
		List<TieState> turns = turns(known);
		boolean whole = known.size() == states.size();
		return switch (turns.size()) {
			case 1 -> (turns.getFirst() == TieState.PRESENT) ? present(standings) : whole ? NEVER : NOT_SEEN;
			case 2 -> (turns.getLast() == TieState.PRESENT) ? LATER_PRESENT : LATER_ABSENT;
			case 3 -> (turns.getFirst() == TieState.PRESENT) ? RESUMED : BETWEEN;
			default -> RESUMED;
		};
	}

	/** The known states without repetition. */
	private static List<TieState> turns(List<TieState> known) {
		List<TieState> turns = new ArrayList<>();
		for (TieState state : known) {
			if (turns.isEmpty() || turns.getLast() != state) {
				turns.add(state);
			}
		}
		return turns;
	}

	/** Of a tie that is present whenever it is known. */
	private static PresencePattern present(List<Standing> standings) {
		if (isUnknown(standings.getFirst()) || isUnknown(standings.getLast())) {
			return SEEN;
		}
		List<Standing> unknown = standings.stream().filter(PresencePattern::isUnknown).toList();
		if (unknown.isEmpty()) {
			return ALWAYS;
		}
		return unknown.stream().anyMatch((standing) -> !standing.conflict()) ? GAP : DISPUTED;
	}

	private static boolean isUnknown(Standing standing) {
		return standing.state() == TieState.UNKNOWN;
	}

}
