package carenet.kept;

import carenet.research.Told;

/**
 * A saved question that was asked again.
 *
 * @param then what was saved
 * @param now how it was answered now
 * @param isSameAnswer whether the same rows came
 * @param isSameText whether it is the text that was asked then
 */
public record AskedAgain(SavedQuery then, Told now, boolean isSameAnswer, boolean isSameText) {

	public boolean isSameEvidence() {
		return this.then.version().equals(this.now.edition().version().value());
	}

	/** For people. */
	public String sentence() {
		String evidence = isSameEvidence() ? "the evidence is the same" : "the evidence has changed since";
		String answer = this.isSameAnswer ? "The answer is still the same"
				: "The answer is another one: %d rows then, %d now".formatted(this.then.rows(), this.now.rows());
		String text = this.isSameText ? "" : " The library asks this otherwise than it did then.";
		return "%s; %s.%s".formatted(answer, evidence, text);
	}

}
