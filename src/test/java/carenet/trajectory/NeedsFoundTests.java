package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;

import carenet.evidence.NeedStatus;
import carenet.evidence.Story;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import carenet.trajectory.Identification.Basis;
import carenet.trajectory.NoValue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which needs were known at day 42, which were found later, and by whom. */
class NeedsFoundTests {

	/** Day 0 is 2018-02-01, day 42 is 2018-03-15. */
	private static Story people() {
		return Story.of("C").waves("2018-02-01", "2018-08-01", "2019-02-01").professional("P").professional("Q");
	}

	private static Story unregistered() {
		return people().need("DEBT", null);
	}

	private static NeedCourse debt(Story story, View view) {
		return Cases.need(story, "DEBT", view);
	}

	private static NeedCourse debt(Story story) {
		return debt(story, View.DEFAULT);
	}

	@ParameterizedTest
	@CsvSource({ "2018-03-15, 42, true", "2018-03-16, 43, false", "2018-02-01, 0, true", "2018-01-01, -31, true" })
	void isKnownInTheFirstSixWeeksUpToDay42AndFromBeforeDayZero(String registered, int day, boolean known) {
		NeedCourse need = debt(people().need("DEBT", registered));
		assertThat(need.day()).isEqualTo(day);
		assertThat(need.knownAtDay42()).isEqualTo(known);
		assertThat(need.identified()).extracting(Identification::basis).isEqualTo(Basis.REGISTERED);
	}

	@Test
	void theRegisteredDayHoldsEvenWhereSomebodyRatedTheNeedBefore() {
		Story story = people().need("DEBT", "2018-09-01")
			.report("R0", 0, Source.CLIENT, null, "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end();
		assertThat(debt(story).day()).isEqualTo(212);
		assertThat(debt(story).foundBy()).containsExactly(Source.CLIENT);
	}

	@Test
	void aNeedWithoutARegisteredDayIsIdentifiedAtTheFirstWaveThatRatesIt() {
		Story story = unregistered().report("R2", 2, Source.CLIENT, null, "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "", "2018-08-09")
			.rates("DEBT", NeedStatus.NO_NEED, null, null)
			.end();
		Identification identified = debt(story).identified();
		assertThat(identified)
			.isEqualTo(new Identification(LocalDate.parse("2018-08-01"), story.file().waves().get(1)));
		assertThat(identified).extracting(Identification::basis).isEqualTo(Basis.FIRST_WAVE);
		assertThat(debt(story).knownAtDay42()).isFalse();
	}

	@Test
	void orAtTheFirstWaveAtWhichItIsAddressedUnderTheView() {
		Story story = unregistered().report("R0", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", false)
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", true)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", true)
			.end();
		assertThat(debt(story).day()).isZero();
		assertThat(debt(story, Cases.rule(ConsensusRule.INTERSECTION)).day()).isEqualTo(181);
	}

	@Test
	void aViewWithoutTheSourcesThatSpeakOfItHasNoDay() {
		Story story = unregistered().report("R0", 0, Source.PROFESSIONAL, "P", "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end();
		NeedCourse need = debt(story, Cases.asToldBy(Source.CLIENT));
		assertThat(need.identified()).isNull();
		assertThat(need.day()).isNull();
		assertThat(need.knownAtDay42()).isNull();
		assertThat(need.foundBy()).isEmpty();
		assertThat(need.reasons()).extracting(NoValue::field)
			.containsExactly("identified", "day", "knownAtDay42", "plan", "daysNeedToPlan", "daysPlanToSupporter",
					"daysNeedToSupporter");
		assertThat(Cases.reason(need.reasons(), "knownAtDay42")).isEqualTo(Reason.NEED_NOT_IDENTIFIED);
	}

	@Test
	void countsBothAndThoseWithoutADay() {
		Story story = people().need("A", "2018-02-01").need("B", "2018-03-15").need("D", "2018-03-16").need("E", null);
		assertThat(new Trajectory(Cases.of(story), List.of()).needsByDay42()).isEqualTo(new NeedsByDay42(2, 1, 1));
	}

	@Test
	void withoutDayZeroNoNeedHasANumber() {
		NeedCourse need = debt(Story.of("C").need("DEBT", "2018-02-01"));
		assertThat(need.identified()).isNotNull();
		assertThat(need.day()).isNull();
		assertThat(Cases.reason(need.reasons(), "day")).isEqualTo(Reason.NO_DAY_ZERO);
	}

	@Test
	void aNeedThatIsOnlyRegisteredWasFoundByNobody() {
		assertThat(debt(people().need("DEBT", "2018-02-01")).foundBy()).isEmpty();
	}

	@Test
	void isFoundByTheReportsOfTheEarliestWaveThenOfTheEarliestDay() {
		Story story = unregistered().report("R1", 1, Source.CLIENT, null, "", "2018-01-01")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "", "2018-02-04")
			.addresses("P", "DEBT", true)
			.end()
			.report("R0Q", 0, Source.FIELD_OBSERVATION, "Q", "", "2018-02-04")
			.rates("DEBT", NeedStatus.MET, null, null)
			.end()
			.report("R0M", 0, Source.MUNICIPAL_RECORD, null, "", "2018-02-05")
			.rates("DEBT", NeedStatus.MET, null, null)
			.end();
		assertThat(debt(story).foundBy()).containsExactly(Source.PROFESSIONAL, Source.FIELD_OBSERVATION);
	}

	@Test
	void isFoundByAVoicesFirstReportOfAWaveEvenWhereALaterOneSpeaksForIt() {
		Story story = unregistered().report("R0", 0, Source.CLIENT, null, "", "2018-02-01")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "", "2018-02-03")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R0B", 0, Source.CLIENT, null, "", "2018-02-05")
			.rates("DEBT", NeedStatus.MET, null, null)
			.end();
		assertThat(debt(story).foundBy()).containsExactly(Source.CLIENT);
	}

	@Test
	void isNotFoundByWhoeverDeniesThatItIsAddressed() {
		Story story = unregistered().report("R0", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", false)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", true)
			.end();
		assertThat(debt(story).foundBy()).containsExactly(Source.PROFESSIONAL);
	}

	@Test
	void aRecordToldLaterFindsTheNeedAtTheWaveOfItsReport() {
		Story story = unregistered().report("R2", 2, Source.MUNICIPAL_RECORD, null, "")
			.datedAddresses("P", "DEBT", "2018-01-01", null)
			.end()
			.report("R1", 1, Source.CLIENT, null, "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end();
		assertThat(debt(story).day()).isZero();
		assertThat(debt(story).foundBy()).containsExactly(Source.CLIENT);
		assertThat(debt(story, Cases.asToldBy(Source.MUNICIPAL_RECORD)).foundBy())
			.containsExactly(Source.MUNICIPAL_RECORD);
	}

	@Test
	void aRecordWhoseDaysMissEveryWaveSaysNothing() {
		Story story = unregistered().report("R2", 2, Source.MUNICIPAL_RECORD, null, "")
			.datedAddresses("P", "DEBT", "2018-03-01", "2018-04-01")
			.end();
		assertThat(debt(story).identified()).isNull();
		assertThat(debt(story).foundBy()).isEmpty();
	}

	@Test
	void aRecordSaysNothingOfWavesThatLieAheadOfIt() {
		Story story = unregistered().report("R0", 0, Source.MUNICIPAL_RECORD, null, "")
			.datedAddresses("P", "DEBT", "2018-03-01", null)
			.end();
		assertThat(debt(story).identified()).isNull();
		assertThat(debt(story).foundBy()).isEmpty();
	}

	@Test
	void aRecollectionCountsOnlyWhenAsked() {
		Story story = unregistered().report("R1", 1, Source.CLIENT, null, "SUPPORTS:ALL")
			.recallsAddressing("P", "DEBT", 0, null)
			.end();
		assertThat(debt(story).foundBy()).isEmpty();
		assertThat(debt(story, Cases.withRecollections()).foundBy()).containsExactly(Source.CLIENT);
		assertThat(debt(story, Cases.withRecollections()).day()).isZero();
	}

	@Test
	void beforeACorrectionTheNeedWasKnownThatIsFoundLaterSince() {
		Story story = unregistered().report("R0", 0, Source.CLIENT, null, "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R0B", 0, Source.CLIENT, null, "")
			.recordedAt("2018-04-01T00:00:00Z")
			.supersedes("R0")
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end();
		NeedCourse before = debt(story, Cases.knownAt("2018-03-31T23:59:59Z"));
		assertThat(before.knownAtDay42()).isTrue();
		assertThat(before.foundBy()).containsExactly(Source.CLIENT);
		assertThat(debt(story, Cases.knownAt("2018-04-01T00:00:00Z")).identified()).isNull();
		assertThat(debt(story).knownAtDay42()).isFalse();
		assertThat(debt(story).foundBy()).containsExactly(Source.PROFESSIONAL);
	}

}
