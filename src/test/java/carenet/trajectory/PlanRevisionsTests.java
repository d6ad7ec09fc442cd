package carenet.trajectory;

import java.util.List;

import carenet.actors.EventKind;
import carenet.evidence.NeedStatus;
import carenet.evidence.Story;
import carenet.study.Source;
import carenet.trajectory.NoValue.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the plan was revised after needs that came after it. */
class PlanRevisionsTests {

	private static Story people() {
		return Story.of("C").waves("2018-02-01", "2018-08-01").need("DEBT", "2018-03-01");
	}

	private static PlanRevisions revisions(Story story) {
		return PlanRevisions.of(Cases.of(story));
	}

	@Test
	void aNeedThatCameAfterThePlanIsAnsweredByTheFirstRevisionOnItsDayOrAfter() {
		PlanRevisions revisions = revisions(people().event(EventKind.PLAN, "2018-02-10")
			.event(EventKind.PLAN_REVISION, "2018-02-20")
			.event(EventKind.PLAN_REVISION, "2018-06-01")
			.event(EventKind.PLAN_REVISION, "2018-03-11"));
		assertThat(revisions.revisions()).hasSize(3);
		assertThat(revisions.laterNeeds()).singleElement().satisfies((need) -> {
			assertThat(need.revision()).isNotNull();
			assertThat(need.days()).isEqualTo(10);
			assertThat(need.reasons()).isEmpty();
		});
		assertThat(revisions.needsAfterPlan()).isEqualTo(1);
		assertThat(revisions.answeredByRevision()).isEqualTo(1);
	}

	@Test
	void aRevisionOnTheDayOfTheNeedAnswersItAtOnce() {
		PlanRevisions revisions = revisions(
				people().event(EventKind.PLAN, "2018-02-10").event(EventKind.PLAN_REVISION, "2018-03-01"));
		assertThat(revisions.laterNeeds()).singleElement().extracting(PlanRevisions.LaterNeed::days).isEqualTo(0);
	}

	@Test
	void withoutARevisionSinceItStaysUnanswered() {
		PlanRevisions revisions = revisions(
				people().event(EventKind.PLAN, "2018-02-10").event(EventKind.PLAN_REVISION, "2018-02-28"));
		assertThat(revisions.needsAfterPlan()).isEqualTo(1);
		assertThat(revisions.answeredByRevision()).isZero();
		assertThat(revisions.laterNeeds()).singleElement().satisfies((need) -> {
			assertThat(need.days()).isNull();
			assertThat(Cases.reason(need.reasons(), "days")).isEqualTo(Reason.NO_REVISION_SINCE);
		});
	}

	@Test
	void aRevisionThatNamesAnotherNeedIsOneOfThePlan() {
		PlanRevisions revisions = revisions(people().need("HOME", "2018-01-01")
			.event(EventKind.PLAN, "2018-02-10")
			.event(EventKind.PLAN_REVISION, "2018-03-08", "HOME"));
		assertThat(revisions.laterNeeds()).singleElement().extracting(PlanRevisions.LaterNeed::days).isEqualTo(7);
	}

	@Test
	void aSecondPlanIsNoRevision() {
		PlanRevisions revisions = revisions(
				people().event(EventKind.PLAN, "2018-02-10").event(EventKind.PLAN, "2018-03-10", "DEBT"));
		assertThat(revisions.answeredByRevision()).isZero();
	}

	@Test
	void aNeedOfTheDayOfThePlanIsOneOfThePlan() {
		PlanRevisions revisions = revisions(people().event(EventKind.PLAN, "2018-03-01"));
		assertThat(revisions.needsAfterPlan()).isZero();
		assertThat(revisions.laterNeeds()).isEmpty();
	}

	@Test
	void aNeedWithoutARegisteredDayCameAtTheFirstWaveThatSpeaksOfIt() {
		Story story = people().need("HOME", null)
			.need("WORK", null)
			.event(EventKind.PLAN, "2018-03-01")
			.report("R1", 1, Source.CLIENT, null, "")
			.rates("HOME", NeedStatus.UNMET, null, null)
			.end();
		assertThat(revisions(story).laterNeeds()).extracting((need) -> need.need().id().value())
			.isEqualTo(List.of("HOME"));
	}

	@Test
	void withoutAPlanNoNeedCanComeAfterIt() {
		PlanRevisions revisions = revisions(people().event(EventKind.PLAN_REVISION, "2018-02-10"));
		assertThat(revisions.needsAfterPlan()).isNull();
		assertThat(revisions.answeredByRevision()).isNull();
		assertThat(revisions.revisions()).hasSize(1);
		assertThat(Cases.reason(revisions.reasons(), "needsAfterPlan")).isEqualTo(Reason.NO_FIRST_PLAN);
	}

}
