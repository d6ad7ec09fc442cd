package carenet.forms;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.FieldProblem;
import carenet.recording.Answer;
import carenet.recording.Deeds;
import carenet.recording.Recorder;
import carenet.recording.ReportShown;
import carenet.recording.Wanted;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a report back. */
@Controller
class RetractPages {

	private final Cases cases;

	private final Recorder recorder;

	private final Deeds deeds;

	private final NewIds ids;

	private final Auditor auditor;

	RetractPages(Cases cases, Recorder recorder, Deeds deeds, NewIds ids, Auditor auditor) {
		this.cases = cases;
		this.recorder = recorder;
		this.deeds = deeds;
		this.ids = ids;
		this.auditor = auditor;
	}

	@GetMapping("/clients/{id}/reports/{report}/retract")
	ModelAndView ask(@PathVariable String id, @PathVariable String report) {
		Cases.Case about = this.auditor.reading(
				this.auditor.draft(Deed.LOOK, AuditObject.page("client/report/retract")).about(known(id)),
				() -> this.cases.of(id));
		return page(about, shown(about, report), this.ids.next("R"), about.told().revision(), "");
	}

	private ModelAndView page(Cases.Case about, ReportShown shown, String reportId, int basedOn, String reason) {
		ModelAndView page = new ModelAndView("recording/retract");
		page.addObject("about", about);
		page.addObject("report", ReportLines.of(shown, about.roster(), about.needs()));
		page.addObject("reportId", reportId);
		page.addObject("basedOn", basedOn);
		page.addObject("reason", reason);
		return page;
	}

	@PostMapping("/clients/{id}/reports/{report}/retract")
	ModelAndView retract(@PathVariable String id, @PathVariable String report, @RequestParam String reportId,
			@RequestParam(required = false) @Nullable Integer basedOn, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes said) {
		Id own = Id.of(reportId);
		Wanted wanted = this.deeds.retraction(known(id), known(report), own, basedOn)
			.orElseThrow(() -> new NotFound("There is no report %s about a client %s here.".formatted(report, id)))
			.because(reason);
		return switch (this.recorder.record(wanted)) {
			case Answer.Done _ -> {
				said.addFlashAttribute("recorded",
						"Report %s was taken back: what it said no longer counts.".formatted(report));
				yield new ModelAndView("redirect:/clients/" + wanted.client());
			}
			case Answer.Clashed clashed -> clash(id, report, own, reason, clashed);
			case Answer.Refused refused -> throw new carenet.study.BadInput(
					String.join(" ", refused.errors().stream().map(FieldProblem::message).toList()));
		};
	}

	private ModelAndView clash(String id, String report, Id own, String reason, Answer.Clashed clashed) {
		Cases.Case about = this.cases.of(id);
		ModelAndView page = page(about, shown(about, report), own.value(), clashed.clash().revision(), reason);
		page.addObject("clash", clashed.clash());
		page.addObject("meanwhile", ReportLines.of(clashed.clash(), about.roster(), about.needs()));
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private static Id known(String id) {
		if (!Id.isValid(id)) {
			throw new NotFound("There is nothing under this id.");
		}
		return Id.of(id);
	}

	private static ReportShown shown(Cases.Case about, String report) {
		return about.told()
			.report(known(report))
			.orElseThrow(() -> new NotFound("There is no report %s about this client.".formatted(report)));
	}

}
