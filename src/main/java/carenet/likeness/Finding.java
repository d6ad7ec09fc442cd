package carenet.likeness;

/**
 * What a comparison of two records can find, and how much it weighs: log2(m / u), after
 * Fellegi and Sunter (1969), where m is how often it is found of two records of one
 * person, and u of two people. What one of the two does not have is no finding.
 */
public enum Finding {

	GIVEN_SAME(0.74, 0.012, "the given names are the same"),
	GIVEN_ALIKE(0.12, 0.012, "the given names sound alike or differ by a slip"),
	GIVEN_FITS(0.10, 0.07, "one given name is an initial or a short form of the other"),
	GIVEN_DIFFERENT(0.04, 0.906, "the given names differ"),

	FAMILY_SAME(0.70, 0.18, "the family names are the same, as they often are around one client"),
	FAMILY_ALIKE(0.12, 0.03, "the family names sound alike or differ by a slip"),
	FAMILY_PART(0.09, 0.04, "one of several family names is the same, as after a marriage"),
	FAMILY_FITS(0.03, 0.05, "one family name is an initial or the beginning of the other"),
	FAMILY_DIFFERENT(0.06, 0.70, "the family names differ"),

	STAFF_FAMILY_SAME(0.74, 0.006, "the family names are the same"),
	STAFF_FAMILY_ALIKE(0.12, 0.006, "the family names sound alike or differ by a slip"),
	STAFF_FAMILY_PART(0.07, 0.006, "one of several family names is the same, as after a marriage"),
	STAFF_FAMILY_FITS(0.03, 0.05, "one family name is an initial or the beginning of the other"),
	STAFF_FAMILY_DIFFERENT(0.04, 0.932, "the family names differ"),

	RELATION_SAME(0.88, 0.12, "they are the same to the client"),
	RELATION_DIFFERENT(0.12, 0.88, "they are not the same to the client"),
	CARE_TYPE_SAME(0.85, 0.30, "they are carers of the same kind"),
	CARE_TYPE_DIFFERENT(0.15, 0.70, "they are carers of different kinds"), SEX_SAME(0.98, 0.50, "the sex is the same"),
	SEX_DIFFERENT(0.02, 0.50, "the sex differs"), BIRTH_YEAR_SAME(0.75, 0.025, "the year of birth is the same"),
	BIRTH_YEAR_CLOSE(0.17, 0.09, "the years of birth are one or two years apart"),
	BIRTH_YEAR_NEAR(0.05, 0.12, "the years of birth are three to five years apart"),
	BIRTH_YEAR_FAR(0.03, 0.765, "the years of birth are more than five years apart"),
	DEATH_SAME(0.90, 0.02, "the day of death is the same"), DEATH_DIFFERENT(0.10, 0.98, "the days of death differ"),
	PROFESSION_SAME(0.88, 0.06, "the profession is the same"),
	PROFESSION_DIFFERENT(0.12, 0.94, "the professions differ"),
	AGENCY_SAME(0.80, 0.03, "they work, or worked, for the same agency"),
	AGENCY_DIFFERENT(0.20, 0.97, "they work for different agencies"),
	PHONE_SAME(0.80, 0.02, "a telephone number is the same"),
	PHONE_DIFFERENT(0.20, 0.98, "the telephone numbers differ"),
	EMAIL_SAME(0.80, 0.005, "an e-mail address is the same"),
	EMAIL_DIFFERENT(0.20, 0.995, "the e-mail addresses differ"),

	NAMED_AS_TWO(0.02, 0.70, "one report names both side by side, as two people"),
	IN_CONTACT(0.01, 0.20, "somebody says that the two are in contact with each other"),
	TOLD_OF_EACH_OTHER(0.02, 0.25, "one of the two told of the other as somebody else"),
	NAMED_IN_TURN(0.70, 0.35, "one voice named the one at a wave, the other at another, and never both");

	private final double match;

	private final double other;

	private final String sentence;

	Finding(double match, double other, String sentence) {
		this.match = match;
		this.other = other;
		this.sentence = sentence;
	}

	/** How often it is found of two records of one person. */
	double match() {
		return this.match;
	}

	/** How often it is found of two people. */
	double other() {
		return this.other;
	}

	/** For (above 0) or against (below 0) one person, in bits. */
	public double weight() {
		return Math.log(this.match / this.other) / Math.log(2);
	}

	/** What it says, naming nobody. */
	public String sentence() {
		return this.sentence;
	}

}
