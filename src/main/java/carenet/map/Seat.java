package carenet.map;

import java.util.Comparator;
import java.util.List;

import carenet.actors.Supporter;
import carenet.study.Id;

/**
 * What takes one place on the drawing: one supporter, or several grouped into one symbol.
 *
 * @param key unique and stable over the waves
 * @param kind which shape
 * @param sector which part of the circle
 * @param ring 0 innermost
 * @param order keeps those together who belong together
 * @param members who sits there
 * @param name of a group; empty for a single supporter
 */
record Seat(String key, Kind kind, Sector sector, int ring, String order, List<Id> members, Name name) {

	static final Comparator<Seat> AROUND = Comparator.comparing(Seat::sector)
		.thenComparing(Seat::order)
		.thenComparing(Seat::key);

	static final Comparator<Seat> INSIDE_OUT = Comparator.comparingInt(Seat::ring).thenComparing(AROUND);

	/** How a seat is named. */
	sealed interface Name {

		/**
		 * As the caller names this supporter.
		 *
		 * @param supporter the single one, or the agency that a group works for
		 */
		record Of(Supporter supporter) implements Name {
		}

		/**
		 * As it stands.
		 *
		 * @param words a few
		 */
		record Fixed(String words) implements Name {
		}

	}

	boolean isGroup() {
		return this.members.size() > 1;
	}

}
