package carenet.demo;

/**
 * What is special about a client: every run of 35 clients has the same stories at the
 * same places, so that the demonstration study shows each of them.
 */
enum Story {

	ORDINARY(0), FIRST_TO_LOOK_AT(12), NO_INFORMAL_CARER(7), HIDDEN_NETWORK(16), WITHDRAWN_AT_T1(0), SMALLEST(3),
	FALLS_APART(12), LARGEST(28), CARER_DIES_FIRST_HALF(0), T2_MISSED(0), LOST_AT_T2(0), CLIENT_DIES(0),
	INFORMANTS_DISAGREE(0), T1_MISSED(0), WITHDRAWN_AT_T2(0), INSTITUTIONALISED(0), NEEDS_FOUND_LATE(0), UNCOVERED(0),
	T1_PARTIAL(0), CARER_DIES_SECOND_HALF(0), CORRECTED(0), RETRACTED(0);

	/** After so many clients the stories begin again. */
	static final int ROUND = 35;

	private final int size;

	Story(int size) {
		this.size = size;
	}

	static Story of(int number) {
		return switch (number % ROUND) {
			case 0 -> FIRST_TO_LOOK_AT;
			case 2 -> NO_INFORMAL_CARER;
			case 3 -> HIDDEN_NETWORK;
			case 4 -> WITHDRAWN_AT_T1;
			case 6 -> SMALLEST;
			case 7 -> FALLS_APART;
			case 9 -> LARGEST;
			case 10 -> CARER_DIES_FIRST_HALF;
			case 11 -> T2_MISSED;
			case 13, 26 -> LOST_AT_T2;
			case 15 -> CLIENT_DIES;
			case 16 -> INFORMANTS_DISAGREE;
			case 17 -> T1_MISSED;
			case 19 -> WITHDRAWN_AT_T2;
			case 20 -> INSTITUTIONALISED;
			case 22 -> NEEDS_FOUND_LATE;
			case 23 -> UNCOVERED;
			case 24 -> T1_PARTIAL;
			case 28 -> CARER_DIES_SECOND_HALF;
			case 30 -> CORRECTED;
			case 32 -> RETRACTED;
			default -> ORDINARY;
		};
	}

	/**
	 * The number of supporters at T0 that the story needs; 0 where any number will do.
	 */
	int size() {
		return this.size;
	}

}
