package carenet.sameness;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.access.Names;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.likeness.Likeness;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a steward looks at pairs of records beside each other, and says what they are.
 */
@Controller
class CandidatePages {

	/** How many pairs stand on a page: more than anybody decides at once. */
	static final int SHOWN = 50;

	private final Candidates candidates;

	private final Decisions decisions;

	private final Names names;

	private final Auditor auditor;

	CandidatePages(Candidates candidates, Decisions decisions, Names names, Auditor auditor) {
		this.candidates = candidates;
		this.decisions = decisions;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/merges/candidates")
	String list(@RequestParam(defaultValue = "") String client, @RequestParam(defaultValue = "") String least,
			Model model) {
		Candidates.Wish wish = new Candidates.Wish(client.isBlank() ? null : id(client), least(least));
		Candidates.Found found = this.candidates.find(wish, Progress.NONE);
		List<Candidate> page = found.candidates().subList(0, Math.min(SHOWN, found.candidates().size()));
		List<Id> about = page.stream().flatMap((one) -> one.ids().stream()).distinct().toList();
		this.auditor.record(this.auditor.draft(Deed.SEARCH, AuditObject.page("merges/candidates")).about(about));
		model.addAttribute("candidates", page);
		model.addAttribute("names", names(page));
		model.addAttribute("count", found.candidates().size());
		model.addAttribute("left", found.left());
		model.addAttribute("client", client.strip());
		model.addAttribute("least", Double.toString(wish.least()));
		return "sameness/candidates";
	}

	/** Around the clients whose names the viewer may know, and nowhere else. */
	private Map<String, String> names(List<Candidate> page) {
		Map<Id, List<Candidate>> byClient = page.stream()
			.filter((one) -> !one.clients().isEmpty())
			.collect(Collectors.groupingBy((one) -> one.clients().getFirst(), LinkedHashMap::new, Collectors.toList()));
		Map<String, String> names = new HashMap<>();
		byClient.forEach((client, pairs) -> this.names
			.around(client, pairs.stream().flatMap((one) -> one.ids().stream()).toList())
			.forEach((id, name) -> names.put(id.value(), name)));
		return names;
	}

	@GetMapping("/merges/decisions")
	String decided(@RequestParam(defaultValue = "") String record, @RequestParam(defaultValue = "") String one,
			@RequestParam(defaultValue = "") String other, Model model) {
		model.addAttribute("merged", this.decisions.merged(record));
		model.addAttribute("different", this.decisions.different(one, other));
		return "sameness/decisions";
	}

	/** One decision; the seal says on what it was made. */
	@PostMapping("/merges/decisions")
	String decide(@RequestParam String kept, @RequestParam String record, @RequestParam Verdict verdict,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String pair,
			@RequestParam(defaultValue = "") String client, @RequestParam(defaultValue = "") String least,
			RedirectAttributes said) {
		Decided decided = this.decisions
			.decide(List.of(new Wanted(id(kept), id(record), verdict, reason.strip(), pair)), Progress.NONE);
		said.addFlashAttribute(decided.isRefused() ? "wrong" : "said", decided.sentences());
		if (verdict == Verdict.UNDECIDED) {
			return "redirect:/merges/decisions";
		}
		if (!client.isBlank()) {
			said.addAttribute("client", id(client).value());
		}
		said.addAttribute("least", least(least));
		return "redirect:/merges/candidates";
	}

	private static double least(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return Likeness.SUGGESTED;
		}
		try {
			return Double.parseDouble(typed.strip().replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			throw new BadInput("the least score is a number from 0 to 1");
		}
	}

	private static Id id(String typed) {
		String stripped = typed.strip();
		if (!Id.isValid(stripped)) {
			throw new BadInput("that is not an id: right would be the id of a record or of a client");
		}
		return Id.of(stripped);
	}

}
