package carenet.evidence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import carenet.actors.CareType;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What two good engineers would answer differently, and what the semantics say. */
class ContestedCasesTests {

	private static final String SUPPORTS_ALL = "SUPPORTS:ALL";

	private static Story people() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.need("DEBT", "2018-01-01")
			.need("HOME", "2018-01-01")
			.carer("M", CareType.OTHER_KIN)
			.carer("V", CareType.VOLUNTEER)
			.professional("P")
			.professional("Q")
			.agency("TEAM", true)
			.agency("CHARITY", false);
	}

	/** Makes the ties known without saying anything of T0 and T1. */
	private static Story heardOf(Story story, String... supporters) {
		return story.report("LATER", 2, Source.FIELD_OBSERVATION, null, "").yes(supporters).end();
	}

	private static String cells(Story story, String supporter) {
		return story.supports(supporter).testimony().toString();
	}

	@Test
	void namingTheProfessionalIsNotDenyingTheAgency() {
		Story story = heardOf(people(), "TEAM", "P").employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("P")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("FIELD_OBSERVATION ??+");
	}

	@Test
	void namingTheAgencyIsNotDenyingTheProfessional() {
		Story story = heardOf(people(), "TEAM", "P").employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("TEAM")
			.end();
		assertThat(cells(story, "P")).isEqualTo("FIELD_OBSERVATION ??+");
	}

	@Test
	void denyingTheProfessionalLeavesTheAgencyDeniedBySilence() {
		Story story = heardOf(people(), "TEAM", "P").employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.no("P")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("CLIENT -?? | FIELD_OBSERVATION ??+");
	}

	@Test
	void saysNoToTheAgencyItselfEvenWhereItNamesTheProfessional() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("P")
			.no("TEAM")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("CLIENT -??");
		assertThat(story.supports("TEAM").silentAt(0, View.DEFAULT)).isEmpty();
	}

	@Test
	void namingTheProfessionalForOneNeedIsDenyingTheAgencyForAnother() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "ADDRESSES:ALL")
			.addresses("P", "DEBT", true)
			.end()
			.report("R1", 1, Source.FIELD_OBSERVATION, null, "")
			.addresses("TEAM", "DEBT", true)
			.addresses("TEAM", "HOME", true)
			.end();
		assertThat(addresses(story, "TEAM", "DEBT")).isEqualTo("FIELD_OBSERVATION ?+?");
		assertThat(addresses(story, "TEAM", "HOME")).isEqualTo("CLIENT -?? | FIELD_OBSERVATION ?+?");
	}

	private static String addresses(Story story, String from, String need) {
		return story.casebook()
			.read(new Tie(Id.of("C"), TieKind.ADDRESSES, Id.of(from), Id.of(need)))
			.testimony()
			.toString();
	}

	@Test
	void namingTheProfessionalAsSupporterIsDenyingTheAgencyAsAddresser() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("P")
			.end()
			.report("R1", 1, Source.FIELD_OBSERVATION, null, "")
			.addresses("TEAM", "DEBT", true)
			.end();
		assertThat(addresses(story, "TEAM", "DEBT")).isEqualTo("CLIENT -?? | FIELD_OBSERVATION ?+?");
	}

	@Test
	void aContactOfTheProfessionalIsNotDenyingTheContactOfTheAgencyAtEitherEnd() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, "IN_CONTACT_WITH:ALL")
			.contact("P", "M", true)
			.contact("V", "P", true)
			.end()
			.report("R1", 1, Source.FIELD_OBSERVATION, null, "")
			.contact("TEAM", "M", true)
			.contact("V", "TEAM", true)
			.contact("TEAM", "Q", true)
			.end();
		assertThat(contact(story, "TEAM", "M")).isEqualTo("FIELD_OBSERVATION ?+?");
		assertThat(contact(story, "TEAM", "V")).isEqualTo("FIELD_OBSERVATION ?+?");
		assertThat(contact(story, "TEAM", "Q")).isEqualTo("CLIENT -?? | FIELD_OBSERVATION ?+?");
	}

	private static String contact(Story story, String one, String other) {
		return story.contact(one, other).testimony().toString();
	}

	@Test
	void namingTheVolunteerIsDenyingTheAgencyThatSendsThem() {
		Story story = heardOf(people(), "TEAM", "V").employed("V", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("V")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("CLIENT -?? | FIELD_OBSERVATION ??+");
	}

	@Test
	void earlierWordsHoldWhereTheLaterSilenceSaysNothing() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.no("TEAM")
			.end()
			.report("R0B", 0, Source.CLIENT, null, SUPPORTS_ALL, "2018-02-05")
			.yes("P")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("CLIENT -??");
	}

	@Test
	void countsAnEmploymentFromItsFirstDayUntilTheDayBeforeItsLastBound() {
		for (String span : new String[] { "2018-02-01/..", "2018-01-01/2018-02-02" }) {
			assertThat(cells(municipal(span), "P")).isEqualTo("FIELD_OBSERVATION ??+ | MUNICIPAL_RECORD -??");
		}
		for (String span : new String[] { "2018-01-01/2018-02-01", "2018-02-02/..", "2018-02-01/2018-02-01" }) {
			assertThat(cells(municipal(span), "P")).isEqualTo("FIELD_OBSERVATION ??+");
		}
	}

	/** A silent register of T0, given months later. */
	private static Story municipal(String employment) {
		return heardOf(people(), "P").employed("P", "TEAM", employment)
			.report("R0", 0, Source.MUNICIPAL_RECORD, null, "", "2018-06-01")
			.end();
	}

	@Test
	void doesNotReachAVolunteerOfAMunicipalAgencyNorAProfessionalOfACharity() {
		Story story = heardOf(people(), "V", "P", "TEAM").employed("V", "TEAM", "2018-01-01/..")
			.employed("P", "CHARITY", "2018-01-01/..")
			.report("R0", 0, Source.MUNICIPAL_RECORD, null, "")
			.end();
		assertThat(cells(story, "V")).isEqualTo("FIELD_OBSERVATION ??+");
		assertThat(cells(story, "P")).isEqualTo("FIELD_OBSERVATION ??+");
		assertThat(cells(story, "TEAM")).isEqualTo("FIELD_OBSERVATION ??+ | MUNICIPAL_RECORD -??");
	}

	@Test
	void ownContactsAreThoseAtEitherEnd() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", "IN_CONTACT_WITH:OWN")
			.end()
			.report("R1", 1, Source.CLIENT, null, "")
			.contact("P", "Q", true)
			.contact("M", "P", true)
			.contact("M", "Q", true)
			.end();
		assertThat(contact(story, "P", "Q")).isEqualTo("CLIENT ?+? | PROFESSIONAL -??");
		assertThat(contact(story, "M", "P")).isEqualTo("CLIENT ?+? | PROFESSIONAL -??");
		assertThat(contact(story, "M", "Q")).isEqualTo("CLIENT ?+?");
	}

	@Test
	void municipalContactsNeedOneMunicipalEnd() {
		Story story = people().employed("Q", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.MUNICIPAL_RECORD, null, "IN_CONTACT_WITH:MUNICIPAL")
			.end()
			.report("R1", 1, Source.CLIENT, null, "")
			.contact("M", "Q", true)
			.contact("M", "P", true)
			.contact("TEAM", "V", true)
			.end();
		assertThat(contact(story, "M", "Q")).isEqualTo("CLIENT ?+? | MUNICIPAL_RECORD -??");
		assertThat(contact(story, "M", "P")).isEqualTo("CLIENT ?+?");
		assertThat(contact(story, "TEAM", "V")).isEqualTo("CLIENT ?+? | MUNICIPAL_RECORD -??");
	}

	@Test
	void anOwnReportSaysNothingOfTheEmployersTie() {
		Story story = heardOf(people(), "TEAM", "P").employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.end();
		assertThat(cells(story, "TEAM")).isEqualTo("FIELD_OBSERVATION ??+");
		assertThat(cells(story, "P")).isEqualTo("FIELD_OBSERVATION ??+ | PROFESSIONAL -??");
	}

	@Test
	void theLaterRegisterOfAWaveRewritesTheEarlierOne() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.MUNICIPAL_RECORD, null, "")
			.yes("P")
			.end()
			.report("R0B", 0, Source.MUNICIPAL_RECORD, null, "", "2018-02-05")
			.end();
		assertThat(cells(story, "P")).isEqualTo("MUNICIPAL_RECORD -??");
	}

	@Test
	void registersOfDifferentNamesAreDifferentVoices() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R0", 0, Source.MUNICIPAL_RECORD, "CASES", "")
			.yes("P")
			.end()
			.report("R0B", 0, Source.MUNICIPAL_RECORD, null, "", "2018-02-05")
			.end();
		assertThat(cells(story, "P")).isEqualTo("MUNICIPAL_RECORD +?? | MUNICIPAL_RECORD -??");
	}

	@Test
	void aDatedRecordTellsOfEarlierWavesAndNotOfLaterOnes() {
		Story story = people().report("R1", 1, Source.MUNICIPAL_RECORD, null, "")
			.dated("Q", "2018-02-01", "2018-08-01")
			.dated("Q", "2018-09-01", null)
			.end();
		assertThat(cells(story, "Q")).startsWith("MUNICIPAL_RECORD +-?");
		assertThat(story.supports("Q").silentAt(1, View.DEFAULT)).isEmpty();
	}

	@Test
	void aDatedRecordOverrulesWhatTheSameRegisterSaidEarlierAndNotWhatItSaysLater() {
		Story story = people().report("R0", 0, Source.MUNICIPAL_RECORD, null, "")
			.no("Q")
			.end()
			.report("R1", 1, Source.MUNICIPAL_RECORD, null, "")
			.dated("Q", null, null)
			.end()
			.report("R0B", 1, Source.MUNICIPAL_RECORD, null, "", "2018-09-01")
			.no("Q")
			.end();
		assertThat(cells(story, "Q")).isEqualTo("MUNICIPAL_RECORD +-?");
	}

	@Test
	void theSilenceOfALaterRegisterDoesNotRewriteADatedRecordOfEarlierWaves() {
		Story story = people().employed("P", "TEAM", "2018-01-01/..")
			.report("R1", 1, Source.MUNICIPAL_RECORD, null, "")
			.dated("P", null, null)
			.end()
			.report("R2", 2, Source.MUNICIPAL_RECORD, null, "")
			.end();
		assertThat(cells(story, "P")).isEqualTo("MUNICIPAL_RECORD ++-");
	}

	@Test
	void whatIsRecalledStandsBesideWhatWasSaidThen() {
		Story story = people().report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.end()
			.report("R1", 1, Source.CLIENT, null, SUPPORTS_ALL)
			.recalls("M", 0)
			.end();
		TieReading reading = story.supports("M");
		assertThat(reading.testimony()).hasToString("CLIENT b-?");
		assertThat(reading.testimony().at(0, View.DEFAULT).state()).isEqualTo(TieState.ABSENT);
		Standing recalled = reading.testimony().at(0, new View(ConsensusRule.MAJORITY, null, null, true));
		assertThat(recalled.state()).isEqualTo(TieState.UNKNOWN);
		assertThat(recalled.conflict()).isTrue();
		assertThat(reading.silentAt(1, View.DEFAULT)).containsExactly(Source.CLIENT);
	}

	@Test
	void recallingDoesNotCoverTheWaveOfTheReport() {
		Story story = people().report("R1", 1, Source.PROFESSIONAL, "P", "").recalls("M", 0).end();
		assertThat(cells(story, "M")).isEqualTo("PROFESSIONAL r??");
	}

	@Test
	void aVoiceThatIsAskedTwiceSpeaksThroughTheLaterReportThatCoversTheTie() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", "")
			.yes("M", "P")
			.end()
			.report("R0B", 0, Source.PROFESSIONAL, "P", "", "2018-02-05")
			.end();
		assertThat(cells(story, "P")).isEqualTo("PROFESSIONAL -??");
		assertThat(cells(story, "M")).isEqualTo("PROFESSIONAL +??");
	}

	@Test
	void theHigherIdSpeaksOfReportsOfTheSameDayThatWereRecordedAtOnce() {
		Story story = people().report("R2", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("M")
			.end()
			.report("R10", 0, Source.CLIENT, "C", SUPPORTS_ALL)
			.end();
		assertThat(cells(story, "M")).isEqualTo("CLIENT +??");
	}

	@Test
	void aCorrectionHoldsFromTheMomentOfItsRecordingOn() {
		Story corrected = correction();
		assertThat(corrected.knownAt("2018-02-28T23:59:59Z").read(mother()).testimony()).hasToString("CLIENT +??");
		assertThat(corrected.knownAt("2018-03-01T00:00:00Z").ties()).isEmpty();
	}

	private static Story correction() {
		return people().report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.yes("M")
			.end()
			.report("R0B", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.recordedAt("2018-03-01T00:00:00Z")
			.supersedes("R0")
			.end();
	}

	private static Tie mother() {
		return new Tie(Id.of("C"), TieKind.SUPPORTS, Id.of("M"), Id.of("C"));
	}

	@Test
	void nothingIsApplicableFromTheDayOfTheClientsDeathOn() {
		Story story = people().died("2018-08-01").report("R1", 1, Source.PROFESSIONAL, "P", "").yes("P").end();
		Testimony testimony = story.supports("P").testimony();
		assertThat(testimony).hasToString("PROFESSIONAL ?+? †1");
		assertThat(testimony.at(1, View.DEFAULT))
			.isEqualTo(new Standing(TieState.NOT_APPLICABLE, List.of(Source.PROFESSIONAL), List.of()));
		assertThat(Projection.of(story.casebook()).versions()).isEmpty();
	}

	@Test
	void aCarerWhoDiesOnTheDayOfTheWaveIsNotApplicableThereAndTheDayAfterIsNot() {
		for (String day : new String[] { "2018-08-01", "2018-08-02" }) {
			Story story = Story.of("C")
				.waves("2018-02-01", "2018-08-01", "2019-02-01")
				.carer("M", CareType.OTHER_KIN, day)
				.carer("N", CareType.NEIGHBOUR)
				.report("R1", 1, Source.CLIENT, null, "")
				.yes("M")
				.contact("N", "M", true)
				.end();
			TieState there = day.equals("2018-08-01") ? TieState.NOT_APPLICABLE : TieState.PRESENT;
			assertThat(story.supports("M").testimony().at(1, View.DEFAULT).state()).isEqualTo(there);
			assertThat(story.contact("M", "N").testimony().at(1, View.DEFAULT).state()).isEqualTo(there);
		}
	}

	@Test
	void aToldDeathThatTheRegisterLacksEndsNothing() {
		Story story = people().report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.ended("M", null, "DIED")
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.yes("M")
			.end();
		assertThat(story.supports("M").testimony().at(1, View.DEFAULT).state()).isEqualTo(TieState.PRESENT);
	}

	@Test
	void aMajorityOfOneAgainstOneIsUnknownAndOfTwoSourcesAsManyVoicesAsSpeak() {
		Story story = people().report("R0", 0, Source.CLIENT, null, SUPPORTS_ALL)
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "")
			.yes("M")
			.end();
		View majority = new View(ConsensusRule.MAJORITY, null, null, false);
		assertThat(story.supports("M").testimony().at(0, majority).state()).isEqualTo(TieState.UNKNOWN);
		assertThat(story.supports("M").testimony().at(0, majority).conflict()).isTrue();
		story.report("R0Q", 0, Source.PROFESSIONAL, "Q", "").yes("M").end();
		assertThat(story.supports("M").testimony().at(0, majority).state()).isEqualTo(TieState.PRESENT);
		View client = new View(ConsensusRule.MAJORITY, EnumSet.of(Source.CLIENT), Instant.MAX, false);
		assertThat(story.supports("M").testimony().at(0, client).state()).isEqualTo(TieState.ABSENT);
	}

	@Test
	void aProfessionalWhoAlsoObservesInTheFieldIsTwoVoices() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", "")
			.yes("M")
			.end()
			.report("R0F", 0, Source.FIELD_OBSERVATION, "P", "")
			.yes("M")
			.end();
		assertThat(cells(story, "M")).isEqualTo("FIELD_OBSERVATION +?? | PROFESSIONAL +??");
	}

	@Test
	void aTestimonyOfADeathAloneParsesBack() {
		Testimony death = new Testimony(List.of(), 1);
		assertThat(Testimony.parse(death.toString())).isEqualTo(death);
	}

}
