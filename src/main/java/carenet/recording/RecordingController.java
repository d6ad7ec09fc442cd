package carenet.recording;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import carenet.actors.Clients;
import carenet.intake.Draft;
import carenet.intake.StudyFile;
import carenet.study.Id;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Recording over GraphQL: the fields are the columns of the study format. */
@Controller
class RecordingController {

	private static final Id NOBODY = Id.of("-");

	private final Recorder recorder;

	private final Deeds deeds;

	private final Answers answers;

	RecordingController(Recorder recorder, Deeds deeds, Clients clients, Standings standings, Reports reports) {
		this.recorder = recorder;
		this.deeds = deeds;
		this.answers = new Answers(clients, standings, reports);
	}

	@MutationMapping
	Payload recordReport(DataFetchingEnvironment environment) {
		return report(Wanted.Kind.REPORT, environment);
	}

	@MutationMapping
	Payload correctReport(DataFetchingEnvironment environment) {
		return report(Wanted.Kind.CORRECTION, environment);
	}

	private Payload report(Wanted.Kind kind, DataFetchingEnvironment environment) {
		return record(kind, "reportId", environment, (filled) -> {
			Map<String, String> own = Map.of("report_id", filled.text("reportId"));
			return filled.whole(StudyFile.REPORTS, Map.of())
				.people(StudyFile.CARERS, "informalCarers")
				.people(StudyFile.PROFESSIONALS, "professionals")
				.people(StudyFile.AGENCIES, "agencies")
				.each(StudyFile.NEEDS, "needs", Map.of("client_id", filled.text("clientId")))
				.each(StudyFile.STATEMENTS, "statements", own)
				.each(StudyFile.RATINGS, "ratings", own)
				.draft();
		});
	}

	@MutationMapping
	Payload retractReport(DataFetchingEnvironment environment) {
		Filled filled = filled(environment);
		Id client = id(filled, "clientId");
		Id superseded = id(filled, "supersedes");
		Optional<Wanted> wanted = this.deeds.retraction(client, superseded, id(filled, "reportId"),
				filled.number("basedOn"));
		if (wanted.isEmpty() || !Id.isValid(filled.text("reportId"))) {
			return record(Wanted.Kind.RETRACTION, "reportId", environment, RecordingController::ofNothing)
				.onlyAbout(Set.of("clientId", "reportId", "supersedes"));
		}
		Wanted because = wanted.get().because(filled.text("reason"));
		return this.answers.of(because, this.recorder.record(because));
	}

	/** A retraction of what is not there: it says in the usual way what is wrong. */
	private static Draft ofNothing(Filled filled) {
		return filled.whole(StudyFile.REPORTS, Map.of("wave", "0", "source", "FIELD_OBSERVATION", "date", "2000-01-01"))
			.draft();
	}

	@MutationMapping
	Payload recordEvent(DataFetchingEnvironment environment) {
		return record(Wanted.Kind.EVENT, "eventId", environment,
				(filled) -> filled.whole(StudyFile.EVENTS, Map.of()).draft());
	}

	@MutationMapping
	Payload openWave(DataFetchingEnvironment environment) {
		return record(Wanted.Kind.WAVE, "clientId", environment,
				(filled) -> filled.whole(StudyFile.WAVES, Map.of()).draft());
	}

	@MutationMapping
	Payload changeWave(DataFetchingEnvironment environment) {
		return record(Wanted.Kind.WAVE_CHANGE, "clientId", environment,
				(filled) -> filled.whole(StudyFile.WAVES, Map.of()).draft());
	}

	@MutationMapping
	Payload registerClient(DataFetchingEnvironment environment) {
		return record(Wanted.Kind.CLIENT, "clientId", environment, (filled) -> {
			String client = filled.text("clientId");
			filled.whole(StudyFile.CLIENTS, Map.of()).identity(client);
			this.deeds.ownCaseload(client).ifPresent((cells) -> filled.row(StudyFile.ASSIGNMENTS, cells));
			return filled.draft();
		});
	}

	@MutationMapping
	Payload registerSupporter(DataFetchingEnvironment environment) {
		Filled filled = filled(environment);
		Draft draft = filled.person(StudyFile.CARERS, "informalCarer")
			.person(StudyFile.PROFESSIONALS, "professional")
			.person(StudyFile.AGENCIES, "agency")
			.draft();
		String id = draft.rows()
			.getFirst()
			.cells()
			.getOrDefault(draft.rows().getFirst().file().columnNames().getFirst(), "");
		Id supporter = Id.isValid(id) ? Id.of(id) : NOBODY;
		Wanted wanted = new Wanted(Wanted.Kind.SUPPORTER, supporter, supporter, draft, null);
		return this.answers.of(wanted, this.recorder.record(wanted));
	}

	private Payload record(Wanted.Kind kind, String idField, DataFetchingEnvironment environment,
			Function<Filled, Draft> draft) {
		Filled filled = filled(environment);
		Wanted wanted = new Wanted(kind, id(filled, "clientId"), id(filled, idField), draft.apply(filled),
				filled.number("basedOn"))
			.because(filled.text("reason"));
		return this.answers.of(wanted, this.recorder.record(wanted));
	}

	private static Filled filled(DataFetchingEnvironment environment) {
		return new Filled(environment.getArgumentOrDefault("input", Map.of()));
	}

	/** Something that is no id is nobody's; the draft says so where it stands. */
	private static Id id(Filled filled, String field) {
		String text = filled.text(field);
		return Id.isValid(text) ? Id.of(text) : NOBODY;
	}

}
