package carenet.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Event;
import carenet.actors.Need;
import carenet.evidence.ClientFile;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * One client in disguise.
 *
 * @param disguise of everybody
 * @param file what is known
 * @param id of the client in the copy
 * @param reports the reports' ids
 * @param needs the needs' ids
 * @param events the events' ids
 */
record OneClient(Disguise disguise, ClientFile file, Id id, Map<Id, Id> reports, Map<Id, Id> needs,
		Map<Id, Id> events) {

	OneClient(Disguise disguise, ClientFile file) {
		this(disguise, file, disguise.client(file.client().id()),
				disguise.ids().inOrder('r', file.reports().stream().map(Report::id).toList()),
				disguise.ids().inOrder('n', file.needs().stream().map(Need::id).toList()),
				disguise.ids().inOrder('e', file.events().stream().map(Event::id).toList()));
	}

	ClientFile told() {
		return new ClientFile(client(),
				this.file.waves()
					.stream()
					.map((wave) -> new Wave(wave.index(), day(wave.date()), wave.status()))
					.toList(),
				this.file.needs().stream().map(this::need).toList(), told(this.file.reports()),
				this.file.statements().stream().map(this::statement).toList(),
				this.file.ratings().stream().map(this::rating).toList(),
				this.file.events().stream().map(this::event).toList(), List.of(), codings());
	}

	private LocalDate day(LocalDate day) {
		return this.disguise.shifts().day(this.file.client().id(), day);
	}

	private @Nullable LocalDate dayOrNothing(@Nullable LocalDate day) {
		return (day != null) ? day(day) : null;
	}

	private Client client() {
		Client known = this.file.client();
		Quasi told = this.disguise.clients().of(known.id());
		return new Client(this.id, told.birthYear(), told.sex(), told.word(), dayOrNothing(known.enrolledOn()),
				dayOrNothing(known.deceasedOn()));
	}

	private Need need(Need need) {
		return new Need(known(this.needs, need.id()), this.id, need.domain(), dayOrNothing(need.firstIdentifiedOn()),
				null);
	}

	private List<Report> told(List<Report> known) {
		List<Report> moved = known.stream().map(this::report).toList();
		Moments moments = new Moments(moved);
		return moved.stream()
			.map((report) -> new Report(report.id(), report.client(), report.wave(), report.source(),
					report.informant(), report.date(), report.mode(), report.covers(), moments.of(report.recordedAt()),
					report.supersedes(), (report.supersededAt() != null) ? moments.of(report.supersededAt()) : null))
			.toList();
	}

	private Report report(Report report) {
		Id informant = report.informant();
		Id supersedes = report.supersedes();
		return new Report(known(this.reports, report.id()), this.id, report.wave(), report.source(),
				(informant != null) ? speaker(informant) : null, day(report.date()), report.mode(), report.covers(),
				report.recordedAt(), (supersedes != null) ? known(this.reports, supersedes) : null,
				report.supersededAt());
	}

	private Id speaker(Id informant) {
		return informant.equals(this.file.client().id()) ? this.id : this.disguise.person(informant);
	}

	private Statement statement(Statement one) {
		String reason = one.endReason();
		return new Statement(known(this.reports, one.report()), tie(one.tie()), one.present(), one.evidence(),
				one.refersToWave(), dayOrNothing(one.validFrom()), dayOrNothing(one.validUntil()),
				(reason != null) ? this.disguise.codes().reasons().orOther(reason) : null, one.attributes());
	}

	private Tie tie(Tie tie) {
		return new Tie(this.id, tie.kind(), this.disguise.person(tie.from()), switch (tie.kind()) {
			case SUPPORTS -> this.id;
			case ADDRESSES -> known(this.needs, tie.to());
			case IN_CONTACT_WITH -> this.disguise.person(tie.to());
		});
	}

	private NeedRating rating(NeedRating rating) {
		return new NeedRating(known(this.reports, rating.report()), known(this.needs, rating.need()), rating.status(),
				rating.score(), rating.urgency());
	}

	private Event event(Event event) {
		Id need = event.need();
		Id agency = event.agency();
		return new Event(known(this.events, event.id()), this.id, event.kind(), day(event.date()),
				(need != null) ? this.needs.get(need) : null, (agency != null) ? this.disguise.person(agency) : null,
				dayOrNothing(event.dueOn()), this.disguise.codes().notes().orNothing(event.noteCode()));
	}

	private List<Coding> codings() {
		return this.file.codings()
			.stream()
			.filter((one) -> !this.disguise.codes().codings().rare().contains(Disguise.code(one)))
			.map((one) -> new Coding(this.id, one.scheme(), one.code(), null, dayOrNothing(one.codedOn())))
			.distinct()
			.toList();
	}

	private static Id known(Map<Id, Id> ids, Id original) {
		Id fresh = ids.get(original);
		if (fresh == null) {
			throw new IllegalStateException("something refers to what its client does not have");
		}
		return fresh;
	}

}
