package carenet.copy;

import java.nio.file.Path;

import carenet.study.BadInput;

/**
 * What copy is wanted.
 *
 * @param folder where; it must not be there yet, or be empty
 * @param k how many must be alike, and how many must bear a value that is kept: 2 to 1000
 * @param everybody also clients who did not consent to research
 */
public record CopyOrder(Path folder, int k, boolean everybody) {

	/** How many must be alike unless told otherwise. */
	public static final int USUAL_K = 5;

	private static final int MOST = 1_000;

	public CopyOrder {
		folder = folder.toAbsolutePath().normalize();
		if (k < 2 || k > MOST) {
			throw new BadInput("k = %d is outside 2 to %d".formatted(k, MOST));
		}
	}

}
