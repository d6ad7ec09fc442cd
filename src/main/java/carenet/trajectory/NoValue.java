package carenet.trajectory;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Why something of a trajectory has no value.
 *
 * @param field the field's name
 * @param reason in one word
 * @param sentence for people
 */
public record NoValue(String field, Reason reason, String sentence) {

	NoValue(String field, Reason reason) {
		this(field, reason, reason.sentence);
	}

	/** The first of these reasons that holds; none where the field has a value. */
	static List<NoValue> of(String field, @Nullable Reason... holding) {
		return Arrays.stream(holding)
			.filter(Objects::nonNull)
			.limit(1)
			.map((reason) -> new NoValue(field, reason))
			.toList();
	}

	/** What an indicator can lack. */
	public enum Reason {

		/** Nothing to count days from. */
		NO_DAY_ZERO("The client has no day of enrolment, no intake and no wave."),

		/** A need without a day of its own. */
		NEED_NOT_IDENTIFIED("No day is registered for the need, and nobody whose voice counts rates or addresses it."),

		/** No event to count to. */
		NO_PLAN("No plan or revision names the need, and none follows on or after the day it was identified."),

		/** Everybody who could address the need was asked about, and nobody does. */
		NOBODY_ADDRESSES_IT(
				"At every wave since it was identified everybody was asked about, and nobody addresses it."),

		/** Nobody is known to address the need, and nobody can be said not to. */
		ADDRESSERS_NOT_KNOWN("Nobody is known to address it, and not at every wave was everybody asked about."),

		/** Nothing that a need could come after. */
		NO_FIRST_PLAN("The client has no plan that a need could come after."),

		/** The need came after the plan, and the plan stayed as it was. */
		NO_REVISION_SINCE("The plan was not revised on or after the day on which the need was identified."),

		/** A share of no ties. */
		NO_TIES_PRESENT("No supporter is known to be there at this wave."),

		/** One of two sources, or both, could see nothing. */
		ONE_SEES_NOTHING("At least one of the two sources was not asked about any supporter at this wave."),

		/** Two sources that look at different supporters. */
		NOTHING_SEEN_BY_BOTH("There is no supporter whom both sources were asked about at this wave."),

		/** Two sources that agree on nobody being there. */
		NEITHER_NAMES_ANY("Of the supporters whom both sources were asked about, neither names any.");

		private final String sentence;

		Reason(String sentence) {
			this.sentence = sentence;
		}

		/** For people. */
		public String sentence() {
			return this.sentence;
		}

	}

}
