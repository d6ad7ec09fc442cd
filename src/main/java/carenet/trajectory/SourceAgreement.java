package carenet.trajectory;

import java.util.List;
import java.util.function.Predicate;

import carenet.evidence.Mark;
import carenet.evidence.Testimony;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.Wave;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far two sources name the same supporters at a wave, among those whom at least one
 * voice of each was asked about: only there can they agree or disagree.
 *
 * @param first the one source
 * @param second the other one
 * @param seenByFirst supporters that the first was asked about
 * @param seenBySecond supporters that the second was asked about
 * @param seenByBoth supporters that both were asked about
 * @param namedByBoth of these, named by both
 * @param namedByFirstOnly of these, named by the first alone
 * @param namedBySecondOnly of these, named by the second alone
 */
public record SourceAgreement(Source first, Source second, int seenByFirst, int seenBySecond, int seenByBoth,
		int namedByBoth, int namedByFirstOnly, int namedBySecondOnly) {

	public SourceAgreement {
		if (first.compareTo(second) >= 0) {
			throw new BadInput("%s and %s are no pair of sources in their order".formatted(first, second));
		}
		if (namedByBoth + namedByFirstOnly + namedBySecondOnly > seenByBoth
				|| seenByBoth > Math.min(seenByFirst, seenBySecond)) {
			throw new BadInput("%s and %s name more than both were asked about".formatted(first, second));
		}
	}

	static SourceAgreement of(Source first, Source second, List<Testimony> testimonies, Wave wave, View view) {
		Predicate<Testimony> seenByFirst = (testimony) -> sees(testimony, first, wave, view);
		Predicate<Testimony> seenBySecond = (testimony) -> sees(testimony, second, wave, view);
		Predicate<Testimony> namedByFirst = (testimony) -> names(testimony, first, wave, view);
		Predicate<Testimony> namedBySecond = (testimony) -> names(testimony, second, wave, view);
		List<Testimony> both = testimonies.stream().filter(seenByFirst.and(seenBySecond)).toList();
		return new SourceAgreement(first, second, count(testimonies, seenByFirst), count(testimonies, seenBySecond),
				both.size(), count(both, namedByFirst.and(namedBySecond)),
				count(both, namedByFirst.and(namedBySecond.negate())),
				count(both, namedBySecond.and(namedByFirst.negate())));
	}

	private static int count(List<Testimony> testimonies, Predicate<Testimony> of) {
		return (int) testimonies.stream().filter(of).count();
	}

	private static boolean sees(Testimony testimony, Source source, Wave wave, View view) {
		return anyVoice(testimony, source, wave, (mark) -> mark.covers(view.includeRetrospective()));
	}

	private static boolean names(Testimony testimony, Source source, Wave wave, View view) {
		return anyVoice(testimony, source, wave, (mark) -> mark.asserts(view.includeRetrospective()));
	}

	private static boolean anyVoice(Testimony testimony, Source source, Wave wave, Predicate<Mark> mark) {
		return testimony.rows().stream().anyMatch((row) -> row.source() == source && mark.test(row.at(wave.index())));
	}

	/** Named by one of the two alone. */
	public int namedByOneOnly() {
		return this.namedByFirstOnly + this.namedBySecondOnly;
	}

	/** namedByBoth / (namedByBoth + namedByOneOnly), 0 to 1. Jaccard 1901. */
	public @Nullable Double jaccard() {
		int named = this.namedByBoth + namedByOneOnly();
		return (named != 0) ? (double) this.namedByBoth / named : null;
	}

	/** Why the Jaccard index is null. */
	public List<NoValue> reasons() {
		return NoValue.of("jaccard", (this.seenByFirst == 0 || this.seenBySecond == 0) ? Reason.ONE_SEES_NOTHING : null,
				(this.seenByBoth == 0) ? Reason.NOTHING_SEEN_BY_BOTH : null,
				(this.namedByBoth + namedByOneOnly() == 0) ? Reason.NEITHER_NAMES_ANY : null);
	}

}
