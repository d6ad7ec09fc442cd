package carenet.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import carenet.actors.Client;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.study.Wave;

/**
 * The day from which the days of a trajectory are counted.
 *
 * @param date day 0
 * @param origin where it comes from
 */
public record DayZero(LocalDate date, Origin origin) {

	/** The last day of the first six weeks. */
	public static final int SIX_WEEKS = 42;

	/** Where day 0 comes from; the first of these that there is. */
	public enum Origin {

		/** The registered day of enrolment. */
		ENROLMENT,

		/** The first intake. */
		INTAKE,

		/** The first wave. */
		FIRST_WAVE;

		private DayZero on(LocalDate day) {
			return new DayZero(day, this);
		}

	}

	static Optional<DayZero> of(CaseHistory history) {
		return of(history.client(), history.events(), history.waves());
	}

	/** Day 0 of a client; empty without enrolment, intake and wave. */
	public static Optional<DayZero> of(Client client, List<Event> events, List<Wave> waves) {
		Optional<DayZero> enrolment = Optional.ofNullable(client.enrolledOn()).map(Origin.ENROLMENT::on);
		return enrolment.or(() -> intake(events))
			.or(() -> waves.stream().map(Wave::date).min(LocalDate::compareTo).map(Origin.FIRST_WAVE::on));
	}

	private static Optional<DayZero> intake(List<Event> events) {
		return events.stream()
			.filter((event) -> event.kind() == EventKind.INTAKE)
			.map(Event::date)
			.min(LocalDate::compareTo)
			.map(Origin.INTAKE::on);
	}

	/** The number of a day: 0 for day 0, negative before it. */
	public int numberOf(LocalDate day) {
		return days(this.date, day);
	}

	/** The days from one to another; negative when the other comes first. */
	static int days(LocalDate from, LocalDate to) {
		return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
	}

}
