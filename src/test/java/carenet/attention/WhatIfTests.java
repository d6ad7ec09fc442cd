package carenet.attention;

import java.util.Arrays;
import java.util.List;

import carenet.actors.CareType;
import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;
import carenet.evidence.Story;
import carenet.network.KnownClient;
import carenet.network.KnownClients;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.words.Wording;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is lost if somebody stops, told as stories. */
class WhatIfTests {

	private static final String ALL = "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL";

	/** A daughter and a son, two nurses of one team and a counsellor. */
	private static Story people() {
		return Story.of("C")
			.waves("2020-01-01")
			.carer("D", CareType.CHILD)
			.carer("S", CareType.CHILD)
			.professional("N1")
			.professional("N2")
			.professional("B")
			.agency("T", false)
			.employed("N1", "T", "2019-01-01/..")
			.employed("N2", "T", "2019-01-01/2020-01-01")
			.need("F", "2020-01-01")
			.need("H", "2020-01-01");
	}

	private static WhatIf without(Story story, String... stopping) {
		KnownClient known = KnownClients.of(story);
		return WhatIf.of(known, known.at(known.wave(0)), Arrays.stream(stopping).map(Id::of).toList());
	}

	private static List<String> ids(List<Supporter> supporters) {
		return supporters.stream().map(Supporter::id).map(Id::value).toList();
	}

	@Test
	void aNeedWithOneHelperIsLeftAloneWhereEverybodyWasAsked() {
		WhatIf loss = without(
				people().report("R", 0, Source.CLIENT, "C", ALL).yes("N1", "B").addresses("N1", "F", true).end(), "N1");
		assertThat(loss.leftAlone()).singleElement().satisfies((need) -> {
			assertThat(need.before()).isEqualTo(NeedCoverage.SINGLE);
			assertThat(need.after()).isEqualTo(NeedCoverage.UNCOVERED);
		});
		assertThat(loss.sentences(Wording::kindAndId)).contains("Nobody else helps with finances.");
	}

	@Test
	void neverClaimsThatNobodyElseHelpsWhereNotEverybodyWasAsked() {
		WhatIf loss = without(
				people().report("R", 0, Source.PROFESSIONAL, "N1", "").yes("N1").addresses("N1", "F", true).end(),
				"N1");
		assertThat(loss.leftAlone()).singleElement()
			.satisfies((need) -> assertThat(need.after()).isEqualTo(NeedCoverage.UNKNOWN));
		assertThat(loss.sentences(Wording::kindAndId)).contains("Nobody else is known to support the client.",
				"Nobody else is known to help with finances; not everybody was asked.");
	}

	@Test
	void aNeedWithTwoHelpersIsLeftWithOne() {
		WhatIf loss = without(people().report("R", 0, Source.CLIENT, "C", ALL)
			.yes("N1", "B")
			.addresses("N1", "F", true)
			.addresses("B", "F", true)
			.end(), "N1");
		assertThat(loss.leftAlone()).isEmpty();
		assertThat(loss.sentences(Wording::kindAndId)).contains("Only nurse B would be left for finances.");
	}

	/** Without a day of identification it is listed since somebody addresses it. */
	@Test
	void aNeedIsNotForgottenWithWhoeverHelpsWithIt() {
		WhatIf loss = without(people().need("U", null)
			.report("R", 0, Source.CLIENT, "C", ALL)
			.yes("N1", "B")
			.addresses("N1", "U", true)
			.end(), "N1");
		assertThat(loss.leftAlone()).extracting((need) -> need.need().id().value()).containsExactly("U");
	}

	@Test
	void onlyTheDaughterConnectsFamilyAndServices() {
		WhatIf loss = without(people().report("R", 0, Source.CLIENT, "C", ALL)
			.yes("D", "S", "N1", "B")
			.contact("D", "S", true)
			.contact("D", "N1", true)
			.contact("B", "N1", true)
			.end(), "D");
		assertThat(loss.fallsApart()).isTrue();
		assertThat(loss.partsFamilyAndServices()).isTrue();
		assertThat(loss.separated()).extracting(WhatIfTests::ids)
			.containsExactlyInAnyOrder(List.of("S"), List.of("B", "N1"));
		assertThat(loss.contactsLost()).hasSize(2);
		assertThat(loss.sentences(Wording::kindAndId)).containsExactly(
				"Family and services would no longer be in contact.", "2 contacts between supporters would be lost.");
	}

	@Test
	void thoseWhoWereApartBeforeDoNotFallApart() {
		WhatIf loss = without(people().report("R", 0, Source.CLIENT, "C", ALL)
			.yes("D", "S", "N1", "B")
			.contact("D", "N1", true)
			.end(), "D");
		assertThat(loss.fallsApart()).isFalse();
		assertThat(loss.partsFamilyAndServices()).as("the son is in contact with nobody, and remains").isTrue();
	}

	@Test
	void doesNotSayWhetherTheyFallApartWhereNobodyWasAskedOfContacts() {
		WhatIf loss = without(people().report("R", 0, Source.CLIENT, "C", "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("D", "N1", "B")
			.contact("D", "N1", true)
			.end(), "D");
		assertThat(loss.fallsApart()).isNull();
		assertThat(loss.partsFamilyAndServices()).isNull();
		assertThat(loss.sentences(Wording::kindAndId)).last()
			.asString()
			.contains("nobody was asked who is in contact with whom");
	}

	@Test
	void anAgencyStopsWithEverybodyWhoWorksForItOnTheWavesDay() {
		WhatIf loss = without(people().report("R", 0, Source.CLIENT, "C", ALL).yes("D", "N1", "N2", "T").end(), "T");
		assertThat(ids(loss.stopping())).as("N2 left on that day").containsExactly("N1", "T");
		assertThat(loss.after().present()).extracting((tie) -> tie.supporter().id().value()).containsExactly("D", "N2");
	}

	@Test
	void refusesWhoeverIsNotInTheNetworkAndSaysWhoIs() {
		Story story = people().report("R", 0, Source.CLIENT, "C", ALL).yes("D").end();
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> without(story, "X"))
			.withMessage("without: 'X' is nobody in the network of client C; in it are D");
	}

	@Test
	void listsWhoCannotBeMissedWithoutBeingAsked() {
		KnownClient known = KnownClients.of(people().report("R", 0, Source.CLIENT, "C", ALL)
			.yes("D", "S", "N1", "B")
			.addresses("B", "H", true)
			.addresses("D", "F", true)
			.addresses("N1", "F", true)
			.contact("D", "N1", true)
			.contact("N1", "B", true)
			.end());
		assertThat(SinglePoint.of(known, known.at(known.wave(0)))).extracting((point) -> point.supporter().id().value())
			.containsExactly("B", "N1");
	}

	@Test
	void tellsOfDoubledHelpByTheEmployersOfTheDay() {
		KnownClient known = KnownClients.of(people().agency("V", false)
			.employed("B", "V", "2019-01-01/..")
			.report("R", 0, Source.CLIENT, "C", ALL)
			.yes("N1", "N2", "B")
			.addresses("N1", "F", true)
			.addresses("B", "F", true)
			.addresses("N1", "H", true)
			.addresses("N2", "H", true)
			.end());
		assertThat(Attention.of(known, known.at(known.wave(0))).doubledHelp()).singleElement().satisfies((help) -> {
			assertThat(help.need().id()).isEqualTo(Id.of("F"));
			assertThat(help.agencies()).extracting((agency) -> agency.id().value()).containsExactly("T", "V");
		});
	}

	@Test
	void aPairOfOneNeedIsNotInContactOnlyWhereThatWasAsked() {
		Story story = people();
		for (String covers : List.of(ALL, "SUPPORTS:ALL;ADDRESSES:ALL")) {
			KnownClient known = KnownClients.of(people().report("R", 0, Source.CLIENT, "C", covers)
				.yes("D", "N1", "T")
				.addresses("D", "F", true)
				.addresses("N1", "F", true)
				.addresses("T", "F", true)
				.contact("D", "T", true)
				.end());
			assertThat(Attention.of(known, known.at(known.wave(0))).unacquainted()).singleElement()
				.satisfies((pair) -> {
					assertThat(List.of(pair.one().id().value(), pair.other().id().value())).containsExactly("D", "N1");
					assertThat(pair.contact()).isEqualTo(covers.equals(ALL) ? TieState.ABSENT : TieState.UNKNOWN);
				});
		}
		assertThat(story.file().statements()).isEmpty();
	}

}
