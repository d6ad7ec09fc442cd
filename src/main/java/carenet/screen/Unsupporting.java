package carenet.screen;

import java.util.List;

import carenet.network.SupportTie;
import carenet.study.TieState;

/**
 * People and agencies who are spoken of at some wave and are not counted as supporters at
 * this one, with why; never more than the data say.
 *
 * @param why why they are not counted
 * @param rows who
 */
record Unsupporting(Why why, List<SupporterRow> rows) {

	/** Why somebody is not counted as a supporter. */
	enum Why {

		/** Voices speak for and against, and the rule does not count it. */
		TOLD_DIFFERENTLY("Named by some, not by all",
				"Under this view they do not count as supporters. Who says what stands beside each."),
		/** Somebody says that it is not so. */
		SAID_NOT("Said not to support the client", "Somebody who was asked says so."),
		/** Somebody who was asked would have named them. */
		NOT_NAMED("Not named at this wave",
				"Somebody was asked who would have named them, and did not. Nobody said in so many words that it ended."),
		/** Nobody can tell. */
		NOBODY_ASKED("Nobody was asked",
				"Nobody whose word counts could tell at this wave. They may still help, or not: that is not known."),
		/** Death, and nothing else. */
		DIED("Died", "The client, or the supporter, had died by this wave.");

		private final String heading;

		private final String explained;

		Why(String heading, String explained) {
			this.heading = heading;
			this.explained = explained;
		}

		static Why of(SupportTie tie) {
			if (tie.state() == TieState.NOT_APPLICABLE) {
				return DIED;
			}
			if (!tie.reportedBy().isEmpty()) {
				return TOLD_DIFFERENTLY;
			}
			if (tie.state() == TieState.UNKNOWN) {
				return NOBODY_ASKED;
			}
			return tie.saidOtherwise().isEmpty() ? NOT_NAMED : SAID_NOT;
		}

		public String heading() {
			return this.heading;
		}

		public String explained() {
			return this.explained;
		}

	}

}
