package carenet.network;

/**
 * Why a measure has no value.
 *
 * @param measure the field's name
 * @param reason in one word
 * @param sentence for people
 */
public record Undefined(String measure, Reason reason, String sentence) {

	public Undefined(String measure, Reason reason) {
		this(measure, reason, reason.sentence);
	}

	/** What a measure can lack. */
	public enum Reason {

		/** A rate of no ties. */
		NO_TIES("No tie is present at either wave."),

		/** A rate of ties of which none can be judged at both waves. */
		NO_TIES_SEEN_TWICE("No tie that is present at one wave can be judged at the other."),

		/** A rate of what was there before. */
		NO_TIES_BEFORE("No tie is present before and can be judged after."),

		/** Nobody can be said not to be in contact. */
		CONTACTS_NOT_ASKED("Who is in contact with whom was not asked of everybody at this wave."),
		/** An average over nobody. */
		NO_SUPPORTERS("Nobody is known to support the client at this wave."),
		/** A share of no pairs. */
		FEWER_THAN_TWO_SUPPORTERS("It compares pairs of supporters, and there are fewer than two supporters."),
		/** A density of no pairs. */
		FEWER_THAN_TWO_PROFESSIONALS("It compares pairs of professionals, and there are fewer than two professionals."),

		/** No difference in degree is possible. */
		FEWER_THAN_THREE_SUPPORTERS("It compares how central supporters are, which takes at least three of them."),
		/** A share of no contacts. */
		NO_CONTACTS("None of the supporters are in contact with each other."),
		/** A share of no formal–informal pairs. */
		ONE_SIDE_ONLY("It compares informal carers with professionals and agencies, and one side is missing."),
		/** A diversity of nobody's care types. */
		NO_INFORMAL_CARERS("No informal carer is known to support the client at this wave."),
		/** A diversity of nobody's sectors. */
		NO_SECTOR_KNOWN("Of no professional or agency the sector is known."),
		/** Withheld, so that it tells of nobody; see disclosure control. */
		SUPPRESSED("Suppressed: it could tell of fewer clients, ties or needs than may be told."),
		/** Sectors are open codes: how many there could be is the study's to say. */
		POSSIBLE_SECTORS_NOT_KNOWN("Sectors are an open list, and how many there could be was not given.");

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
