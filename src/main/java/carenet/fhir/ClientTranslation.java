package carenet.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.actors.Client;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.Reach;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.intake.ForeignIds;
import carenet.intake.PackageWriter;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** Writes what is told of one patient as rows of a study package. */
final class ClientTranslation {

	private static final Id ANY = Id.of("report");

	private final Dossier dossier;

	private final Resources resources;

	private final People people;

	private final FhirOptions options;

	private final ForeignIds ids;

	private final Domains domains;

	private final Remarks remarks;

	ClientTranslation(Dossier dossier, Resources resources, People people, FhirOptions options, ForeignIds ids,
			Domains domains, Remarks remarks) {
		this.dossier = dossier;
		this.resources = resources;
		this.people = people;
		this.options = options;
		this.ids = ids;
		this.domains = domains;
		this.remarks = remarks;
	}

	void write(PackageWriter rows, Consumer<Identity> identities) {
		Entity.Patient patient = this.dossier.patient();
		List<Wave> waves = waves();
		if (waves.isEmpty()) {
			this.remarks.add(Reason.NO_WAVE, patient.place(), "");
			return;
		}
		Id stored = this.resources.stored().idOf(patient.key());
		Id client = (stored != null) ? stored : patient.key().in(this.ids, patient.contact().name());
		if (stored == null) {
			rows.write(new Client(client, People.year(patient.birth()), patient.sex(), null, enrolledOn(),
					deceasedOn(patient)));
			People.identity(client, patient.contact(), identities);
		}
		waves.forEach((wave) -> rows.write(client, wave));
		told(client, waves, rows);
	}

	private void told(Id client, List<Wave> waves, PackageWriter rows) {
		Needs needs = new Needs(client, waves, this.ids, this.domains, this.resources, this.remarks);
		needs.read(this.dossier);
		needs.all().forEach(rows::write);
		Circle circle = new Circle(client, this.dossier.patient().key(), waves, this.resources, this.people,
				this.remarks);
		Happenings happenings = new Happenings(client, this.ids, this.resources, this.people, this.remarks);
		this.dossier.teams().forEach(circle::team);
		this.dossier.related().forEach(circle::carer);
		for (Entity.Plan plan : this.dossier.plans()) {
			Set<Id> addressed = needs.among(plan.addresses(), plan.place(), "addresses");
			happenings.plan(plan, addressed);
			plan.activities().forEach((activity) -> {
				Set<Id> own = needs.among(activity.reasons(), plan.place(), "activity.detail.reasonReference");
				circle.activity(plan, activity, own.isEmpty() ? addressed : own);
			});
		}
		this.dossier.episodes().forEach(circle::episode);
		this.dossier.episodes().forEach(happenings::episode);
		this.dossier.encounters().forEach(happenings::encounter);
		reports(client, waves, circle, needs, rows);
		happenings.events().forEach(rows::write);
	}

	/**
	 * All ties are told at the last wave; an earlier wave has a report if it has a score.
	 */
	private void reports(Id client, List<Wave> waves, Circle circle, Needs needs, PackageWriter rows) {
		Set<Integer> rated = needs.ratedWaves();
		Wave last = waves.getLast();
		for (Wave wave : waves) {
			boolean whole = wave.equals(last);
			List<Statement> statements = whole ? circle.statements(ANY) : List.of();
			List<NeedRating> ratings = needs.ratings(wave.index(), ANY);
			if (!statements.isEmpty() || rated.contains(wave.index()) || (whole && this.options.exhaustive())) {
				Id id = this.ids.hashed("Report", String.join("\n", client.value(), wave.toString(),
						String.valueOf(report(ANY, client, wave, whole)), statements.toString(), ratings.toString()));
				rows.writeRecordedAtImport(report(id, client, wave, whole));
				(whole ? circle.statements(id) : List.<Statement>of()).forEach(rows::write);
				needs.ratings(wave.index(), id).forEach(rows::write);
			}
		}
	}

	private Report report(Id id, Id client, Wave wave, boolean whole) {
		LocalDate extracted = this.options.extractedOn();
		Covers covers = (whole && this.options.exhaustive()) ? new Covers(Map.of(TieKind.SUPPORTS, Reach.ALL))
				: Covers.MENTIONED;
		return new Report(id, client, wave.index(), this.options.source(), this.options.record(),
				(whole && extracted != null) ? extracted : wave.date(), Mode.RECORD, covers, Instant.EPOCH, null, null);
	}

	private List<Wave> waves() {
		LocalDate death = death(this.dossier.patient());
		LocalDate extracted = this.options.extractedOn();
		SortedSet<LocalDate> days = new TreeSet<>(
				this.options.waves().isEmpty() ? episodeDays() : this.options.waves());
		List<Wave> waves = new ArrayList<>();
		for (LocalDate day : days) {
			if (extracted == null || !day.isAfter(extracted)) {
				boolean dead = death != null && !death.isAfter(day);
				waves.add(new Wave(waves.size(), day, dead ? WaveStatus.DECEASED : WaveStatus.CONDUCTED));
			}
		}
		return waves;
	}

	/** Each episode begins a wave; where the last one has ended, so does its end. */
	private SortedSet<LocalDate> episodeDays() {
		SortedSet<LocalDate> days = new TreeSet<>();
		this.dossier.episodes().forEach((episode) -> {
			LocalDate start = exact(episode.span().start());
			if (start != null) {
				days.add(start);
			}
			else {
				this.remarks.add(Reason.UNCERTAIN_DATE, episode.place(), "period.start");
			}
		});
		LocalDate running = this.options.extractedOn();
		LocalDate end = this.dossier.episodes()
			.stream()
			.map((episode) -> exact(episode.span().end()))
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(null);
		boolean open = this.dossier.episodes().stream().anyMatch((episode) -> episode.span().end() == null);
		LocalDate closing = open ? running : end;
		if (closing != null && !days.isEmpty()) {
			days.add(closing);
		}
		return days;
	}

	private static @Nullable LocalDate exact(@Nullable PartialDate date) {
		return (date != null) ? date.exact() : null;
	}

	private @Nullable LocalDate enrolledOn() {
		return this.dossier.episodes()
			.stream()
			.map((episode) -> exact(episode.span().start()))
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	private @Nullable LocalDate deceasedOn(Entity.Patient patient) {
		LocalDate day = death(patient);
		if (patient.deceased() && day == null) {
			this.remarks.add(Reason.DEATH_NOT_DATED, patient.place(), "deceased");
		}
		return day;
	}

	private static @Nullable LocalDate death(Entity.Patient patient) {
		return exact(patient.deceasedOn());
	}

}
