package carenet.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.FieldProblem;
import carenet.intake.ProblemCode;
import carenet.recording.Answer;
import carenet.recording.Clash;
import carenet.recording.Recorder;
import carenet.recording.ReportShown;
import carenet.recording.Wanted;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what somebody told, and correcting it. */
@Controller
class ReportPages {

	private static final String NEW = "R";

	private final Cases cases;

	private final Recorder recorder;

	private final NewIds ids;

	private final Auditor auditor;

	private final Clock clock;

	ReportPages(Cases cases, Recorder recorder, NewIds ids, Auditor auditor, Clock clock) {
		this.cases = cases;
		this.recorder = recorder;
		this.ids = ids;
		this.auditor = auditor;
		this.clock = clock;
	}

	@GetMapping("/clients/{id}/record")
	ModelAndView report(@PathVariable String id) {
		Cases.Case about = look(id, "client/record");
		if (about.waves().isEmpty()) {
			return new ModelAndView("redirect:/clients/%s/waves/new".formatted(about.client()));
		}
		int wave = about.waves().getLast().index();
		Typed typed = Prefill.empty(this.ids.next(NEW), about.told().revision(), wave, LocalDate.now(this.clock),
				about.roster(), about.needs());
		return page(about, null, typed, Wrong.NOTHING);
	}

	@GetMapping("/clients/{id}/reports/{report}/correct")
	ModelAndView correct(@PathVariable String id, @PathVariable String report) {
		Cases.Case about = look(id, "client/report/correct");
		ReportShown shown = report(about, report);
		Typed typed = Prefill.of(shown, this.ids.next(NEW), about.told().revision(), about.roster(), about.needs());
		return page(about, shown, typed, Wrong.NOTHING);
	}

	@PostMapping("/clients/{id}/record")
	ModelAndView record(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields,
			RedirectAttributes said) {
		return send(look(id, "client/record"), null, new Typed(fields), said);
	}

	@PostMapping("/clients/{id}/reports/{report}/correct")
	ModelAndView correct(@PathVariable String id, @PathVariable String report,
			@RequestParam MultiValueMap<String, String> fields, RedirectAttributes said) {
		Cases.Case about = look(id, "client/report/correct");
		return send(about, report(about, report), new Typed(fields), said);
	}

	private ModelAndView send(Cases.Case about, @Nullable ReportShown corrected, Typed typed, RedirectAttributes said) {
		return switch (typed.text("action")) {
			case "people" -> page(about, corrected, rosterOfWave(about, typed), Wrong.NOTHING);
			case "more" -> page(about, corrected, typed.with("rowsOfNew", more(typed)), Wrong.NOTHING);
			default -> record(about, corrected, typed, said);
		};
	}

	private static String more(Typed typed) {
		Integer rows = typed.number("rowsOfNew");
		return String.valueOf(Math.min(((rows != null) ? rows : ReportView.ROWS) + 2, 40));
	}

	/**
	 * Those last known to help at the chosen wave, beside those who are answered already.
	 */
	private static Typed rosterOfWave(Cases.Case about, Typed typed) {
		Typed with = typed;
		Integer wave = typed.number("wave");
		List<Id> there = new ArrayList<>();
		typed.rows("roster").forEach((row) -> Optional.ofNullable(typed.id(row + ".id")).ifPresent(there::add));
		int next = typed.rows("roster").size();
		for (Roster.Person person : about.roster().at((wave != null) ? wave : -1)) {
			if (!there.contains(person.id())) {
				with = with.with("roster[%d].id".formatted(next), person.id().value())
					.with("roster[%d].is".formatted(next), ReportForm.NOT_ASKED);
				next++;
			}
		}
		return with;
	}

	private ModelAndView record(Cases.Case about, @Nullable ReportShown corrected, Typed typed,
			RedirectAttributes said) {
		ReportForm form = new ReportForm(about.client(), typed, about.roster(), corrected);
		List<FieldProblem> missing = new ArrayList<>();
		if (!form.saysWhetherEverybody()) {
			missing.add(FieldProblem.of(ProblemCode.MISSING_VALUE, "everybody", "", "yes or no"));
		}
		Id id = typed.id("reportId");
		if (id == null) {
			missing.add(FieldProblem.of(ProblemCode.NOT_AN_ID, "reportId", "", "the form as this page gave it"));
		}
		if (id == null || !missing.isEmpty()) {
			return wrong(about, corrected, typed, missing);
		}
		Wanted.Kind kind = (corrected != null) ? Wanted.Kind.CORRECTION : Wanted.Kind.REPORT;
		Wanted wanted = new Wanted(kind, about.client(), id, form.draft(), typed.number("basedOn"))
			.because(typed.text("reason"));
		return switch (this.recorder.record(wanted)) {
			case Answer.Refused refused -> wrong(about, corrected, typed, refused.errors());
			case Answer.Clashed clashed -> clash(about, corrected, typed, clashed);
			case Answer.Done done -> recorded(about, form, done, said);
		};
	}

	private ModelAndView wrong(Cases.Case about, @Nullable ReportShown corrected, Typed typed,
			List<FieldProblem> problems) {
		ModelAndView page = page(about, corrected, typed, new Wrong(problems, ReportView.fields(typed)));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/**
	 * The form comes back as it was filled in, beside what the other said; sent again, it
	 * is recorded on top of that.
	 */
	private ModelAndView clash(Cases.Case about, @Nullable ReportShown corrected, Typed typed, Answer.Clashed clashed) {
		Typed onTop = typed.with("basedOn", String.valueOf(clashed.clash().revision()));
		ReportShown other = instead(corrected, clashed.clash());
		if (other != null && !other.equals(corrected)) {
			Typed theirs = Prefill.of(other, "R", 0, about.roster(), about.needs());
			onTop = onTop.with("kept", theirs.all("kept").toArray(String[]::new));
		}
		ModelAndView page = page(about, other, onTop, Wrong.NOTHING);
		page.addObject("clash", clashed.clash());
		page.addObject("meanwhile", ReportLines.of(clashed.clash(), about.roster(), about.needs()));
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/**
	 * Of a report that was corrected already, the one that took its place is corrected.
	 */
	private static @Nullable ReportShown instead(@Nullable ReportShown corrected, Clash clash) {
		return (clash.reason() == Clash.Reason.SUPERSEDED && !clash.meanwhile().isEmpty())
				? clash.meanwhile().getFirst() : corrected;
	}

	/** A phone call after the last wave is what the form is for, and no warning. */
	private ModelAndView recorded(Cases.Case about, ReportForm form, Answer.Done done, RedirectAttributes said) {
		List<String> told = done.warnings()
			.stream()
			.filter((one) -> !one.code().equals(ProblemCode.REPORT_AFTER_LAST_WAVE.code()))
			.map(FieldProblem::message)
			.distinct()
			.toList();
		String warnings = told.isEmpty() ? "" : " Worth a second look: " + String.join(" ", told);
		said.addFlashAttribute("recorded", (done.already() ? "This was recorded already. " : "Recorded. ")
				+ form.coverage().explained() + warnings);
		said.addFlashAttribute("undo", "/clients/%s/reports/%s/retract".formatted(about.client(), done.id()));
		return new ModelAndView("redirect:/clients/" + about.client());
	}

	private ModelAndView page(Cases.Case about, @Nullable ReportShown corrected, Typed typed, Wrong wrong) {
		ModelAndView page = new ModelAndView("recording/record");
		page.addObject("view", ReportView.of(about, corrected, typed, wrong, this.ids));
		return page;
	}

	private Cases.Case look(String id, String word) {
		return this.auditor
			.reading(Id.isValid(id) ? this.auditor.draft(Deed.LOOK, AuditObject.page(word)).about(Id.of(id))
					: this.auditor.draft(Deed.LOOK, AuditObject.page(word)), () -> this.cases.of(id));
	}

	private static ReportShown report(Cases.Case about, String report) {
		return Optional.of(report)
			.filter(Id::isValid)
			.flatMap((id) -> about.told().report(Id.of(id)))
			.orElseThrow(() -> new NotFound("There is no report %s about this client.".formatted(report)));
	}

	@GetMapping("/clients/{id}/reports")
	String reports(@PathVariable String id, Model model) {
		Cases.Case about = look(id, "client/reports");
		model.addAttribute("about", about);
		return "recording/reports";
	}

}
