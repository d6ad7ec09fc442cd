package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.evidence.NeedStatus;
import carenet.evidence.Story;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
import carenet.trajectory.NeedSupport.Basis;
import carenet.trajectory.NoValue.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long from a need to its plan, and to the first who addresses it. */
class PlanAndSupportTests {

	/** The need is identified on 2018-03-01. */
	private static Story people() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.need("DEBT", "2018-03-01")
			.need("HOME", "2018-03-01")
			.carer("M", CareType.OTHER_KIN)
			.professional("P")
			.professional("Q");
	}

	private static NeedCourse debt(Story story) {
		return Cases.need(story, "DEBT", View.DEFAULT);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	@Test
	void thePlanIsTheFirstThatNamesTheNeedEvenWhereAnotherComesBefore() {
		NeedCourse need = debt(people().event(EventKind.PLAN, "2018-03-05")
			.event(EventKind.PLAN, "2018-03-06", "HOME")
			.event(EventKind.PLAN, "2018-05-01", "DEBT")
			.event(EventKind.PLAN_REVISION, "2018-04-01", "DEBT"));
		assertThat(need.plan()).isNotNull().satisfies((plan) -> {
			assertThat(plan.event().date()).isEqualTo(day("2018-04-01"));
			assertThat(plan.namesNeed()).isTrue();
		});
		assertThat(need.daysNeedToPlan()).isEqualTo(31);
	}

	@Test
	void aPlanThatNamesTheNeedCountsEvenBeforeTheDayOnWhichItWasIdentified() {
		NeedCourse need = debt(
				people().event(EventKind.PLAN, "2018-02-20", "DEBT").event(EventKind.PLAN, "2018-03-02"));
		assertThat(need.daysNeedToPlan()).isEqualTo(-9);
	}

	@Test
	void whereNoneNamesItThePlanIsTheFirstOnOrAfterTheDay() {
		Story before = people().event(EventKind.PLAN, "2018-02-28");
		assertThat(debt(before).plan()).isNull();
		assertThat(debt(before.event(EventKind.PLAN_REVISION, "2018-04-01")).daysNeedToPlan()).isEqualTo(31);
		NeedCourse sameDay = debt(before.event(EventKind.PLAN, "2018-03-01"));
		assertThat(sameDay.daysNeedToPlan()).isZero();
		assertThat(sameDay.plan()).isNotNull().extracting(NeedPlan::namesNeed).isEqualTo(false);
	}

	@Test
	void aPlanThatNamesAnotherNeedCountsWhereNoneNamesThisOneAndSaysSo() {
		NeedCourse need = debt(
				people().event(EventKind.PLAN, "2018-03-11", "HOME").event(EventKind.PLAN, "2018-04-01"));
		assertThat(need.daysNeedToPlan()).isEqualTo(10);
		assertThat(need.plan()).isNotNull().satisfies((plan) -> {
			assertThat(plan.namesNeed()).isFalse();
			assertThat(plan.event().need()).isEqualTo(Id.of("HOME"));
		});
	}

	@Test
	void ofAPlanAndARevisionOnOneDayThePlanComesFirst() {
		NeedCourse need = debt(
				people().event(EventKind.PLAN_REVISION, "2018-04-01").event(EventKind.PLAN, "2018-04-01"));
		assertThat(need.plan()).isNotNull().extracting((plan) -> plan.event().kind()).isEqualTo(EventKind.PLAN);
	}

	@Test
	void withoutAPlanTheDaysAreNullAndSayWhy() {
		NeedCourse need = debt(people().event(EventKind.ASSESSMENT, "2018-03-02", "DEBT"));
		assertThat(need.daysNeedToPlan()).isNull();
		assertThat(need.daysPlanToSupporter()).isNull();
		assertThat(Cases.reason(need.reasons(), "plan")).isEqualTo(Reason.NO_PLAN);
		assertThat(Cases.reason(need.reasons(), "daysNeedToPlan")).isEqualTo(Reason.NO_PLAN);
		assertThat(Cases.reason(need.reasons(), "daysPlanToSupporter")).isEqualTo(Reason.NO_PLAN);
	}

	@Test
	void aNeedThatNobodyIdentifiedHasThePlanThatNamesItAndNoDays() {
		Story story = people().need("WORK", null)
			.event(EventKind.PLAN, "2018-04-01")
			.event(EventKind.PLAN, "2018-05-01", "WORK");
		NeedCourse need = Cases.need(story, "WORK", View.DEFAULT);
		assertThat(need.plan()).isNotNull().extracting(NeedPlan::namesNeed).isEqualTo(true);
		assertThat(need.daysNeedToPlan()).isNull();
		assertThat(Cases.reason(need.reasons(), "daysNeedToPlan")).isEqualTo(Reason.NEED_NOT_IDENTIFIED);
	}

	@Test
	void supportStartsOnTheDayThatIsTold() {
		NeedCourse need = debt(people().event(EventKind.PLAN, "2018-03-11")
			.report("R1", 1, Source.PROFESSIONAL, "P", "", "2018-08-20")
			.addresses("P", "DEBT", "2018-04-10", null)
			.end());
		assertThat(need.support()).singleElement().satisfies((support) -> {
			assertThat(support.supporter().id()).isEqualTo(Id.of("P"));
			assertThat(support.since()).isEqualTo(day("2018-04-10"));
			assertThat(support.basis()).isEqualTo(Basis.TOLD_START);
		});
		assertThat(need.daysPlanToSupporter()).isEqualTo(30);
		assertThat(need.daysNeedToSupporter()).isEqualTo(40);
	}

	@Test
	void supportStartsElseOnTheDateOfTheWave() {
		NeedCourse need = debt(people().report("R1", 1, Source.PROFESSIONAL, "P", "", "2018-08-20")
			.addresses("P", "DEBT", true)
			.end());
		assertThat(need.support()).singleElement().satisfies((support) -> {
			assertThat(support.since()).isEqualTo(day("2018-08-01"));
			assertThat(support.basis()).isEqualTo(Basis.WAVE);
		});
		assertThat(need.daysNeedToSupporter()).isEqualTo(153);
	}

	@Test
	void supportThatIsOlderThanTheNeedAndThePlanGivesNegativeDays() {
		NeedCourse need = debt(people().event(EventKind.PLAN, "2018-03-11")
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", "2018-02-19", null)
			.end());
		assertThat(need.daysNeedToSupporter()).isEqualTo(-10);
		assertThat(need.daysPlanToSupporter()).isEqualTo(-20);
	}

	@Test
	void aStartBetweenTheWaveAndItsReportIsTakenAsItIs() {
		NeedCourse need = debt(people().report("R1", 1, Source.PROFESSIONAL, "P", "", "2018-08-20")
			.addresses("P", "DEBT", "2018-08-10", null)
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-08-10"));
	}

	@Test
	void ofSeveralStartsThatAreToldTheEarliestCounts() {
		NeedCourse need = debt(people().report("R0", 0, Source.PROFESSIONAL, "P", "", "2018-02-12")
			.addresses("P", "DEBT", "2018-02-10", null)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", "2018-02-05", null)
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-02-05"));
	}

	@Test
	void aStartThatAVoiceToldBeforeItSpokeAgainIsStillTold() {
		NeedCourse need = debt(people().report("R1", 1, Source.PROFESSIONAL, "P", "", "2018-08-02")
			.addresses("P", "DEBT", "2018-05-01", null)
			.end()
			.report("R1B", 1, Source.PROFESSIONAL, "P", "", "2018-08-03")
			.addresses("P", "DEBT", true)
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-05-01"));
	}

	@Test
	void theFirstIsWhoeverStartedFirst() {
		NeedCourse need = debt(people().report("R1", 1, Source.CLIENT, null, "")
			.addresses("M", "DEBT", true)
			.addresses("P", "DEBT", "2018-05-01", null)
			.end()
			.report("R2", 2, Source.PROFESSIONAL, "Q", "")
			.addresses("Q", "DEBT", "2018-04-01", null)
			.end());
		assertThat(need.support()).extracting((support) -> support.supporter().id().value())
			.containsExactly("Q", "P", "M");
		assertThat(need.daysNeedToSupporter()).isEqualTo(31);
	}

	@Test
	void whoWasThereAtAnEarlierWaveDidNotStartOnALaterDay() {
		NeedCourse need = debt(people().report("R0", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", true)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", "2018-05-01", null)
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-02-01"));
	}

	@Test
	void anEndThatIsToldWithItsStartTellsTheStartOfTheSupportInBetween() {
		NeedCourse need = debt(people().report("R0", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", true)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addressed("P", "DEBT", "2018-01-10", "2018-07-01")
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-01-10"));
	}

	@Test
	void aPeriodThatEndedBeforeTheSupportAtAWaveIsNotItsStart() {
		NeedCourse need = debt(people().report("R1", 1, Source.MUNICIPAL_RECORD, null, "")
			.datedAddresses("P", "DEBT", "2016-01-01", "2017-01-01")
			.datedAddresses("P", "DEBT", "2018-04-01", null)
			.end());
		assertThat(need.support()).extracting(NeedSupport::since).containsExactly(day("2018-04-01"));
	}

	@Test
	void supportThatIsPresentAtNoWaveUnderTheViewDoesNotCount() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", "2018-01-01", null)
			.end()
			.report("R0C", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", false)
			.end();
		assertThat(debt(story).support()).hasSize(1);
		NeedCourse need = Cases.need(story, "DEBT", Cases.rule(ConsensusRule.INTERSECTION));
		assertThat(need.support()).isEmpty();
		assertThat(need.daysNeedToSupporter()).isNull();
	}

	@Test
	void aRecollectionMakesSupportKnownAndItsDayIsNeverUsed() {
		Story story = people().report("R1", 1, Source.CLIENT, null, "SUPPORTS:ALL")
			.recallsAddressing("P", "DEBT", 0, "2018-01-01")
			.end();
		assertThat(debt(story).support()).isEmpty();
		assertThat(Cases.need(story, "DEBT", Cases.withRecollections()).support()).extracting(NeedSupport::since)
			.containsExactly(day("2018-02-01"));
	}

	@Test
	void saysThatNobodyAddressesItOnlyWhereEverybodyWasAskedAboutAtEveryWaveSince() {
		Story story = people().report("R1", 1, Source.CLIENT, null, "").end();
		assertThat(whyNobody(story)).isEqualTo(Reason.ADDRESSERS_NOT_KNOWN);
		story.report("R2", 2, Source.CLIENT, null, "").end();
		assertThat(whyNobody(story)).isEqualTo(Reason.NOBODY_ADDRESSES_IT);
	}

	private static Reason whyNobody(Story story) {
		List<NoValue> reasons = debt(story).reasons();
		return reasons.stream()
			.filter((one) -> one.field().equals("daysNeedToSupporter"))
			.findFirst()
			.orElseThrow()
			.reason();
	}

	@Test
	void beforeACorrectionSomebodyElseWasTheFirst() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "")
			.addresses("M", "DEBT", true)
			.rates("DEBT", NeedStatus.UNMET, null, null)
			.end()
			.report("R0B", 0, Source.CLIENT, null, "")
			.recordedAt("2018-09-01T00:00:00Z")
			.supersedes("R0")
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.addresses("P", "DEBT", true)
			.end();
		assertThat(Cases.need(story, "DEBT", Cases.knownAt("2018-08-31T00:00:00Z")).daysNeedToSupporter())
			.isEqualTo(-28);
		assertThat(debt(story).daysNeedToSupporter()).isEqualTo(153);
	}

}
