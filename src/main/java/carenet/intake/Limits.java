package carenet.intake;

import carenet.study.BadInput;

/**
 * What a package may cost at most.
 *
 * @param entries how many entries a zip may have
 * @param unpackedBytes how much all entries of a zip may unpack to
 * @param ratio how often its packed size an entry may unpack to
 * @param smallBytes what an entry may unpack to whatever the ratio
 * @param cellChars how long a cell may be
 */
public record Limits(int entries, long unpackedBytes, int ratio, long smallBytes, int cellChars) {

	/**
	 * Room for a study of many gigabytes; CSV packs to a fiftieth at best, and DEFLATE to
	 * a thousandth.
	 */
	public static final Limits DEFAULT = new Limits(1_000, 16L << 30, 200, 8L << 20, 8_192);

	/** A cell, in UTF-8, has to fit into 64 kB where it is put aside. */
	private static final int CELL_AT_MOST = 16_384;

	public Limits {
		if (cellChars < 1 || cellChars > CELL_AT_MOST) {
			throw new BadInput("a cell of %d characters is outside 1 to %d".formatted(cellChars, CELL_AT_MOST));
		}
	}

}
