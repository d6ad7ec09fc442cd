package carenet.network;

import carenet.actors.Agency;
import carenet.actors.NeedDomain;
import carenet.evidence.NeedStatus;
import carenet.evidence.SupportType;
import carenet.network.Undefined.Reason;
import carenet.study.TieState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static carenet.network.TestNetworks.agency;
import static carenet.network.TestNetworks.around;
import static carenet.network.TestNetworks.mother;
import static carenet.network.TestNetworks.neighbour;
import static carenet.network.TestNetworks.professional;
import static carenet.network.TestNetworks.sister;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class EgoMeasuresTests {

	private static final Agency TEAM = agency("TEAM", "DISTRICT_TEAM");

	private static final Agency CLINIC = agency("CLINIC", "MENTAL_HEALTH");

	/** Mother and sister, a worker of the team and the clinic; sister–worker–clinic. */
	private static TestNetworks four() {
		return around("C").supportedBy(mother("M"), (tie) -> tie.doing(SupportType.HOUSEHOLD, SupportType.COMPANY))
			.supportedBy(sister("S"), (tie) -> tie.doing(SupportType.ADVICE))
			.supportedBy(professional("P", "SOCIAL_WORKER"),
					(tie) -> tie.employedBy(TEAM).doing(SupportType.ADVICE, SupportType.HOUSEHOLD))
			.supportedBy(CLINIC, (tie) -> tie.doing(SupportType.MEDICAL))
			.inContact("S", "P")
			.inContact("P", "CLINIC");
	}

	@Test
	void countsSupportersByKind() {
		EgoMeasures measures = measured(four());
		assertThat(measures.size()).isEqualTo(4);
		assertThat(measures.informal()).isEqualTo(2);
		assertThat(measures.professional()).isEqualTo(1);
		assertThat(measures.agencies()).isEqualTo(1);
		assertThat(measures.informalShare()).isEqualTo(.5);
	}

	@Test
	void leavesOutWhoeverIsNotPresent() {
		EgoMeasures measures = measured(four().supportedBy(neighbour("N"), TestTie::unknown)
			.supportedBy(neighbour("O"), TestTie::absent)
			.inContact("N", "S"));
		assertThat(measures).isEqualTo(measured(four()));
	}

	@Test
	void measuresTheContactsAmongTheSupporters() {
		EgoMeasures measures = measured(four());
		assertThat(measures.density()).isCloseTo(2 / 6.0, within(1e-12));
		assertThat(measures.effectiveSize()).isCloseTo(4 - 2 * 2 / 4.0, within(1e-12));
		assertThat(measures.degreeCentralization()).isCloseTo((1 + 0 + 1 + 2) / 6.0, within(1e-12));
		assertThat(measures.components()).isEqualTo(2);
		assertThat(measures.isolates()).isEqualTo(1);
		assertThat(measures.fragmentation()).isCloseTo(1 - 6 / 12.0, within(1e-12));
	}

	@Test
	void countsThePairsThatOnlyTheClientConnects() {
		// M with S, P and CLINIC only through the client; S and CLINIC also through P
		assertThat(measured(four()).egoBetweenness()).isCloseTo(3.5, within(1e-12));
	}

	@Test
	void constrainsByContactsThatLeadBackToTheSamePeople() {
		// M: 1/4. S and CLINIC: 1/4 + 1/4 · 1/3. P: 1/4 + 2 · 1/4 · 1/2.
		double expected = 1 / 16.0 + 2 * Math.pow(1 / 4.0 + 1 / 12.0, 2) + Math.pow(1 / 2.0, 2);
		assertThat(measured(four()).constraint()).isCloseTo(expected, within(1e-12));
	}

	@Test
	void comparesInformalWithFormal() {
		EgoMeasures measures = measured(four());
		assertThat(measures.contactShare()).isEqualTo(1 / 4.0);
		assertThat(measures.taskOverlap()).isEqualTo(2 / 4.0);
		assertThat(measures.eiIndex()).isZero();
	}

	@Test
	void spreadsOverCareTypesAndSectors() {
		EgoMeasures measures = EgoMeasures.of(four().supportedBy(neighbour("N")).build(), true, 5);
		assertThat(measures.careTypeDiversity()).isCloseTo(1 - 4 / 9.0 - 1 / 9.0, within(1e-12));
		assertThat(measures.careTypeIqv()).isCloseTo((4 / 9.0) / (7 / 8.0), within(1e-12));
		assertThat(measures.sectorDiversity()).isCloseTo(.5, within(1e-12));
		assertThat(measures.sectorIqv()).isCloseTo(.5 / .8, within(1e-12));
		assertThat(measures.diversity()).isCloseTo(1 - (4 + 1 + 1 + 1) / 25.0, within(1e-12));
	}

	@Test
	void countsAProfessionalOfTwoSectorsHalfInEach() {
		EgoMeasures measures = measured(
				around("C").supportedBy(professional("P", "NURSE"), (tie) -> tie.employedBy(TEAM, CLINIC)));
		assertThat(measures.sectorDiversity()).isCloseTo(.5, within(1e-12));
	}

	@Test
	void sharesTheNetworkAmongAgencies() {
		EgoMeasures measures = measured(
				four().supportedBy(professional("Q", "NURSE"), (tie) -> tie.employedBy(CLINIC)));
		assertThat(measures.agencyShares()).containsExactly(new EgoMeasures.AgencyShare(CLINIC, 2, 2 / 5.0),
				new EgoMeasures.AgencyShare(TEAM, 1, 1 / 5.0));
	}

	@Test
	void countsNeedsByHowManyAddressThem() {
		EgoMeasures measures = measured(four().need("N1", NeedDomain.HOUSING, NeedStatus.UNMET, "P")
			.need("N2", NeedDomain.FINANCES, NeedStatus.UNMET, "P", "S")
			.need("N3", NeedDomain.JUSTICE, NeedStatus.MET));
		assertThat(measures.needs()).isEqualTo(new EgoMeasures.NeedCounts(1, 1, 1, 0));
	}

	@Test
	void saysThatContactsWereNotAskedInsteadOfZero() {
		EgoMeasures measures = EgoMeasures.of(four().build(), false);
		assertThat(measures.density()).isNull();
		assertThat(measures.components()).isNull();
		assertThat(measures.isolates()).isNull();
		assertThat(measures.reasons()).extracting(Undefined::measure, Undefined::reason)
			.contains(tuple("density", Reason.CONTACTS_NOT_ASKED));
		assertThat(measures.reasons()).filteredOn((undefined) -> undefined.reason() == Reason.CONTACTS_NOT_ASKED)
			.extracting(Undefined::measure)
			.containsExactly("density", "effectiveSize", "constraint", "degreeCentralization", "egoBetweenness",
					"components", "isolates", "fragmentation", "contactShare", "eiIndex");
		assertThat(measures.taskOverlap()).isEqualTo(.5);
	}

	@Test
	void takesContactsAsAskedWhenEveryPairWasSpokenOf() {
		TestNetworks spoken = four().notInContact("M", "S")
			.notInContact("M", "P")
			.notInContact("M", "CLINIC")
			.notInContact("S", "CLINIC");
		assertThat(EgoMeasures.of(spoken.build(), false)).isEqualTo(measured(four()));
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN, CONTACTS_NOT_ASKED", "PRESENT, ", "ABSENT, " })
	void doesNotTakeADisputedOrUnknownPairAsAsked(TieState state, Reason reason) {
		EgoMeasures measures = EgoMeasures
			.of(around("C").supportedBy(mother("M"), sister("S")).contact("M", "S", state).build(), false);
		assertThat(measures.reason("density").map(Undefined::reason).orElse(null)).isEqualTo(reason);
	}

	@Test
	void hasNothingToMeasureWithoutSupporters() {
		EgoMeasures measures = EgoMeasures.of(around("C").build(), false);
		assertThat(measures.size()).isZero();
		assertThat(measures.components()).isZero();
		assertThat(measures.isolates()).isZero();
		assertThat(measures.egoBetweenness()).isZero();
		assertThat(measures.agencyShares()).isEmpty();
		assertThat(measures.reasons()).extracting((undefined) -> undefined.measure() + " " + undefined.reason())
			.containsExactly("informalShare NO_SUPPORTERS", "density FEWER_THAN_TWO_SUPPORTERS",
					"effectiveSize NO_SUPPORTERS", "constraint NO_SUPPORTERS",
					"degreeCentralization FEWER_THAN_THREE_SUPPORTERS", "fragmentation FEWER_THAN_TWO_SUPPORTERS",
					"contactShare ONE_SIDE_ONLY", "taskOverlap ONE_SIDE_ONLY", "eiIndex NO_CONTACTS",
					"diversity NO_SUPPORTERS", "careTypeDiversity NO_INFORMAL_CARERS", "careTypeIqv NO_INFORMAL_CARERS",
					"sectorDiversity NO_SECTOR_KNOWN", "sectorIqv NO_SECTOR_KNOWN");
	}

	@Test
	void measuresASingleSupporter() {
		EgoMeasures measures = EgoMeasures.of(around("C").supportedBy(sister("S")).build(), false);
		assertThat(measures.informalShare()).isEqualTo(1);
		assertThat(measures.effectiveSize()).isEqualTo(1);
		assertThat(measures.constraint()).isEqualTo(1);
		assertThat(measures.components()).isEqualTo(1);
		assertThat(measures.isolates()).isEqualTo(1);
		assertThat(measures.diversity()).isZero();
		assertThat(measures.reasons()).extracting((undefined) -> undefined.measure() + " " + undefined.reason())
			.containsExactly("density FEWER_THAN_TWO_SUPPORTERS", "degreeCentralization FEWER_THAN_THREE_SUPPORTERS",
					"fragmentation FEWER_THAN_TWO_SUPPORTERS", "contactShare ONE_SIDE_ONLY",
					"taskOverlap ONE_SIDE_ONLY", "eiIndex NO_CONTACTS", "sectorDiversity NO_SECTOR_KNOWN",
					"sectorIqv NO_SECTOR_KNOWN");
	}

	@Test
	void measuresTwoSupporters() {
		EgoMeasures measures = measured(
				around("C").supportedBy(sister("S"), professional("P", "NURSE")).inContact("P", "S"));
		assertThat(measures.density()).isEqualTo(1);
		assertThat(measures.effectiveSize()).isEqualTo(1);
		assertThat(measures.constraint()).isEqualTo(1.125);
		assertThat(measures.egoBetweenness()).isZero();
		assertThat(measures.fragmentation()).isZero();
		assertThat(measures.eiIndex()).isEqualTo(1);
		assertThat(measures.contactShare()).isEqualTo(1);
		assertThat(measures.taskOverlap()).isZero();
		assertThat(measures.reasons()).extracting((undefined) -> undefined.measure() + " " + undefined.reason())
			.containsExactly("degreeCentralization FEWER_THAN_THREE_SUPPORTERS", "sectorDiversity NO_SECTOR_KNOWN",
					"sectorIqv NO_SECTOR_KNOWN");
	}

	@Test
	void explainsEveryNullInASentence() {
		assertThat(EgoMeasures.of(four().build(), false).reason("density").orElseThrow().sentence())
			.isEqualTo("Who is in contact with whom was not asked of everybody at this wave.");
	}

	private static EgoMeasures measured(TestNetworks story) {
		return EgoMeasures.of(story.build(), true);
	}

}
