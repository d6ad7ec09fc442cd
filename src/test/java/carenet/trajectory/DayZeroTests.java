package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;

import carenet.actors.EventKind;
import carenet.evidence.Story;
import carenet.trajectory.DayZero.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Day 0 is enrolled_on, else the INTAKE event, else the first wave. */
class DayZeroTests {

	private static Story waves() {
		return Story.of("C").waves("2018-02-01", "2018-08-01");
	}

	private static DayZero dayZero(Story story) {
		return DayZero.of(Cases.of(story)).orElseThrow();
	}

	@Test
	void isTheDayOfEnrolmentWhateverElseThereIs() {
		assertThat(dayZero(waves().enrolled("2018-01-20").event(EventKind.INTAKE, "2018-01-10")))
			.isEqualTo(new DayZero(LocalDate.parse("2018-01-20"), Origin.ENROLMENT));
	}

	@Test
	void isElseTheDayOfTheFirstIntake() {
		assertThat(dayZero(waves().event(EventKind.INTAKE, "2018-05-01").event(EventKind.INTAKE, "2018-03-01")))
			.isEqualTo(new DayZero(LocalDate.parse("2018-03-01"), Origin.INTAKE));
	}

	@Test
	void isElseTheFirstWaveWhicheverItsIndex() {
		Story story = Story.of("C").wave(2, "2018-08-01").wave(1, "2018-02-01").event(EventKind.PLAN, "2017-01-01");
		assertThat(dayZero(story)).isEqualTo(new DayZero(LocalDate.parse("2018-02-01"), Origin.FIRST_WAVE));
	}

	@Test
	void isNotThereWithoutAnyOfThem() {
		Trajectory trajectory = new Trajectory(Cases.of(Story.of("C")), List.of());
		assertThat(trajectory.dayZero()).isNull();
		assertThat(Cases.reason(trajectory.reasons(), "dayZero")).isEqualTo(NoValue.Reason.NO_DAY_ZERO);
	}

	@Test
	void numbersTheDaysFromItselfOn() {
		DayZero zero = dayZero(waves());
		assertThat(zero.numberOf(LocalDate.parse("2018-02-01"))).isZero();
		assertThat(zero.numberOf(LocalDate.parse("2018-03-15"))).isEqualTo(42);
		assertThat(zero.numberOf(LocalDate.parse("2018-01-31"))).isEqualTo(-1);
	}

}
