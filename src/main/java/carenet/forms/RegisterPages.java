package carenet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.recording.Answer;
import carenet.recording.Deeds;
import carenet.recording.Recorder;
import carenet.recording.Wanted;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Clients, waves and events: a few fields each. */
@Controller
class RegisterPages {

	private static final Map<String, String> EVENT = Map.of("eventId", "event_id", "kind", "kind", "date", "date",
			"needId", "need_id", "agencyId", "agency_id", "dueOn", "due_on", "noteCode", "note_code");

	private static final Map<String, String> WAVE = Map.of("wave", "wave", "date", "date", "status", "status");

	private static final Map<String, String> CLIENT = Map.of("clientId", "client_id", "birthYear", "birth_year", "sex",
			"sex", "district", "district", "enrolledOn", "enrolled_on");

	private static final Map<String, String> IDENTITY = Map.of("name", "name", "phone", "phone", "email", "email",
			"address", "address");

	private final Cases cases;

	private final Recorder recorder;

	private final Deeds deeds;

	private final NewIds ids;

	private final Auditor auditor;

	RegisterPages(Cases cases, Recorder recorder, Deeds deeds, NewIds ids, Auditor auditor) {
		this.cases = cases;
		this.recorder = recorder;
		this.deeds = deeds;
		this.ids = ids;
		this.auditor = auditor;
	}

	@GetMapping("/clients/{id}/events/new")
	ModelAndView event(@PathVariable String id) {
		Cases.Case about = look(id, "client/event");
		return page("event", about, revision(about).with("eventId", this.ids.next("E")), Wrong.NOTHING);
	}

	@PostMapping("/clients/{id}/events/new")
	ModelAndView event(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields,
			RedirectAttributes said) {
		Cases.Case about = look(id, "client/event");
		Typed typed = new Typed(fields);
		Map<String, String> cells = typed.cells("", EVENT);
		cells.put("client_id", about.client().value());
		Wanted wanted = new Wanted(Wanted.Kind.EVENT, about.client(),
				Optional.ofNullable(typed.id("eventId")).orElseGet(() -> Id.of("-")),
				new Draft(List.of(new DraftRow(StudyFile.EVENTS, "", cells))), typed.number("basedOn"));
		return send("event", about, typed, wanted, "The event was recorded.", said);
	}

	@GetMapping("/clients/{id}/waves/new")
	ModelAndView wave(@PathVariable String id) {
		Cases.Case about = look(id, "client/wave");
		int next = about.waves().isEmpty() ? 0 : about.waves().getLast().index() + 1;
		return page("wave", about,
				revision(about).with("wave", String.valueOf(next)).with("status", WaveStatus.CONDUCTED.name()),
				Wrong.NOTHING);
	}

	@PostMapping("/clients/{id}/waves/new")
	ModelAndView wave(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields,
			RedirectAttributes said) {
		Cases.Case about = look(id, "client/wave");
		Typed typed = new Typed(fields);
		Map<String, String> cells = typed.cells("", WAVE);
		cells.put("client_id", about.client().value());
		Wanted wanted = new Wanted(Wanted.Kind.WAVE, about.client(), about.client(),
				new Draft(List.of(new DraftRow(StudyFile.WAVES, "", cells))), typed.number("basedOn"));
		return send("wave", about, typed, wanted, "The wave was opened.", said);
	}

	@GetMapping("/clients/new")
	ModelAndView client() {
		return page("client", null, Typed.nothing().with("clientId", this.ids.next("C")), Wrong.NOTHING);
	}

	@PostMapping("/clients/new")
	ModelAndView client(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes said) {
		Typed typed = new Typed(fields);
		String client = typed.text("clientId");
		List<DraftRow> rows = new ArrayList<>();
		rows.add(new DraftRow(StudyFile.CLIENTS, "", typed.cells("", CLIENT)));
		Map<String, String> identity = typed.cells("", IDENTITY);
		if (!identity.isEmpty()) {
			identity.put("id", client);
			rows.add(new DraftRow(StudyFile.IDENTITIES, "", identity));
		}
		this.deeds.ownCaseload(client).ifPresent((cells) -> rows.add(new DraftRow(StudyFile.ASSIGNMENTS, "", cells)));
		Id id = Optional.ofNullable(typed.id("clientId")).orElseGet(() -> Id.of("-"));
		return send("client", null, typed, new Wanted(Wanted.Kind.CLIENT, id, id, new Draft(rows), null),
				"The client is registered. Open a first wave to record who helps.", said);
	}

	private static Typed revision(Cases.Case about) {
		return Typed.nothing().with("basedOn", String.valueOf(about.told().revision()));
	}

	private ModelAndView send(String page, Cases.@Nullable Case about, Typed typed, Wanted wanted, String sentence,
			RedirectAttributes said) {
		return switch (this.recorder.record(wanted)) {
			case Answer.Done done -> {
				said.addFlashAttribute("recorded", done.already() ? "This was recorded already." : sentence);
				yield new ModelAndView("redirect:/clients/" + wanted.client());
			}
			case Answer.Refused refused -> {
				ModelAndView wrong = page(page, about, typed,
						new Wrong(refused.errors(), List.copyOf(typed.fields().keySet())));
				wrong.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
				yield wrong;
			}
			case Answer.Clashed clashed -> {
				ModelAndView clash = page(page, about,
						typed.with("basedOn", String.valueOf(clashed.clash().revision())), Wrong.NOTHING);
				clash.addObject("clash", clashed.clash());
				if (about != null) {
					clash.addObject("meanwhile", ReportLines.of(clashed.clash(), about.roster(), about.needs()));
				}
				clash.setStatus(HttpStatus.CONFLICT);
				yield clash;
			}
		};
	}

	private static ModelAndView page(String page, Cases.@Nullable Case about, Typed typed, Wrong wrong) {
		ModelAndView view = new ModelAndView("recording/" + page);
		view.addObject("form", new FormPage(typed, wrong));
		if (about != null) {
			view.addObject("about", about);
			view.addObject("agencies", about.roster().choices("agency"));
		}
		return view;
	}

	private Cases.Case look(String id, String word) {
		if (!Id.isValid(id)) {
			throw new NotFound("There is no client with this id here.");
		}
		return this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page(word)).about(Id.of(id)),
				() -> this.cases.of(id));
	}

}
