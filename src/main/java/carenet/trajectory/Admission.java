package carenet.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Supporter;
import carenet.change.TieTransition;
import carenet.change.Transition;
import carenet.study.Wave;

/**
 * What is told to have started and ended within 90 days around an admission. It describes
 * what lies near it in time; it says nothing of a cause.
 *
 * @param event the admission
 * @param gained ties that are told to have started
 * @param lost ties that are told to have ended
 * @param dayNotKnown ties that changed between two waves around it, on a day that nobody
 * tells
 */
public record Admission(Event event, Around gained, Around lost, List<DayNotKnown> dayNotKnown) {

	/** How many days before and after are looked at; both ends belong to it. */
	public static final int DAYS = 90;

	/**
	 * Told days on either side of an admission.
	 *
	 * @param before day −90 to −1
	 * @param after day 0, the admission's own, to 90
	 */
	public record Around(List<ToldDay> before, List<ToldDay> after) {

		private static final Comparator<ToldDay> BY_DAY = Comparator.comparing(ToldDay::date)
			.thenComparing(ToldDay::tie);

		static Around of(Stream<ToldDay> told) {
			List<ToldDay> near = told.filter((one) -> Math.abs(one.day()) <= DAYS).sorted(BY_DAY).toList();
			return new Around(near.stream().filter((one) -> one.day() < 0).toList(),
					near.stream().filter((one) -> one.day() >= 0).toList());
		}

	}

	/**
	 * A tie that was added or ended between two neighbouring waves, without a day.
	 *
	 * @param tie the tie's id
	 * @param supporter the supporter
	 * @param transition added or ended
	 * @param from the wave before
	 * @param to the wave after
	 */
	public record DayNotKnown(String tie, Supporter supporter, Transition transition, Wave from, Wave to) {
	}

	/** Every admission of a client, by day. */
	static List<Admission> of(CaseHistory history) {
		return history.events(EventKind.ADMISSION).map((event) -> of(history, event)).toList();
	}

	private static Admission of(CaseHistory history, Event event) {
		LocalDate day = event.date();
		return new Admission(event, Around.of(history.supporting().flatMap((tie) -> ToldDay.starts(history, tie, day))),
				Around.of(history.supporting().flatMap((tie) -> ToldDay.ends(history, tie, day))),
				dayNotKnown(history, day));
	}

	private static List<DayNotKnown> dayNotKnown(CaseHistory history, LocalDate day) {
		List<Wave> waves = history.waves();
		return IntStream.range(1, waves.size())
			.filter((later) -> overlaps(waves.get(later - 1), waves.get(later), day))
			.boxed()
			.flatMap((later) -> history.supporting()
				.flatMap((tie) -> dayNotKnown(history, tie, waves.get(later - 1), waves.get(later))))
			.toList();
	}

	/** Whether a day after the one wave, up to the other, lies near the admission. */
	private static boolean overlaps(Wave from, Wave to, LocalDate day) {
		return from.date().isBefore(day.plusDays(DAYS)) && !to.date().isBefore(day.minusDays(DAYS));
	}

	private static Stream<DayNotKnown> dayNotKnown(CaseHistory history, TieHistory tie, Wave from, Wave to) {
		return TieTransition.of(tie.testimony(), from.index(), to.index(), history.view())
			.map(TieTransition::transition)
			.filter((transition) -> lacksItsDay(transition, tie, from, to))
			.map((transition) -> new DayNotKnown(tie.tie().id(), history.supporter(tie.tie().from()), transition, from,
					to))
			.stream();
	}

	private static boolean lacksItsDay(Transition transition, TieHistory tie, Wave from, Wave to) {
		return switch (transition) {
			case ADDED -> tie.starts().noneMatch((day) -> isBetween(from, day, to));
			case ENDED -> tie.ends().noneMatch((day) -> isBetween(from, day, to));
			case PERSISTED, FIRST_OBSERVED, NOT_REOBSERVED, ENTERED, EXITED, TRANSIENT, UNKNOWN -> false;
		};
	}

	private static boolean isBetween(Wave from, LocalDate day, Wave to) {
		return day.isAfter(from.date()) && !day.isAfter(to.date());
	}

	/** The first day that is looked at. */
	public LocalDate from() {
		return this.event.date().minusDays(DAYS);
	}

	/** The last day that is looked at. */
	public LocalDate to() {
		return this.event.date().plusDays(DAYS);
	}

}
