package carenet.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of a tie under two ids of one person, as if it had known: a
 * statement where it made two, and present wins. What it says of the kept record comes
 * first.
 *
 * @param tie whom the statements are about now
 * @param plain what it says of its own wave
 * @param dated periods that it tells
 * @param recalled what it says of earlier waves
 */
record SaidTwice(Tie tie, List<Statement> plain, List<Statement> dated, List<Statement> recalled) {

	static SaidTwice of(Tie tie, List<Statement> said) {
		SaidTwice twice = new SaidTwice(tie, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		said.forEach((one) -> (switch (one.evidence()) {
			case EXPLICIT, IMPLICIT -> twice.plain;
			case DATED_RECORD -> twice.dated;
			case RETROSPECTIVE -> twice.recalled;
		}).add(about(tie, one)));
		return twice;
	}

	private static Statement about(Tie tie, Statement one) {
		return new Statement(one.report(), tie, one.present(), one.evidence(), one.refersToWave(), one.validFrom(),
				one.validUntil(), one.endReason(), one.attributes());
	}

	/** At most one of the own wave, one for each earlier one, and disjoint periods. */
	List<Statement> asOnce() {
		List<Statement> once = new ArrayList<>();
		present().reduce(SaidTwice::both).ifPresent(once::add);
		Map<Integer, Statement> byWave = new TreeMap<>();
		this.recalled.forEach((one) -> {
			Integer wave = one.refersToWave();
			if (wave != null) {
				byWave.merge(wave, one, SaidTwice::both);
			}
		});
		once.addAll(byWave.values());
		once.addAll(disjoint());
		return once;
	}

	/** An absence counts only where nothing is said to be there. */
	private Stream<Statement> present() {
		boolean any = !this.dated.isEmpty() || this.plain.stream().anyMatch(Statement::present);
		return this.plain.stream().filter((one) -> one.present() || !any);
	}

	/** Dates and a reason are taken together, from the first that tells one. */
	private static Statement both(Statement first, Statement second) {
		Statement dates = tellsAnEndOrStart(first) ? first : second;
		Evidence evidence = (second.evidence() == Evidence.EXPLICIT) ? Evidence.EXPLICIT : first.evidence();
		return new Statement(first.report(), first.tie(), first.present(), evidence, first.refersToWave(),
				dates.validFrom(), dates.validUntil(), dates.endReason(), first.attributes().or(second.attributes()));
	}

	private static boolean tellsAnEndOrStart(Statement one) {
		return one.validFrom() != null || one.validUntil() != null || one.endReason() != null;
	}

	/** Periods that overlap are one, from the earlier start to the later end. */
	private List<Statement> disjoint() {
		List<Statement> disjoint = new ArrayList<>();
		this.dated.stream().sorted(Comparator.comparing((one) -> one.span().from())).forEach((next) -> {
			Statement last = disjoint.isEmpty() ? null : disjoint.getLast();
			if (last != null && last.span().overlaps(next.span())) {
				disjoint.set(disjoint.size() - 1, through(last, next));
			}
			else {
				disjoint.add(next);
			}
		});
		return disjoint;
	}

	private static Statement through(Statement earlier, Statement later) {
		Statement lasting = later.span().until().isAfter(earlier.span().until()) ? later : earlier;
		return new Statement(earlier.report(), earlier.tie(), true, Evidence.DATED_RECORD, null, earlier.validFrom(),
				end(lasting.span()), lasting.endReason(), earlier.attributes().or(later.attributes()));
	}

	private static @Nullable LocalDate end(Interval span) {
		return span.until().equals(Interval.END) ? null : span.until();
	}

}
