package carenet.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
		FIRST_WAVE

	}

	/** Day 0 of a client; empty without enrolment, intake and wave. */
	static Optional<DayZero> of(CaseHistory history) {
		Optional<DayZero> enrolment = Optional.ofNullable(history.client().enrolledOn())
			.map((day) -> new DayZero(day, Origin.ENROLMENT));
		return enrolment.or(() -> intake(history)).or(() -> firstWave(history));
	}

	private static Optional<DayZero> intake(CaseHistory history) {
		return history.events(EventKind.INTAKE)
			.findFirst()
			.map(Event::date)
			.map((day) -> new DayZero(day, Origin.INTAKE));
	}

	private static Optional<DayZero> firstWave(CaseHistory history) {
		return history.waves().stream().findFirst().map(Wave::date).map((day) -> new DayZero(day, Origin.FIRST_WAVE));
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
