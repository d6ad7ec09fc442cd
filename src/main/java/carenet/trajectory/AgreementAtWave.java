package carenet.trajectory;

import java.util.List;

import carenet.evidence.Testimony;
import carenet.study.Source;
import carenet.study.Wave;

/**
 * How far informants agree on who supports the client at a wave.
 *
 * @param wave the wave
 * @param pairs every pair of the counting sources that speak of any supporter at any wave
 * @param confirmation how many of the ties that are present several voices name
 */
public record AgreementAtWave(Wave wave, List<SourceAgreement> pairs, Confirmation confirmation) {

	static List<AgreementAtWave> of(CaseHistory history) {
		List<Testimony> testimonies = history.supporting().map(TieHistory::testimony).toList();
		List<Source> sources = testimonies.stream()
			.flatMap((testimony) -> testimony.rows().stream())
			.map(Testimony.Row::source)
			.filter(history.view()::counts)
			.distinct()
			.sorted()
			.toList();
		return history.waves()
			.stream()
			.map((wave) -> new AgreementAtWave(wave, pairs(history, sources, testimonies, wave),
					Confirmation.at(history, wave)))
			.toList();
	}

	private static List<SourceAgreement> pairs(CaseHistory history, List<Source> sources, List<Testimony> testimonies,
			Wave wave) {
		return sources.stream()
			.flatMap((first) -> sources.stream()
				.filter((second) -> first.compareTo(second) < 0)
				.map((second) -> SourceAgreement.of(first, second, testimonies, wave, history.view())))
			.toList();
	}

}
