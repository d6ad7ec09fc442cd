package carenet.tally;

/** One of the tables in which a cohort is told; what is not asked for is not read. */
public enum Table {

	/** How many clients, in which groups; always there. */
	CLIENTS,
	/** What became of ties between two waves. */
	TRANSITIONS,
	/** Beside it: who has both waves, and who was asked about them. */
	ASKED_BETWEEN,
	/** Rates of groups, their intervals and differences. */
	DIFFERENCES,
	/** Courses of ties over all waves. */
	PATTERNS,
	/** How waves went, and who was asked at each. */
	WAVES,
	/** Who supports, by what they are. */
	COMPOSITION,
	/** Where ties go from wave to wave. */
	FLOWS,
	/** Needs by status and coverage. */
	NEEDS,
	/** Measures of single networks over clients. */
	MEASURES;

	/** Whether it is made of testimonies alone. */
	public boolean isOfTestimonies() {
		return switch (this) {
			case TRANSITIONS, DIFFERENCES, PATTERNS -> true;
			case CLIENTS, ASKED_BETWEEN, WAVES, COMPOSITION, FLOWS, NEEDS, MEASURES -> false;
		};
	}

	/** Whether it is made of waves and of the heads of reports. */
	public boolean isOfAttendance() {
		return switch (this) {
			case ASKED_BETWEEN, WAVES -> true;
			case CLIENTS, TRANSITIONS, DIFFERENCES, PATTERNS, COMPOSITION, FLOWS, NEEDS, MEASURES -> false;
		};
	}

	/** Whether it is made of networks. */
	public boolean isOfNetworks() {
		return this != CLIENTS && !isOfTestimonies() && !isOfAttendance();
	}

}
