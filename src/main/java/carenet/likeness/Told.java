package carenet.likeness;

/**
 * How people told of two records.
 *
 * @param asTwo which report names both side by side, as in "the client at T1"; empty for
 * none
 * @param inContact whether somebody says that the two are in contact
 * @param ofEachOther whether one of the two told of the other
 * @param inTurn whether one voice named the one at a wave and the other at another
 */
public record Told(String asTwo, boolean inContact, boolean ofEachOther, boolean inTurn) {

	public static final Told NOTHING = new Told("", false, false, false);

}
