package carenet.sameness;

import java.util.ArrayList;
import java.util.List;

import carenet.evidence.Alias;
import carenet.study.Id;

/**
 * What became of decisions; with a problem, nothing.
 *
 * @param problems why nothing was done, decision by decision
 * @param merged records that stand for others now
 * @param apart pairs that are said to be two people now
 * @param unmerged records that are of people of their own again
 * @param open pairs of which nothing is said any more
 * @param already how many said what was known already
 */
public record Decided(List<Problem> problems, List<Alias> merged, List<Difference> apart, List<Id> unmerged,
		List<Difference> open, int already) {

	static Decided refused(List<Problem> problems) {
		return new Decided(List.copyOf(problems), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/**
	 * What is wrong with a decision.
	 *
	 * @param number which decision, from 0 on
	 * @param field kept, record, verdict, reason or seal
	 * @param code a stable word
	 * @param value what stands there
	 * @param message what is wrong, as a sentence
	 * @param expected what would be right
	 */
	public record Problem(int number, String field, String code, String value, String message, String expected) {
	}

	public boolean isRefused() {
		return !this.problems.isEmpty();
	}

	/** What became of them, as one says it. */
	String sentences() {
		List<String> sentences = new ArrayList<>();
		this.problems
			.forEach((one) -> sentences.add("%s; right would be %s.".formatted(one.message(), one.expected())));
		this.merged
			.forEach((one) -> sentences.add("%s is read as %s from now on.".formatted(one.record(), one.kept())));
		this.apart.forEach((one) -> sentences.add("%s and %s are two people.".formatted(one.one(), one.other())));
		this.unmerged.forEach((one) -> sentences.add("%s is a person of its own again.".formatted(one)));
		this.open
			.forEach((one) -> sentences.add("Nobody has decided about %s and %s.".formatted(one.one(), one.other())));
		return sentences.isEmpty() ? "That was known already." : String.join(" ", sentences);
	}

	/** How many things are different from now on. */
	public int changes() {
		return this.merged.size() + this.apart.size() + this.unmerged.size() + this.open.size();
	}

}
