package carenet.intake;

import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param findings everything that was found in the package
 * @param imported what was taken over; null when an error kept the whole package out
 */
public record ImportResult(Findings findings, @Nullable Imported imported) {

	public boolean isTakenOver() {
		return this.imported != null;
	}

}
