package carenet.trajectory;

import java.util.List;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.change.Transition;
import carenet.evidence.Story;
import carenet.study.Source;
import carenet.study.View;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told to have started and ended around an admission. */
class AdmissionTests {

	/** An admission on 2018-10-01; 90 days before is 2018-07-03, after 2018-12-30. */
	private static Story admitted() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.carer("M", CareType.OTHER_KIN)
			.carer("N", CareType.NEIGHBOUR)
			.professional("P")
			.event(EventKind.ADMISSION, "2018-10-01")
			.event(EventKind.DISCHARGE, "2018-10-05");
	}

	private static Admission admission(Story story, View view) {
		List<Admission> all = Admission.of(Cases.of(story, view));
		assertThat(all).hasSize(1);
		return all.getFirst();
	}

	private static Admission admission(Story story) {
		return admission(story, View.DEFAULT);
	}

	private static List<Integer> days(List<ToldDay> told) {
		return told.stream().map(ToldDay::day).toList();
	}

	@ParameterizedTest
	@CsvSource({ "2018-07-02, '', ''", "2018-07-03, -90, ''", "2018-09-30, -1, ''", "2018-10-01, '', 0",
			"2018-12-30, '', 90", "2018-12-31, '', ''" })
	void looksAt90DaysOnEitherSideAndCountsTheDayItselfAsAfter(String day, String before, String after) {
		Admission gained = admission(admitted().report("R2", 2, Source.PROFESSIONAL, "P", "").since("P", day).end());
		assertThat(days(gained.gained().before())).isEqualTo(numbers(before));
		assertThat(days(gained.gained().after())).isEqualTo(numbers(after));
		Admission lost = admission(
				admitted().report("R2", 2, Source.PROFESSIONAL, "P", "").ended("P", day, "MOVED").end());
		assertThat(days(lost.lost().before())).isEqualTo(numbers(before));
		assertThat(days(lost.lost().after())).isEqualTo(numbers(after));
	}

	private static List<Integer> numbers(String text) {
		return text.isEmpty() ? List.of() : List.of(Integer.valueOf(text));
	}

	@Test
	void tellsADayOfATieOnceWithAllWhoToldIt() {
		Admission admission = admission(admitted().report("R2", 2, Source.PROFESSIONAL, "P", "")
			.since("P", "2018-10-03")
			.end()
			.report("R2C", 2, Source.CLIENT, null, "")
			.since("P", "2018-10-03")
			.since("M", "2018-10-04")
			.end()
			.report("R2M", 2, Source.INFORMAL_CARER, "M", "")
			.since("M", "2018-10-02")
			.end());
		assertThat(admission.gained().after()).extracting(ToldDay::tie, ToldDay::day, ToldDay::toldBy)
			.containsExactly(tuple("C/SUPPORTS/M/C", 1, Source.INFORMAL_CARER),
					tuple("C/SUPPORTS/P/C", 2, Source.CLIENT, Source.PROFESSIONAL),
					tuple("C/SUPPORTS/M/C", 3, Source.CLIENT));
		assertThat(admission.lost().after()).isEmpty();
	}

	private static Tuple tuple(String tie, int day, Source... toldBy) {
		return Tuple.tuple(tie, day, List.of(toldBy));
	}

	@Test
	void neverUsesTheDaysOfARecollectionNorOfASourceThatDoesNotCount() {
		Story story = admitted().report("R2", 2, Source.CLIENT, null, "")
			.recalls("M", 1)
			.end()
			.report("R2P", 2, Source.PROFESSIONAL, "P", "")
			.since("P", "2018-10-03")
			.end();
		assertThat(admission(story, Cases.withRecollections()).gained().after()).extracting(ToldDay::tie)
			.containsExactly("C/SUPPORTS/P/C");
		assertThat(admission(story, Cases.asToldBy(Source.CLIENT)).gained().after()).isEmpty();
	}

	@Test
	void showsWhatChangedOnADayThatNobodyTellsApart() {
		Admission admission = admission(admitted().report("R1", 1, Source.CLIENT, null, "")
			.yes("M")
			.end()
			.report("R2", 2, Source.CLIENT, null, "")
			.yes("N")
			.end());
		assertThat(admission.gained().before()).isEmpty();
		assertThat(admission.lost().after()).isEmpty();
		assertThat(told(admission)).containsExactly("M ENDED T1-T2", "N ADDED T1-T2");
	}

	private static List<String> told(Admission admission) {
		return admission.dayNotKnown()
			.stream()
			.map((one) -> "%s %s %s-%s".formatted(one.supporter().id(), one.transition(), one.from().label(),
					one.to().label()))
			.toList();
	}

	@Test
	void aTieWithAToldDayIsNotShownAgainEvenWhereTheDayIsFarAway() {
		Admission admission = admission(admitted().report("R1", 1, Source.CLIENT, null, "")
			.yes("M")
			.end()
			.report("R2", 2, Source.CLIENT, null, "")
			.since("N", "2018-10-03")
			.ended("M", "2019-01-31", "MOVED")
			.end());
		assertThat(admission.gained().after()).hasSize(1);
		assertThat(admission.lost().after()).isEmpty();
		assertThat(admission.dayNotKnown()).isEmpty();
	}

	@Test
	void anEndWithoutADayIsOneWhoseDayIsNotKnown() {
		Admission admission = admission(admitted().report("R1", 1, Source.CLIENT, null, "")
			.yes("M")
			.end()
			.report("R2", 2, Source.CLIENT, null, "")
			.ended("M", null, "QUARREL")
			.end());
		assertThat(told(admission)).containsExactly("M ENDED T1-T2");
	}

	@Test
	void theStartOfAnEarlierEpisodeIsNotTheDayOfThisOne() {
		Admission admission = admission(admitted().report("R1", 1, Source.CLIENT, null, "")
			.end()
			.report("R2", 2, Source.CLIENT, null, "")
			.since("N", "2015-01-01")
			.end());
		assertThat(told(admission)).containsExactly("N ADDED T1-T2");
	}

	@Test
	void periodsThatTouchAreToldAsAnEndAndAStartOnOneDay() {
		Admission admission = admission(admitted().report("R2", 2, Source.MUNICIPAL_RECORD, null, "")
			.dated("P", "2017-01-01", "2018-10-11")
			.dated("P", "2018-10-11", null)
			.end());
		assertThat(days(admission.lost().after())).containsExactly(10);
		assertThat(days(admission.gained().after())).containsExactly(10);
	}

	@Test
	void whatNobodyCouldHaveSeenBeforeIsNotShownAsGained() {
		Admission admission = admission(admitted().report("R2", 2, Source.PROFESSIONAL, "P", "").yes("P", "M").end());
		assertThat(admission.dayNotKnown()).extracting(Admission.DayNotKnown::transition)
			.doesNotContain(Transition.FIRST_OBSERVED)
			.isEmpty();
	}

	/**
	 * The tie is added between T0 and T1, that is from 2018-02-02 to 2018-08-01 at the
	 * latest.
	 */
	@ParameterizedTest
	@CsvSource({ "2018-10-30, true", "2018-10-31, false", "2017-11-04, true", "2017-11-03, false" })
	void looksBetweenWavesOfWhichADayLiesWithin90Days(String admittedOn, boolean near) {
		Story story = Story.of("C")
			.waves("2018-02-01", "2018-08-01")
			.carer("N", CareType.NEIGHBOUR)
			.event(EventKind.ADMISSION, admittedOn)
			.report("R0", 0, Source.CLIENT, null, "")
			.end()
			.report("R1", 1, Source.CLIENT, null, "")
			.yes("N")
			.end();
		assertThat(told(admission(story))).isEqualTo(near ? List.of("N ADDED T0-T1") : List.of());
	}

	@Test
	void everyAdmissionHasItsOwnDays() {
		Story story = admitted().event(EventKind.ADMISSION, "2018-09-01")
			.report("R2", 2, Source.PROFESSIONAL, "P", "")
			.since("P", "2018-09-15")
			.end();
		List<Admission> admissions = Admission.of(Cases.of(story));
		assertThat(admissions).hasSize(2);
		assertThat(days(admissions.get(0).gained().after())).containsExactly(14);
		assertThat(days(admissions.get(1).gained().before())).containsExactly(-16);
	}

	@Test
	void withoutAdmissionsThereIsNothing() {
		assertThat(Admission.of(Cases.of(Story.of("C").waves("2018-02-01")))).isEmpty();
	}

}
