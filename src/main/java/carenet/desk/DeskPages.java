package carenet.desk;

import java.time.Duration;
import java.util.List;

import carenet.access.Access;
import carenet.access.Caseloads;
import carenet.access.Grant;
import carenet.access.Grants;
import carenet.access.Right;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.study.Id;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a steward: grants to be reviewed, and caseloads that are proposed. */
@Controller
class DeskPages {

	private static final Duration BACK = Duration.ofDays(30);

	private final Grants grants;

	private final Caseloads caseloads;

	private final Access access;

	private final Auditor auditor;

	DeskPages(Grants grants, Caseloads caseloads, Access access, Auditor auditor) {
		this.grants = grants;
		this.caseloads = caseloads;
		this.access = access;
		this.auditor = auditor;
	}

	@GetMapping("/desk")
	String desk(@RequestParam(defaultValue = "") String after, Model model) {
		this.access.require(Right.REVIEW_GRANTS);
		List<Grant> grants = this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("desk")),
				() -> this.grants.latest(BACK));
		model.addAttribute("account", this.access.viewer().account());
		model.addAttribute("pending", grants.stream().filter(Grant::isPending).map(GrantRow::of).toList());
		model.addAttribute("reviewed",
				grants.stream().filter((grant) -> !grant.isPending()).map(GrantRow::of).toList());
		model.addAttribute("proposed", this.caseloads.proposed(after));
		return "desk/desk";
	}

	@GetMapping("/desk/clients")
	String find(@RequestParam String id) {
		return "redirect:/desk/clients/" + Id.of(id.strip());
	}

	@PostMapping("/desk/grants/{id}")
	String review(@PathVariable String id, @RequestParam boolean agreed, RedirectAttributes said) {
		Grant grant = this.grants.review(id, agreed);
		said.addFlashAttribute("said", "%s for client %s: %s.".formatted(GrantRow.words(grant.kind()), grant.client(),
				agreed ? "agreed" : "refused, and ended"));
		return "redirect:/desk";
	}

}
