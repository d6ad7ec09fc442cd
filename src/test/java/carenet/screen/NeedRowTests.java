package carenet.screen;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.attention.Attention;
import carenet.evidence.NeedStatus;
import carenet.evidence.Story;
import carenet.network.KnownClient;
import carenet.network.KnownClients;
import carenet.network.SupportNetwork;
import carenet.study.Source;
import carenet.words.Naming;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A need as a coordinator reads it: rated by whom when, helped with since when. */
class NeedRowTests {

	private static final String ALL = "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL";

	private static NeedRow row(String covers) {
		KnownClient known = KnownClients.of(Story.of("C")
			.waves("2020-01-01", "2020-07-01")
			.carer("D", CareType.CHILD)
			.professional("P")
			.need("F", "2020-01-01")
			.report("R0", 0, Source.CLIENT, "C", covers)
			.yes("D", "P")
			.addresses("D", "F", true)
			.rates("F", NeedStatus.UNMET, 2, null)
			.end()
			.report("R1", 1, Source.CLIENT, "C", covers)
			.yes("D", "P")
			.addresses("D", "F", true)
			.addresses("P", "F", "2020-03-01", null)
			.rates("F", NeedStatus.MET, 4, null)
			.end());
		List<SupportNetwork> waves = known.networks();
		SupportNetwork last = waves.getLast();
		return NeedRow.of(last.needs().getFirst(), new NeedHistory(known, waves), Attention.of(known, last),
				new Told(last, new Naming(Map.of())));
	}

	@Test
	void tellsWhoRatedItHowAtEachWave() {
		assertThat(row(ALL).ratings()).containsExactly(
				new NeedRow.RatedAt("T0", List.of("the client: not met, score 2")),
				new NeedRow.RatedAt("T1", List.of("the client: met, score 4")));
	}

	@Test
	void tellsSinceWhenByADayThatWasToldOrByTheWaves() {
		assertThat(row(ALL).helpers()).containsExactly("child D, named for it at T0, T1", "nurse P, since 1 Mar 2020");
	}

	@Test
	void saysThatTwoAreNotInContactOnlyWhereThatWasAsked() {
		assertThat(row(ALL).strangers()).containsExactly("child D and nurse P are not in contact");
		assertThat(row("SUPPORTS:ALL;ADDRESSES:ALL").strangers())
			.containsExactly("whether child D and nurse P are in contact is not known");
	}

}
