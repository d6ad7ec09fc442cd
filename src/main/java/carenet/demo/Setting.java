package carenet.demo;

import carenet.study.Id;

/**
 * Where a client stands in the generated study: everything about the client follows from
 * it, whatever the number of clients.
 *
 * @param seed the study's seed
 * @param number the client's, from 0
 * @param story what is special about the client
 * @param town where the client lives
 */
record Setting(long seed, int number, Story story, Town town) {

	/** So many of the clients of a round have professionals who are interviewed. */
	private static final int INTERVIEWED = 16;

	Id client() {
		return Ids.client(this.number);
	}

	Id id(String letter, int running) {
		return Ids.ofClient(letter, this.number, running);
	}

	Dice dice(String purpose) {
		return Dice.of(this.seed, purpose, this.number);
	}

	double even(Evenly what) {
		return Dice.even(this.seed, what, this.number);
	}

	int district() {
		return dice("district").between(0, this.town.districts().size() - 1);
	}

	/** Sixteen of any 35 clients in a row. */
	boolean professionalsAreInterviewed() {
		return (this.number % Story.ROUND) * INTERVIEWED % Story.ROUND < INTERVIEWED;
	}

}
