package carenet.likeness;

/**
 * One thing that speaks for or against.
 *
 * @param finding what was found
 * @param sentence the same in words, naming nobody
 */
public record Reason(Finding finding, String sentence) {

	static Reason of(Finding finding) {
		return new Reason(finding, finding.sentence());
	}

	static Reason of(Finding finding, String where) {
		return new Reason(finding, where.isEmpty() ? finding.sentence() : finding.sentence() + ": " + where);
	}

	/** In bits. */
	public double weight() {
		return this.finding.weight();
	}

	public boolean isFor() {
		return weight() > 0;
	}

}
