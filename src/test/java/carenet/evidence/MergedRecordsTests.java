package carenet.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import carenet.actors.Aliases;
import carenet.actors.CareType;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two records that are of one person: what two good engineers would answer differently.
 */
class MergedRecordsTests {

	private static final String ALL = "SUPPORTS:ALL";

	private static final String OWN = "SUPPORTS:OWN";

	/** B is A, Q is P, and HOUSE is TEAM. */
	private static Story people() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.need("DEBT", "2018-01-01")
			.carer("A", CareType.CHILD)
			.carer("B", CareType.CHILD)
			.carer("N", CareType.NEIGHBOUR)
			.professional("P")
			.professional("Q")
			.agency("TEAM", false)
			.agency("HOUSE", false)
			.merged("B", "A")
			.merged("Q", "P")
			.merged("HOUSE", "TEAM");
	}

	private static String told(Story story, String supporter) {
		return story.supports(supporter).testimony().toString();
	}

	@Test
	void namedUnderOneIdThenUnderTheOtherIsOnePersonWhoStayed() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.yes("A")
			.end()
			.report("R1", 1, Source.CLIENT, null, ALL)
			.yes("B")
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT ++?");
		assertThat(story.casebook().ties()).extracting(Tie::id).containsExactly("C/SUPPORTS/A/C");
	}

	@Test
	void yesToOneAndNoToTheOtherInOneReportIsYesAndNoEndIsTold() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.yes("A")
			.end()
			.report("R1", 1, Source.CLIENT, null, ALL)
			.ended("A", "2018-05-01", "MOVED")
			.yes("B")
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT ++?");
		assertThat(story.supports("A").statementsAt(1, View.DEFAULT)).hasSize(1);
	}

	@Test
	void yesOfOneReportAndNoOfAnotherStayAConflict() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.yes("A")
			.end()
			.report("R0N", 0, Source.INFORMAL_CARER, "N", "")
			.no("B")
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT +?? | INFORMAL_CARER -??");
		assertThat(story.supports("A").testimony().at(0, View.DEFAULT).conflict()).isTrue();
		assertThat(story.supports("A").silentAt(0, View.DEFAULT)).isEmpty();
	}

	@Test
	void twoRecordsThatWereAskedAreOneVoice() {
		Story story = people().report("R0", 0, Source.INFORMAL_CARER, "A", OWN)
			.yes("A")
			.end()
			.report("R1", 1, Source.INFORMAL_CARER, "B", OWN)
			.yes("B")
			.end();
		assertThat(told(story, "A")).isEqualTo("INFORMAL_CARER ++?");
		assertThat(
				story.supports("A").testimony().at(1, new View(ConsensusRule.MAJORITY, null, null, false)).reportedBy())
			.containsExactly(Source.INFORMAL_CARER);
	}

	@Test
	void oneVoiceSpeaksThroughItsLatestReportWhicheverIdGaveIt() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", OWN, "2018-02-01")
			.yes("P")
			.end()
			.report("R1", 0, Source.PROFESSIONAL, "Q", OWN, "2018-02-03")
			.end();
		assertThat(told(story, "P")).isEqualTo("PROFESSIONAL -??");
		assertThat(story.supports("P").silentAt(0, View.DEFAULT)).containsExactly(Source.PROFESSIONAL);
	}

	@Test
	void whoWasAskedUnderTheOtherIdIsSilentAboutTheOwnTie() {
		Story story = people().report("R0", 0, Source.INFORMAL_CARER, "B", OWN)
			.end()
			.report("R1", 1, Source.CLIENT, null, ALL)
			.yes("A")
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT ?+? | INFORMAL_CARER -??");
	}

	@Test
	void oneSourceInTwoSeatsStaysTwoVoices() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", OWN)
			.yes("P")
			.end()
			.report("R0F", 0, Source.FIELD_OBSERVATION, "Q", "")
			.yes("Q")
			.end();
		assertThat(told(story, "P")).isEqualTo("FIELD_OBSERVATION +?? | PROFESSIONAL +??");
	}

	@Test
	void aContactBetweenTheTwoIsAContactWithOneself() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "IN_CONTACT_WITH:ALL")
			.contact("A", "B", true)
			.contact("B", "N", true)
			.end();
		assertThat(story.casebook().ties()).extracting(Tie::id).containsExactly("C/IN_CONTACT_WITH/A/N");
		assertThat(story.contact("A", "N").testimony().toString()).isEqualTo("CLIENT +??");
	}

	@Test
	void twoContactsWithTheSameThirdAreOneAndPresentWins() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "IN_CONTACT_WITH:ALL")
			.contact("A", "N", false)
			.contact("N", "B", true)
			.end();
		assertThat(story.contact("N", "A").testimony().toString()).isEqualTo("CLIENT +??");
		assertThat(story.contact("N", "A").statementsAt(0, View.DEFAULT)).hasSize(1);
	}

	@Test
	void whatOneRecordRecallsAndTheOtherDeniedThenBothCount() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.no("B")
			.end()
			.report("R1", 1, Source.CLIENT, null, ALL)
			.yes("A")
			.recalls("A", 0)
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT b+?");
	}

	@Test
	void whatIsRecalledOfBothRecordsForOneWaveIsOneStatement() {
		Story story = people().report("R1", 1, Source.CLIENT, null, ALL)
			.recalls("A", 0, Story.with(SupportType.ADVICE))
			.recalls("B", 0, Story.with(SupportType.MEDICAL))
			.end();
		View recalled = new View(ConsensusRule.UNION, null, null, true);
		assertThat(told(story, "A")).isEqualTo("CLIENT r-?");
		assertThat(story.supports("A").statementsAt(0, recalled)).hasSize(1);
		assertThat(story.supports("A").attributesAt(0, recalled).supportTypes()).containsExactly(SupportType.ADVICE,
				SupportType.MEDICAL);
	}

	@Test
	void namingTheProfessionalUnderTheOtherIdIsNotDenyingTheAgency() {
		Story story = people().employed("P", "HOUSE", "2018-01-01/..")
			.report("LATER", 2, Source.FIELD_OBSERVATION, null, "")
			.yes("TEAM")
			.end()
			.report("R0", 0, Source.CLIENT, null, ALL)
			.yes("Q")
			.end();
		assertThat(told(story, "TEAM")).isEqualTo("FIELD_OBSERVATION ??+");
	}

	@Test
	void employmentsOfBothRecordsCount() {
		Story story = people().employed("P", "TEAM", "2018-01-01/2018-03-01").employed("Q", "HOUSE", "2018-08-01/..");
		assertThat(story.register().employersOn(LocalDate.parse("2018-02-01"), Id.of("P"))).extracting("id")
			.containsExactly(Id.of("TEAM"));
		assertThat(story.register().employersOn(LocalDate.parse("2018-09-01"), Id.of("P"))).extracting("id")
			.containsExactly(Id.of("TEAM"));
		assertThat(story.register().employs(Id.of("TEAM"), Id.of("P"), LocalDate.parse("2018-05-01"))).isFalse();
	}

	@Test
	void aRecordAndItsOwnAgencyAreHalvesThroughEitherRecord() {
		Story story = people().employed("Q", "TEAM", "2018-01-01/..")
			.report("LATER", 2, Source.FIELD_OBSERVATION, null, "")
			.yes("Q")
			.end()
			.report("R0", 0, Source.CLIENT, null, ALL)
			.yes("HOUSE")
			.end();
		assertThat(told(story, "P")).isEqualTo("FIELD_OBSERVATION ??+");
	}

	@Test
	void aDeathThatEitherRecordKnowsIsThePersons() {
		Story story = Story.of("C")
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.carer("A", CareType.CHILD, "2018-12-01")
			.carer("B", CareType.CHILD, "2018-06-01")
			.merged("B", "A")
			.report("R0", 0, Source.CLIENT, null, ALL)
			.yes("A")
			.end();
		assertThat(told(story, "A")).isEqualTo("CLIENT +?? †1");
	}

	@Test
	void aMergeHoldsForWhatWasKnownAtAnyTime() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.yes("B")
			.recordedAt("2018-02-02T00:00:00Z")
			.end()
			.report("R1", 1, Source.CLIENT, null, ALL)
			.yes("A")
			.recordedAt("2018-08-02T00:00:00Z")
			.end();
		assertThat(story.knownAt("2018-03-01T00:00:00Z").ties()).extracting(Tie::id).containsExactly("C/SUPPORTS/A/C");
	}

	@Test
	void periodsOfBothRecordsThatOverlapAreOnePeriod() {
		Story story = people().report("R2", 2, Source.MUNICIPAL_RECORD, null, "SUPPORTS:MUNICIPAL")
			.dated("TEAM", "2018-01-01", "2018-05-01")
			.dated("HOUSE", "2018-03-01", "2018-12-01")
			.end();
		assertThat(told(story, "TEAM")).isEqualTo("MUNICIPAL_RECORD ++- <2:2");
	}

	@Test
	void periodsThatDoNotOverlapStayApart() {
		Story story = people().report("R2", 2, Source.MUNICIPAL_RECORD, null, "SUPPORTS:MUNICIPAL")
			.dated("TEAM", "2018-01-01", "2018-05-01")
			.dated("HOUSE", "2018-09-01", null)
			.end();
		assertThat(told(story, "TEAM")).isEqualTo("MUNICIPAL_RECORD +-+ <2:1 >2:2");
	}

	@Test
	void aPeriodAndAnAbsenceInOneReportAreThePeriod() {
		Story story = people().report("R1", 1, Source.MUNICIPAL_RECORD, null, "")
			.dated("TEAM", "2018-01-01", null)
			.ended("HOUSE", null, "MOVED")
			.end();
		assertThat(told(story, "TEAM")).isEqualTo("MUNICIPAL_RECORD ++?");
	}

	@Test
	void whatTheKeptRecordStatesComesFirst() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL)
			.yes("B", new Attributes(java.util.Set.of(SupportType.ADVICE), Frequency.DAILY, 1, null, 3.0, true, null))
			.yes("A", new Attributes(java.util.Set.of(), Frequency.WEEKLY, null, null, null, false, null))
			.end();
		Attributes stated = story.supports("A").attributesAt(0, View.DEFAULT);
		assertThat(stated).isEqualTo(
				new Attributes(java.util.Set.of(SupportType.ADVICE), Frequency.WEEKLY, 1, null, 3.0, true, null));
	}

	@Test
	void bothRecordsOfOneNeedAreOneSupporterWhoAddressesIt() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "")
			.addresses("P", "DEBT", true)
			.addresses("Q", "DEBT", true)
			.end();
		Casebook casebook = story.casebook();
		Map<Tie, Testimony> testimonies = Map.of(new Tie(Id.of("C"), TieKind.ADDRESSES, Id.of("P"), Id.of("DEBT")),
				casebook.read(new Tie(Id.of("C"), TieKind.ADDRESSES, Id.of("P"), Id.of("DEBT"))).testimony());
		assertThat(casebook.ties()).isEqualTo(testimonies.keySet());
		assertThat(NeedBook.of(casebook, testimonies).coverage(casebook.needs().getFirst(), 0, View.DEFAULT))
			.isEqualTo(NeedCoverage.SINGLE);
	}

	@Test
	void aNeedIsRatedOnceByOneVoice() {
		Story story = people().report("R0", 0, Source.PROFESSIONAL, "P", "", "2018-02-01")
			.rates("DEBT", NeedStatus.UNMET, 1, null)
			.end()
			.report("R0Q", 0, Source.PROFESSIONAL, "Q", "", "2018-02-03")
			.rates("DEBT", NeedStatus.MET, 4, null)
			.end();
		Casebook casebook = story.casebook();
		NeedReading reading = NeedBook.of(casebook, Map.of()).reading(casebook.needs().getFirst(), 0, View.DEFAULT);
		assertThat(reading.rated()).hasSize(1);
		assertThat(reading.conflict()).isFalse();
		assertThat(reading.status()).isEqualTo(NeedStatus.MET);
	}

	@Test
	void evidenceKeepsItsIds() {
		Story story = people().report("R0", 0, Source.INFORMAL_CARER, "B", OWN).yes("B").end();
		assertThat(story.file().statements()).extracting((one) -> one.tie().from()).containsExactly(Id.of("B"));
		assertThat(story.casebook().reports()).extracting(Report::id, Report::informant)
			.containsExactly(org.assertj.core.api.Assertions.tuple(Id.of("R0"), Id.of("A")));
	}

	@Test
	void whoIsNoAliasIsReadAsBefore() {
		Story story = people().report("R0", 0, Source.CLIENT, null, ALL).yes("N").end();
		assertThat(story.supports("N").testimony().at(0, View.DEFAULT).state()).isEqualTo(TieState.PRESENT);
		assertThat(List.copyOf(story.casebook().ties())).hasSize(1);
	}

	@Test
	void refusesChains() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new Aliases(Map.of(Id.of("B"), Id.of("A"), Id.of("A"), Id.of("N"))))
			.withMessage("B cannot stand for A, which is an alias itself");
	}

}
