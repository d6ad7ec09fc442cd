package carenet.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.cohort.Cohorts;
import carenet.study.BadInput;
import carenet.tally.Table;

/** Many clients at once, as the form asks for them. */
@Controller
class AnalysisPages {

	private final Cohorts cohorts;

	private final Choices choices;

	private final Auditor auditor;

	AnalysisPages(Cohorts cohorts, Choices choices, Auditor auditor) {
		this.cohorts = cohorts;
		this.choices = choices;
		this.auditor = auditor;
	}

	@GetMapping("/analysis")
	String page(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		AnalysisForm form = AnalysisForm.of(parameters);
		model.addAttribute("filled", new FormView(form, this.choices.read()));
		Set<Table> tables = tables(form);
		model.addAttribute("page", this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("analysis")),
				() -> new Analysis(new Answer(form, this.cohorts.find(form.question(tables))))));
		return "analysis/page";
	}

	/** What is told at once, and what was asked for beyond it. */
	private static Set<Table> tables(AnalysisForm form) {
		form.wavePair();
		Set<Section> asked = form.sections();
		Set<Table> tables = EnumSet.of(Table.CLIENTS);
		for (Section section : Section.values()) {
			if (!section.takesLong() || asked.contains(section)) {
				tables.addAll(section.tables());
			}
		}
		return tables;
	}

	/** The form as it was filled in, and what is wrong with it. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String wrong(BadInput ex, HttpServletRequest request, Model model) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
		model.addAttribute("filled", new FormView(AnalysisForm.of(parameters), this.choices.read()));
		model.addAttribute("wrong", String.valueOf(ex.getMessage()));
		return "analysis/page";
	}

}
