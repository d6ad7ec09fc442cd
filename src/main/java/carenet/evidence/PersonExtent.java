package carenet.evidence;

/**
 * How much is read of a person.
 *
 * @param employers whom they work for
 * @param records the other records of the same person; without, only how many there are
 */
public record PersonExtent(boolean employers, boolean records) {

	public static final PersonExtent WHOLE = new PersonExtent(true, true);

}
