package carenet.analysis;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.cohort.Cohorts;
import carenet.cohort.Group;
import carenet.tally.Cell;
import carenet.tally.Table;

/** The clients behind each number of the analysis. */
@Controller
class ClientsBehindPages {

	private static final int PAGE = 20;

	private final Cohorts cohorts;

	private final Auditor auditor;

	ClientsBehindPages(Cohorts cohorts, Auditor auditor) {
		this.cohorts = cohorts;
		this.auditor = auditor;
	}

	@GetMapping("/analysis/clients")
	String clients(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		AnalysisForm form = AnalysisForm.of(parameters);
		Cell cell = CellText.parse(AnalysisForm.one("cell", parameters));
		Group group = group(parameters);
		model.addAttribute("behind",
				this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("clients behind a number")),
						() -> new ClientsBehind(form, cell, group,
								this.cohorts.open(form.question(Set.of(Table.CLIENTS)), group, cell, PAGE,
										AnalysisForm.one("after", parameters)))));
		return "analysis/clients";
	}

	private static @Nullable Group group(MultiValueMap<String, String> parameters) {
		String value = AnalysisForm.one("of", parameters);
		if (value != null) {
			return new Group(value);
		}
		return "true".equals(AnalysisForm.one("notStated", parameters)) ? Group.NOT_STATED : null;
	}

}
