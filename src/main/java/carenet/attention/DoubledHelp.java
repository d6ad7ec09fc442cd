package carenet.attention;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.study.Wave;

/**
 * A need that two or more agencies help with, themselves or through whoever works for
 * them on the wave's date. It may be wanted.
 *
 * @param need the need
 * @param agencies the agencies, by id
 */
public record DoubledHelp(Need need, List<Agency> agencies) {

	/** All of a network at a wave. */
	public static List<DoubledHelp> of(KnownClient known, SupportNetwork network) {
		return network.needs()
			.stream()
			.map((need) -> new DoubledHelp(need.need(),
					need.addressedBy()
						.stream()
						.flatMap((one) -> agencies(one, known, network.wave()))
						.distinct()
						.sorted(Comparator.comparing(Agency::id))
						.toList()))
			.filter((help) -> help.agencies().size() > 1)
			.toList();
	}

	private static Stream<Agency> agencies(Supporter supporter, KnownClient known, Wave wave) {
		return (supporter instanceof Agency agency) ? Stream.of(agency)
				: known.register().employersOn(wave.date(), supporter.id());
	}

}
