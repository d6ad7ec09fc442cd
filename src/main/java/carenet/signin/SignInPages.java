package carenet.signin;

import java.util.Map;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.accounts.Gate;
import carenet.accounts.Password;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.passkeys.RelyingParty;
import carenet.study.BadInput;
import carenet.study.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in, chooses a role and a password. */
@Controller
class SignInPages {

	private final Accounts accounts;

	private final Gate gate;

	private final WaysIn ways;

	private final RelyingParty party;

	private final Auditor auditor;

	private final NewSession session = new NewSession();

	SignInPages(Accounts accounts, Gate gate, WaysIn ways, RelyingParty party, Auditor auditor) {
		this.accounts = accounts;
		this.gate = gate;
		this.ways = ways;
		this.party = party;
		this.auditor = auditor;
	}

	@GetMapping(Paths.SIGN_IN)
	String signIn(@RequestParam Map<String, String> words, Model model) {
		model.addAttribute("said", Said.of(words.keySet()).orElse(null));
		model.addAttribute("ways", this.ways);
		model.addAttribute("site", this.party.site());
		return "signin/sign-in";
	}

	@GetMapping("/sign-in/no-role")
	String noRole() {
		return "signin/no-role";
	}

	/** A session acts in one role at a time. */
	@PostMapping(Paths.ROLE)
	String act(@RequestParam UserRole role, HttpServletRequest request, HttpServletResponse response) {
		SignedIn who = signedIn();
		if (!who.roles().contains(role)) {
			throw new BadInput("this account does not have the role %s".formatted(role));
		}
		AuditEntry.Draft draft = this.auditor.draft(Deed.SIGN_IN,
				new AuditObject(AuditObject.Kind.ACCOUNT, "%s as %s".formatted(who.account(), role)));
		this.auditor.record(draft);
		this.session.begin(who.as(role), request, response);
		return "redirect:/";
	}

	@GetMapping(Paths.PASSWORD)
	String choosePassword(Model model) {
		model.addAttribute("once", withPassword().hasToChangePassword());
		return "signin/password";
	}

	@PostMapping(Paths.PASSWORD)
	String changePassword(@RequestParam String current, @RequestParam String chosen, @RequestParam String repeated,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		SignedIn who = withPassword();
		String wrong = change(who, current, chosen, repeated, request.getRemoteAddr());
		if (wrong != null) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("once", who.hasToChangePassword());
			model.addAttribute("wrong", wrong);
			return "signin/password";
		}
		Account now = this.accounts.find(who.account()).orElseThrow();
		this.session.begin(who.with(now, who.roles()), request, response);
		return "redirect:/";
	}

	/** What is wrong; null when it is changed. */
	private @Nullable String change(SignedIn who, String current, String chosen, String repeated, String address) {
		if (!chosen.equals(repeated)) {
			return "The new password was typed in two ways.";
		}
		if (chosen.equals(current)) {
			return "The new password is the old one.";
		}
		try {
			Password password = new Password(chosen);
			if (this.gate.openFor(who.account(), current, address).isEmpty()) {
				return "The present password is not right, or was wrong too often: then wait a quarter of an hour.";
			}
			this.accounts.setPassword(who.account(), password, false);
			return null;
		}
		catch (BadInput ex) {
			return ex.getMessage();
		}
	}

	private SignedIn signedIn() {
		SignedIn who = Acting.now();
		if (who == null) {
			throw new NotFound("There is no page at this address.");
		}
		return who;
	}

	/** A provider's account may have the name of another one that is kept here. */
	private SignedIn withPassword() {
		SignedIn who = signedIn();
		if (who.local() == null) {
			throw new NotFound("There is no page at this address.");
		}
		return who;
	}

}
