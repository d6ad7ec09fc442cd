package carenet.trajectory;

import carenet.actors.CareType;
import carenet.evidence.Story;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import carenet.trajectory.NoValue.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How far informants agree on who supports the client. */
class AgreementTests {

	private static Story people() {
		return Story.of("C")
			.waves("2018-02-01", "2018-08-01")
			.carer("M", CareType.OTHER_KIN)
			.carer("N", CareType.NEIGHBOUR)
			.carer("S", CareType.OTHER_KIN)
			.professional("P")
			.professional("Q");
	}

	private static AgreementAtWave at(Story story, int wave, View view) {
		return AgreementAtWave.of(Cases.of(story, view)).get(wave);
	}

	private static SourceAgreement pair(Story story, int wave, View view) {
		return at(story, wave, view).pairs()
			.stream()
			.filter((pair) -> pair.first() == Source.CLIENT && pair.second() == Source.PROFESSIONAL)
			.findFirst()
			.orElseThrow();
	}

	private static SourceAgreement pair(Story story) {
		return pair(story, 0, View.DEFAULT);
	}

	/** The client names M, N and P of all; the professional M, S and P, and denies N. */
	private static Story both() {
		return people().report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.yes("M", "N", "P")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.yes("M", "S", "P")
			.no("N")
			.end();
	}

	@Test
	void comparesTwoSourcesWhereBothWereAsked() {
		SourceAgreement pair = pair(both());
		assertThat(pair).isEqualTo(new SourceAgreement(Source.CLIENT, Source.PROFESSIONAL, 4, 4, 4, 2, 1, 1));
		assertThat(pair.namedByOneOnly()).isEqualTo(2);
		assertThat(pair.jaccard()).isEqualTo(0.5);
		assertThat(pair.reasons()).isEmpty();
	}

	@Test
	void leavesOutWhomOnlyOneOfThemWasAskedAbout() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.yes("M", "P")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.yes("P")
			.end();
		assertThat(pair(story)).isEqualTo(new SourceAgreement(Source.CLIENT, Source.PROFESSIONAL, 2, 1, 1, 1, 0, 0));
		assertThat(pair(story).jaccard()).isOne();
	}

	@Test
	void aSourceNamesWhomAnyOfItsVoicesNames() {
		Story story = both().report("R0Q", 0, Source.PROFESSIONAL, "Q", "SUPPORTS:MENTIONED").yes("N").end();
		assertThat(pair(story)).isEqualTo(new SourceAgreement(Source.CLIENT, Source.PROFESSIONAL, 4, 4, 4, 3, 0, 1));
	}

	@Test
	void eachPairStandsOnce() {
		Story story = both().report("R0M", 0, Source.INFORMAL_CARER, "M", "").yes("M").end();
		assertThat(at(story, 0, View.DEFAULT).pairs()).extracting((pair) -> pair.first() + "-" + pair.second())
			.containsExactly("CLIENT-INFORMAL_CARER", "CLIENT-PROFESSIONAL", "INFORMAL_CARER-PROFESSIONAL");
	}

	@Test
	void aSourceThatWasAskedAboutNobodyAgreesWithNobodyAndSaysSo() {
		Story story = both().report("R1", 1, Source.CLIENT, null, "SUPPORTS:ALL").yes("M").end();
		SourceAgreement pair = pair(story, 1, View.DEFAULT);
		assertThat(pair.seenByFirst()).isEqualTo(4);
		assertThat(pair.seenBySecond()).isZero();
		assertThat(pair.seenByBoth()).isZero();
		assertThat(pair.jaccard()).isNull();
		assertThat(Cases.reason(pair.reasons(), "jaccard")).isEqualTo(Reason.ONE_SEES_NOTHING);
	}

	@Test
	void twoSourcesThatLookAtDifferentPeopleCannotBeCompared() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "SUPPORTS:MENTIONED")
			.yes("M")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.yes("P")
			.end();
		assertThat(Cases.reason(pair(story).reasons(), "jaccard")).isEqualTo(Reason.NOTHING_SEEN_BY_BOTH);
	}

	@Test
	void agreeingThatNobodyIsThereIsNoShare() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.no("P")
			.end();
		assertThat(pair(story).seenByBoth()).isOne();
		assertThat(pair(story).jaccard()).isNull();
		assertThat(Cases.reason(pair(story).reasons(), "jaccard")).isEqualTo(Reason.NEITHER_NAMES_ANY);
	}

	@Test
	void takesWhatWasToldLaterOnlyWhenAsked() {
		Story story = both().report("R1", 1, Source.CLIENT, null, "SUPPORTS:ALL").recalls("S", 0).end();
		assertThat(pair(story).namedByBoth()).isEqualTo(2);
		assertThat(pair(story, 0, Cases.withRecollections()).namedByBoth()).isEqualTo(3);
	}

	@Test
	void comparesOnlySourcesThatCount() {
		assertThat(at(both(), 0, Cases.asToldBy(Source.CLIENT)).pairs()).isEmpty();
	}

	@Test
	void theRuleDoesNotChangeWhoNamesWhom() {
		assertThat(pair(both(), 0, Cases.rule(ConsensusRule.INTERSECTION))).isEqualTo(pair(both()));
	}

	@Test
	void comparesWhatIsSaidOfTheDeadByItsMarks() {
		Story story = people().carer("U", CareType.OTHER_KIN, "2018-01-15")
			.report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.yes("M")
			.no("U")
			.end()
			.report("R0P", 0, Source.PROFESSIONAL, "P", "SUPPORTS:OWN")
			.yes("M")
			.no("U")
			.end();
		assertThat(pair(story).seenByBoth()).isEqualTo(2);
		assertThat(pair(story).jaccard()).isOne();
		assertThat(at(story, 0, View.DEFAULT).confirmation()).isEqualTo(new Confirmation(1, 1, 1));
	}

	@Test
	void beforeACorrectionTheyAgreed() {
		Story story = both().report("R0B", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.recordedAt("2018-03-01T00:00:00Z")
			.supersedes("R0")
			.yes("N")
			.end();
		assertThat(pair(story, 0, Cases.knownAt("2018-02-28T00:00:00Z")).namedByBoth()).isEqualTo(2);
		assertThat(pair(story).namedByBoth()).isZero();
		assertThat(pair(story).jaccard()).isZero();
	}

	@Test
	void aTieIsConfirmedByTwoVoicesAndCouldBeWhereTwoWereAsked() {
		Confirmation confirmation = at(both(), 0, View.DEFAULT).confirmation();
		assertThat(confirmation).isEqualTo(new Confirmation(4, 4, 2));
		assertThat(confirmation.share()).isEqualTo(0.5);
	}

	@Test
	void twoVoicesOfOneSourceConfirmATie() {
		Story story = people().report("R0P", 0, Source.PROFESSIONAL, "P", "")
			.yes("P", "M")
			.end()
			.report("R0Q", 0, Source.PROFESSIONAL, "Q", "")
			.yes("Q", "M")
			.end();
		assertThat(at(story, 0, View.DEFAULT).confirmation()).isEqualTo(new Confirmation(3, 1, 1));
	}

	@Test
	void countsTheTiesThatThisViewShowsAsPresent() {
		assertThat(at(both(), 0, Cases.rule(ConsensusRule.INTERSECTION)).confirmation())
			.isEqualTo(new Confirmation(2, 2, 2));
		assertThat(at(both(), 0, Cases.asToldBy(Source.CLIENT)).confirmation()).isEqualTo(new Confirmation(3, 0, 0));
	}

	@Test
	void aVoiceThatDeniedThenAndRecallsLaterIsStillOne() {
		Story story = people().report("R0", 0, Source.CLIENT, null, "SUPPORTS:ALL")
			.end()
			.report("R1", 1, Source.CLIENT, null, "SUPPORTS:ALL")
			.recalls("S", 0)
			.end();
		assertThat(at(story, 0, Cases.withRecollections()).confirmation()).isEqualTo(new Confirmation(1, 0, 0));
	}

	@Test
	void aShareOfNoTiesIsNull() {
		Confirmation confirmation = at(both(), 1, View.DEFAULT).confirmation();
		assertThat(confirmation.share()).isNull();
		assertThat(Cases.reason(confirmation.reasons(), "share")).isEqualTo(Reason.NO_TIES_PRESENT);
	}

	@Test
	void refusesWhatCannotBe() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new SourceAgreement(Source.PROFESSIONAL, Source.CLIENT, 0, 0, 0, 0, 0, 0));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new SourceAgreement(Source.CLIENT, Source.PROFESSIONAL, 1, 1, 1, 1, 1, 0));
	}

}
