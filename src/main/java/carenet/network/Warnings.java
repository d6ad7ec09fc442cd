package carenet.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import carenet.actors.InformalCarer;
import carenet.evidence.Mark;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.evidence.ToldDate;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/** What a reader must know before concluding anything from a network at a wave. */
final class Warnings {

	private Warnings() {
	}

	static List<String> of(Wave wave, View view, Knowledge knowledge) {
		List<String> warnings = new ArrayList<>();
		if (wave.status() != WaveStatus.CONDUCTED) {
			warnings.add("%s was %s, not conducted as planned: what nobody was asked is unknown, not gone."
				.formatted(wave.label(), words(wave.status())));
		}
		List<Report> counting = knowledge.reports().stream().filter((report) -> view.counts(report.source())).toList();
		warnings.addAll(notAsked(wave, heard(counting, knowledge.testimonies(), view)));
		warnings.addAll(unregisteredDeaths(knowledge.testimonies(), knowledge.register()));
		return warnings;
	}

	/**
	 * At which waves each source is heard: through a report of the wave, or through a
	 * record told later that speaks for it.
	 */
	private static Map<Source, Set<Integer>> heard(List<Report> counting, Map<Tie, Testimony> testimonies, View view) {
		Map<Source, Set<Integer>> heard = new EnumMap<>(Source.class);
		counting.forEach(
				(report) -> heard.computeIfAbsent(report.source(), (source) -> new TreeSet<>()).add(report.wave()));
		testimonies.values().stream().flatMap((testimony) -> testimony.rows().stream()).forEach((row) -> {
			if (view.counts(row.source())) {
				Set<Integer> waves = heard.computeIfAbsent(row.source(), (source) -> new TreeSet<>());
				IntStream.range(0, row.cells().length())
					.filter((wave) -> speaks(row.at(wave), view))
					.forEach(waves::add);
			}
		});
		return heard;
	}

	private static boolean speaks(Mark mark, View view) {
		return mark.denies() || mark.asserts(view.includeRetrospective());
	}

	/** Sources that speak of some wave of this client, and not of this one. */
	private static List<String> notAsked(Wave wave, Map<Source, Set<Integer>> heard) {
		if (heard.values().stream().noneMatch((waves) -> waves.contains(wave.index()))) {
			return List.of("Nobody whose voice counts was asked at %s.".formatted(wave.label()));
		}
		return heard.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty() && !entry.getValue().contains(wave.index()))
			.map((entry) -> "%s: not asked at %s; heard at %s.".formatted(entry.getKey(), wave.label(),
					entry.getValue().stream().map(Wave::label).collect(Collectors.joining(", "))))
			.toList();
	}

	/** A death that somebody told and that the register lacks does not end a tie. */
	private static List<String> unregisteredDeaths(Map<Tie, Testimony> testimonies, Register register) {
		return testimonies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.SUPPORTS)
			.filter((entry) -> tellsDeath(entry.getValue()))
			.map((entry) -> entry.getKey().from())
			.filter((id) -> !(register.find(id) instanceof InformalCarer carer && carer.deceasedOn() != null))
			.sorted(Comparator.naturalOrder())
			.map("%s is said to have died, but the register has no day of death."::formatted)
			.toList();
	}

	private static boolean tellsDeath(Testimony testimony) {
		return testimony.rows().stream().flatMap((row) -> row.dates().stream()).anyMatch(ToldDate::death);
	}

	private static String words(WaveStatus status) {
		return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
	}

}
