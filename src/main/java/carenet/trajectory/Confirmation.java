package carenet.trajectory;

import java.util.List;

import carenet.evidence.Testimony;
import carenet.study.Wave;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How many of the ties that are present at a wave two or more voices name.
 *
 * @param present ties of supporters that are present
 * @param seenByTwo of these, ties that two or more voices were asked about
 * @param confirmed of these, ties that two or more voices name
 */
public record Confirmation(int present, int seenByTwo, int confirmed) {

	static Confirmation at(CaseHistory history, Wave wave) {
		List<TieHistory> present = history.present(wave);
		long seenByTwo = present.stream().filter((tie) -> voices(history, tie.testimony(), wave) >= 2).count();
		long confirmed = present.stream()
			.filter((tie) -> tie.at(wave, history.view()).reportedBy().size() >= 2)
			.count();
		return new Confirmation(present.size(), (int) seenByTwo, (int) confirmed);
	}

	/** How many counting voices cover a tie. */
	private static long voices(CaseHistory history, Testimony testimony, Wave wave) {
		return testimony.rows()
			.stream()
			.filter((row) -> history.view().counts(row.source()))
			.filter((row) -> row.at(wave.index()).covers(history.view().includeRetrospective()))
			.count();
	}

	/** confirmed / present, 0 to 1. */
	public @Nullable Double share() {
		return (this.present != 0) ? (double) this.confirmed / this.present : null;
	}

	/** Why the share is null. */
	public List<NoValue> reasons() {
		return NoValue.of("share", (this.present == 0) ? Reason.NO_TIES_PRESENT : null);
	}

}
