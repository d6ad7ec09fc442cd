package carenet.people;

import java.util.Optional;

import carenet.audit.Reason;
import carenet.evidence.Alias;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a steward says that two records are of one person: shown first, then done. */
@Controller
class MergePages {

	private final Merges merges;

	private final PeopleAround people;

	MergePages(Merges merges, PeopleAround people) {
		this.merges = merges;
		this.people = people;
	}

	@GetMapping("/merges")
	String list(@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("aliases", this.merges.after(after));
		return "people/merges";
	}

	/** What would become one, before anything does. */
	@PostMapping("/merges/preview")
	String preview(@RequestParam String record, @RequestParam String kept, @RequestParam String reason, Model model) {
		Id from = id(record);
		Id into = id(kept);
		String why = new Reason(reason).text();
		model.addAttribute("preview", this.merges.preview(from, into)
			.orElseThrow(() -> new NotFound("There is no such pair of records here.")));
		model.addAttribute("record", from.value());
		model.addAttribute("kept", into.value());
		model.addAttribute("reason", why);
		return "people/merge";
	}

	@PostMapping("/merges")
	String merge(@RequestParam String record, @RequestParam String kept, @RequestParam String reason,
			RedirectAttributes said) {
		Alias alias = this.merges.merge(id(record), id(kept), new Reason(reason), Progress.NONE);
		said.addFlashAttribute("said", "%s is read as %s from now on.".formatted(alias.record(), alias.kept()));
		return "redirect:" + address(alias.kept());
	}

	@PostMapping("/merges/undo")
	String undo(@RequestParam String record, RedirectAttributes said) {
		Alias undone = this.merges.undo(id(record), Progress.NONE);
		said.addFlashAttribute("said", "%s and %s are two again.".formatted(undone.record(), undone.kept()));
		return "redirect:" + address(undone.kept());
	}

	private String address(Id id) {
		Optional<Person> person = this.people.find(id);
		return person.map(PeoplePages::address).orElse("/merges");
	}

	private static Id id(String typed) {
		String stripped = typed.strip();
		if (!Id.isValid(stripped)) {
			throw new BadInput("that is not an id: right would be the id of a record");
		}
		return Id.of(stripped);
	}

}
