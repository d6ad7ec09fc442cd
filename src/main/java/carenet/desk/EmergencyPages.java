package carenet.desk;

import carenet.access.Access;
import carenet.access.Grants;
import carenet.access.Right;
import carenet.audit.Reason;
import carenet.study.Id;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How somebody who cares opens a client outside the own caseload, once and for a reason.
 */
@Controller
class EmergencyPages {

	private final Grants grants;

	private final Access access;

	EmergencyPages(Grants grants, Access access) {
		this.grants = grants;
		this.access = access;
	}

	@GetMapping("/emergency")
	String form(@RequestParam(defaultValue = "") String client, Model model) {
		this.access.require(Right.OPEN_IN_EMERGENCY);
		model.addAttribute("client", client);
		model.addAttribute("hours", Grants.LASTS.toHours());
		return "desk/emergency";
	}

	@PostMapping("/emergency")
	String open(@RequestParam String client, @RequestParam String reason) {
		Id id = Id.of(client.strip());
		this.grants.openInEmergency(id, new Reason(reason));
		return "redirect:/clients/" + id;
	}

}
