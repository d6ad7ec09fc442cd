package carenet.cohort;

import java.util.Map;
import java.util.Set;

import carenet.study.Id;

/**
 * Decides what of a cohort leaves: every number over many clients passes here, whatever
 * shows it.
 */
public interface Publication {

	/** Everything is told as it was counted. */
	Publication EVERYTHING = new Publication() {

		@Override
		public Cohort publish(CohortQuestion question, Counting counting) {
			return counting.count(question);
		}

		@Override
		public void requireOpening() {
			// nothing is kept from anybody
		}

	};

	/** What can be counted for an answer. */
	interface Counting {

		Cohort count(CohortQuestion question);

		/** The clients of each group; all in one where they are not grouped. */
		Map<Group, Set<Id>> members(CohortQuestion question);

	}

	/** The answer to a question as it may be told, or a refusal. */
	Cohort publish(CohortQuestion question, Counting counting);

	/** Refuses to open a number to the clients behind it where that is not allowed. */
	void requireOpening();

}
