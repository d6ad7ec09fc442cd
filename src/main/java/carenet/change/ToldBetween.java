package carenet.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.evidence.Testimony;
import carenet.evidence.ToldDate;
import carenet.study.View;

/**
 * What counting voices told, after one wave and up to another, of starts and ends that
 * fall between the two.
 *
 * @param start a start
 * @param end an end, with a day or without
 * @param death an end whose reason is a death
 * @param episode a start, and a dated end that does not come before it
 */
record ToldBetween(boolean start, boolean end, boolean death, boolean episode) {

	static ToldBetween of(Testimony testimony, int from, int to, View view) {
		List<ToldDate> dates = testimony.rows()
			.stream()
			.filter((row) -> view.counts(row.source()))
			.flatMap((row) -> row.dates().stream())
			.filter((date) -> isBetween(from, date.told(), to) && isBetween(from, date.falls(), to))
			.toList();
		boolean episode = dates.stream()
			.anyMatch((start) -> !start.end() && dates.stream().anyMatch((end) -> closes(end, start)));
		return new ToldBetween(dates.stream().anyMatch((date) -> !date.end()), dates.stream().anyMatch(ToldDate::end),
				dates.stream().anyMatch(ToldDate::death), episode);
	}

	private static boolean isBetween(int from, int wave, int to) {
		return wave > from && wave <= to;
	}

	private static boolean closes(ToldDate end, ToldDate start) {
		return end.end() && end.dated()
				&& (end.falls() > start.falls() || (end.falls() == start.falls() && end.order() >= start.order()));
	}

	/** What the told days say became of the tie; null where they say nothing. */
	@Nullable Transition transition(boolean presentBefore, boolean presentAfter) {
		if (presentBefore == presentAfter) {
			return (!presentBefore && this.episode) ? Transition.TRANSIENT : null;
		}
		if (presentAfter) {
			return this.start ? Transition.ADDED : null;
		}
		return this.end ? (this.death ? Transition.EXITED : Transition.ENDED) : null;
	}

}
