package carenet.trajectory;

import carenet.actors.CareType;
import carenet.evidence.Story;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import carenet.trajectory.NoValue.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The share of the ties that belong to the integrated-care team. */
class IntegratedCareShareTests {

	private static Story people() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01")
			.carer("M", CareType.OTHER_KIN)
			.carer("V", CareType.VOLUNTEER)
			.professional("P")
			.professional("Q")
			.integratedCareTeam("TEAM")
			.agency("CHARITY", true);
	}

	private static IntegratedCareShare at(Story story, int wave, View view) {
		return IntegratedCareShare.at(Cases.of(story, view), story.file().waves().get(wave));
	}

	private static IntegratedCareShare at(Story story, int wave) {
		return at(story, wave, View.DEFAULT);
	}

	@Test
	void countsTheTeamItselfAndTheProfessionalsWhomItEmploys() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.employed("Q", "CHARITY", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "")
			.yes("M", "P", "Q", "TEAM", "CHARITY")
			.end();
		IntegratedCareShare share = at(story, 0);
		assertThat(share.ofTeam()).isEqualTo(2);
		assertThat(share.ties()).isEqualTo(5);
		assertThat(share.share()).isEqualTo(0.4);
	}

	@Test
	void aProfessionalWhoChangesEmployerCountsAtTheWavesOfTheTeam() {
		Story story = people().employed("P", "CHARITY", "2017-01-01/2018-08-01")
			.employed("P", "TEAM", "2018-08-01/..")
			.report("R0", 0, Source.CLIENT, null, "")
			.yes("P")
			.end()
			.report("R1", 1, Source.CLIENT, null, "")
			.yes("P")
			.end();
		assertThat(at(story, 0).share()).isZero();
		assertThat(at(story, 1).share()).isOne();
	}

	@Test
	void aProfessionalOfTwoEmployersCountsOnce() {
		Story story = people().employed("P", "CHARITY", "2017-01-01/..")
			.employed("P", "TEAM", "2017-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "")
			.yes("P")
			.end();
		assertThat(at(story, 0).ofTeam()).isOne();
	}

	@Test
	void aVolunteerOfTheTeamIsNoneOfItsProfessionals() {
		Story story = people().employed("V", "TEAM", "2017-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "")
			.yes("V")
			.end();
		assertThat(at(story, 0).share()).isZero();
	}

	@Test
	void countsTheTiesThatThisViewShows() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "")
			.yes("M")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "")
			.yes("TEAM")
			.end();
		assertThat(at(story, 0).share()).isEqualTo(0.5);
		assertThat(at(story, 0, Cases.rule(ConsensusRule.INTERSECTION)).share()).isZero();
		assertThat(at(story, 0, Cases.asToldBy(Source.PROFESSIONAL)).share()).isOne();
	}

	@Test
	void isNullWhereNobodyIsKnownToBeThere() {
		IntegratedCareShare share = at(people(), 1);
		assertThat(share.share()).isNull();
		assertThat(share.ties()).isZero();
		assertThat(Cases.reason(share.reasons(), "share")).isEqualTo(Reason.NO_TIES_PRESENT);
	}

}
