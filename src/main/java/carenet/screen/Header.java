package carenet.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.actors.Client;
import carenet.evidence.Report;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.trajectory.DayZero;
import carenet.words.Naming;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is and where the trajectory stands, above the network of a wave.
 *
 * @param id the study's id
 * @param name null where the viewer may not know it, or nobody does
 * @param facts age band, sex, district, day of the trajectory
 * @param calls who coordinates, decides or is called first
 * @param steps the agreed next steps
 * @param since what was reported and what happened after the wave shown
 * @param next when the next wave is due, in words
 * @param sources who was asked when, one sentence a source
 */
record Header(Id id, @Nullable String name, List<String> facts, List<WhomToCall> calls, List<NextStep> steps,
		List<String> since, String next, List<String> sources) {

	static Header of(KnownClient known, SupportNetwork network, Naming naming, Map<Id, Identity> contacts,
			LocalDate today) {
		Client client = known.client();
		Wave wave = network.wave();
		return new Header(client.id(), naming.of(client.id()), facts(known, wave),
				WhomToCall.of(network, naming, contacts), NextStep.of(known, wave.date(), today),
				since(known, wave, new Told(network, naming)), next(known.waves(), wave), sources(known));
	}

	/** As a heading calls the client. */
	public String shown() {
		return (this.name != null) ? "%s (%s)".formatted(this.name, this.id) : "Client " + this.id;
	}

	private static List<String> facts(KnownClient known, Wave wave) {
		Client client = known.client();
		List<String> facts = new ArrayList<>();
		if (client.birthYear() != null) {
			facts.add(ageBand(wave.date().getYear() - client.birthYear()));
		}
		if (client.sex() != null) {
			facts.add(Phrases.sex(client.sex()));
		}
		if (client.district() != null) {
			facts.add("district " + Wording.code(client.district()));
		}
		if (client.deceasedOn() != null) {
			facts.add("died " + Phrases.day(client.deceasedOn()));
		}
		DayZero.of(client, known.events(), known.waves())
			.ifPresent((zero) -> facts.add("day %d, counted from %s (%s)".formatted(zero.numberOf(wave.date()),
					origin(zero.origin()), Phrases.day(zero.date()))));
		return List.copyOf(facts);
	}

	private static String ageBand(int years) {
		int decade = Math.max(0, years / 10 * 10);
		return "aged %d to %d".formatted(decade, decade + 9);
	}

	private static String origin(DayZero.Origin origin) {
		return switch (origin) {
			case ENROLMENT -> "enrolment";
			case INTAKE -> "the intake";
			case FIRST_WAVE -> "the first wave";
		};
	}

	/** Reports and events after the wave's date, or of a later wave; the latest first. */
	private static List<String> since(KnownClient known, Wave wave, Told told) {
		Stream<Dated> reports = known.reports()
			.stream()
			.filter((report) -> report.date().isAfter(wave.date()) || report.wave() > wave.index())
			.map((report) -> new Dated(report.date(), "%s was asked (%s)"
				.formatted(told.voice(report.source(), report.voice().informant()), Wave.label(report.wave()))));
		Stream<Dated> events = known.events()
			.stream()
			.filter((event) -> event.date().isAfter(wave.date()))
			.map((event) -> new Dated(event.date(), NextStep.event(event, known)));
		return Stream.concat(reports, events)
			.sorted(Comparator.comparing(Dated::day).reversed().thenComparing(Dated::what))
			.map((dated) -> Phrases.day(dated.day()) + ": " + dated.what())
			.toList();
	}

	private record Dated(LocalDate day, String what) {
	}

	private static String next(List<Wave> waves, Wave shown) {
		Optional<Wave> next = waves.stream().filter((wave) -> wave.index() > shown.index()).findFirst();
		return next
			.map((wave) -> "The next wave, %s, is of %s: %s.".formatted(wave.label(), Phrases.day(wave.date()),
					Phrases.waveStatus(wave.status())))
			.orElse("This is the latest wave; none is planned after it.");
	}

	/** For each source that was ever heard: from when on, and when last. */
	private static List<String> sources(KnownClient known) {
		List<String> all = new ArrayList<>();
		List<String> never = new ArrayList<>();
		for (Source source : Source.values()) {
			List<Report> reports = known.reports().stream().filter((report) -> report.source() == source).toList();
			if (reports.isEmpty()) {
				never.add(Phrases.voices(source).toLowerCase(Locale.ROOT));
			}
			else {
				all.add(asked(source, reports, known.waves()));
			}
		}
		if (!never.isEmpty()) {
			all.add("Never asked: " + String.join(", ", never) + ".");
		}
		return List.copyOf(all);
	}

	private static String asked(Source source, List<Report> reports, List<Wave> waves) {
		Report last = reports.stream().max(Comparator.comparing(Report::date)).orElseThrow();
		int first = reports.stream().mapToInt(Report::wave).min().orElseThrow();
		boolean late = waves.stream().anyMatch((wave) -> wave.index() < first);
		String when = reports.stream()
			.map(Report::wave)
			.distinct()
			.sorted()
			.map(Wave::label)
			.collect(Collectors.joining(", "));
		return "%s: %slast on %s (asked at %s).".formatted(Phrases.voices(source),
				late ? "never asked before %s; ".formatted(Wave.label(first)) : "", Phrases.day(last.date()), when);
	}

}
