package carenet.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.ClientFile;
import carenet.evidence.ClientRow;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;

/**
 * All clients looked at once, before anybody is written: who is alike, which codes are
 * rare, and whose days hang together.
 */
final class Survey {

	private final Instant now;

	private final Map<Id, Seen> clients = new LinkedHashMap<>();

	private final Map<Id, Quasi> quasi = new HashMap<>();

	private final Map<String, Integer> shapes = new HashMap<>();

	private final RareCodes.Count notes = new RareCodes.Count();

	private final RareCodes.Count reasons = new RareCodes.Count();

	private final RareCodes.Count codings = new RareCodes.Count();

	private final Set<Id> people = new HashSet<>();

	/** Of what is known at a moment. */
	Survey(Instant now) {
		this.now = now;
	}

	/** What is known of a client by now: what was recorded for later is left out. */
	static ClientFile known(ClientRow row, Instant now) {
		ClientFile file = row.wholeFile();
		List<Report> reports = file.reports()
			.stream()
			.filter((report) -> !report.recordedAt().isAfter(now))
			.map((report) -> (report.supersededAt() != null && report.supersededAt().isAfter(now))
					? stillHolding(report) : report)
			.toList();
		Set<Id> ids = new HashSet<>(reports.stream().map(Report::id).toList());
		return new ClientFile(file.client(), file.waves(), file.needs(), reports,
				file.statements().stream().filter((one) -> ids.contains(one.report())).toList(),
				file.ratings().stream().filter((one) -> ids.contains(one.report())).toList(), file.events(), List.of(),
				file.codings());
	}

	private static Report stillHolding(Report report) {
		return new Report(report.id(), report.client(), report.wave(), report.source(), report.informant(),
				report.date(), report.mode(), report.covers(), report.recordedAt(), report.supersedes(), null);
	}

	void look(ClientRow row) {
		ClientFile file = known(row, this.now);
		Id client = file.client().id();
		Set<Id> around = people(file);
		this.people.addAll(around);
		this.clients.put(client,
				new Seen(client, row.revision(), file.waves().stream().map(Wave::date).toList(), last(file), around));
		this.quasi.put(client, Quasi.of(file.client()));
		this.shapes.merge(shape(file), 1, Integer::sum);
		this.notes.add(file.events().stream().flatMap((one) -> Stream.ofNullable(one.noteCode())).toList());
		this.reasons.add(file.statements().stream().flatMap((one) -> Stream.ofNullable(one.endReason())).toList());
		this.codings.add(file.codings().stream().map(Disguise::code).toList());
	}

	private static Set<Id> people(ClientFile file) {
		Set<Id> around = new HashSet<>();
		file.statements().forEach((one) -> {
			around.add(one.tie().from());
			if (one.tie().kind() == TieKind.IN_CONTACT_WITH) {
				around.add(one.tie().to());
			}
		});
		file.reports().stream().filter((report) -> report.source() != Source.CLIENT).forEach((report) -> {
			Id informant = report.informant();
			if (informant != null) {
				around.add(informant);
			}
		});
		file.events().stream().flatMap((one) -> Stream.ofNullable(one.agency())).forEach(around::add);
		return around;
	}

	private static LocalDate last(ClientFile file) {
		List<LocalDate> days = new ArrayList<>();
		file.waves().forEach((wave) -> days.add(wave.date()));
		file.reports().forEach((report) -> days.add(report.date()));
		return days.stream().max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
	}

	/** What somebody sees who knows how large a network is, and no more. */
	private static String shape(ClientFile file) {
		long ties = file.statements()
			.stream()
			.map(Statement::tie)
			.filter((tie) -> tie.kind() == TieKind.SUPPORTS)
			.distinct()
			.count();
		return file.waves().size() + "/" + ties + "/" + file.needs().size();
	}

	Set<Id> people() {
		return this.people;
	}

	/** Each client, with people under the ids that are kept of them. */
	Map<Id, Seen> clients(Register register) {
		Map<Id, Seen> kept = new LinkedHashMap<>();
		this.clients.forEach((id, seen) -> kept.put(id,
				new Seen(id, seen.revision(), seen.waves(), seen.last(),
						new HashSet<>(seen.people()
							.stream()
							.map((one) -> register.aliases().of(one))
							.filter((one) -> register.find(one) != null)
							.toList()))));
		return kept;
	}

	Anonymity anonymity(int k) {
		return Anonymity.of(this.quasi, k);
	}

	/** Carers are people too. */
	static Anonymity carers(Register register, Map<Id, Seen> clients, int k) {
		Map<Id, Quasi> carers = new HashMap<>();
		clients.values()
			.stream()
			.flatMap((seen) -> seen.people().stream())
			.map(register::find)
			.filter(InformalCarer.class::isInstance)
			.map(InformalCarer.class::cast)
			.forEach((carer) -> carers.put(carer.id(), Quasi.of(carer)));
		return Anonymity.of(carers, k);
	}

	Codes codes(Register register, Map<Id, Seen> clients, int k) {
		RareCodes.Count professions = new RareCodes.Count();
		RareCodes.Count sectors = new RareCodes.Count();
		Set<Id> counted = new HashSet<>();
		clients.values().forEach((seen) -> {
			seen.people().stream().filter(counted::add).map(register::find).filter(Objects::nonNull).forEach((one) -> {
				if (one instanceof Professional professional) {
					professions.add(List.of(professional.profession()));
				}
			});
			sectors.add(seen.people().stream().flatMap((one) -> sectors(register, one)).toList());
		});
		return new Codes(professions.merged(k, Set.of()), sectors.merged(k, Set.of()),
				this.reasons.merged(k, Set.of(Statement.DIED)), this.notes.rare(k), this.codings.rare(k));
	}

	private static Stream<String> sectors(Register register, Id person) {
		Supporter one = register.find(person);
		return (one instanceof Agency agency) ? Stream.of(agency.sector())
				: register.employments()
					.getOrDefault(person, List.of())
					.stream()
					.map((job) -> register.find(job.agency()))
					.filter(Agency.class::isInstance)
					.map((employer) -> ((Agency) employer).sector());
	}

	/** How many clients are the only one with so many waves, ties and needs. */
	int alone() {
		return (int) this.shapes.values().stream().filter((count) -> count == 1).count();
	}

	int size() {
		return this.clients.size();
	}

}
