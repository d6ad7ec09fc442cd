package carenet.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.actors.InformalCarer;
import carenet.evidence.ClientRow;
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

	static List<String> of(ClientRow row, Wave wave, View view, Knowledge knowledge, Register register) {
		List<String> warnings = new ArrayList<>();
		if (wave.status() != WaveStatus.CONDUCTED) {
			warnings.add("%s was %s, not conducted as planned: what nobody was asked is unknown, not gone."
				.formatted(wave.label(), words(wave.status())));
		}
		List<Report> counting = knowledge.reports().stream().filter((report) -> view.counts(report.source())).toList();
		warnings.addAll(notAsked(wave, counting));
		warnings.addAll(unregisteredDeaths(knowledge.testimonies(), register));
		return warnings;
	}

	/** Sources that speak at some wave of this client, and not at this one. */
	private static List<String> notAsked(Wave wave, List<Report> counting) {
		Set<Source> here = counting.stream()
			.filter((report) -> report.wave() == wave.index())
			.map(Report::source)
			.collect(Collectors.toSet());
		if (here.isEmpty()) {
			return List.of("Nobody whose voice counts was asked at %s.".formatted(wave.label()));
		}
		Set<Source> elsewhere = counting.stream().map(Report::source).collect(Collectors.toCollection(TreeSet::new));
		elsewhere.removeAll(here);
		return elsewhere.stream()
			.map((source) -> "%s: not asked at %s; heard at %s.".formatted(source, wave.label(),
					waves(source, counting)))
			.toList();
	}

	private static String waves(Source source, List<Report> reports) {
		return reports.stream()
			.filter((report) -> report.source() == source)
			.map(Report::wave)
			.distinct()
			.sorted()
			.map(Wave::label)
			.collect(Collectors.joining(", "));
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
