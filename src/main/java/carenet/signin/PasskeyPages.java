package carenet.signin;

import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.accounts.Gate;
import carenet.accounts.Passkeys;
import carenet.passkeys.Proof;
import carenet.passkeys.RelyingParty;
import carenet.study.BadInput;
import carenet.study.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Where the owner of an account sees its passkeys, adds and removes some. Who has one
 * shows it first; who has none yet says the password again.
 */
@Controller
@ConditionalOnProperty(name = Listening.SIGN_IN, havingValue = Listening.REQUIRED, matchIfMissing = true)
class PasskeyPages {

	private final NewSession session = new NewSession();

	private final RelyingParty party;

	private final WaysIn ways;

	private final Gate gate;

	private final Accounts accounts;

	private final Passkeys passkeys;

	PasskeyPages(RelyingParty party, WaysIn ways, Gate gate, Accounts accounts, Passkeys passkeys) {
		this.party = party;
		this.ways = ways;
		this.gate = gate;
		this.accounts = accounts;
		this.passkeys = passkeys;
	}

	/** Somebody who has signed in to an account that is kept here. */
	private record Owner(SignedIn who, Account account) {

		boolean hasToShow() {
			return this.who.passkey() == null && !this.account.passkeys().isEmpty();
		}

		void requireShown() {
			if (hasToShow()) {
				throw new BadInput("show a passkey of this account first");
			}
		}

	}

	private Owner owner() {
		SignedIn who = Acting.now();
		if (who == null || who.local() == null || !this.ways.hasPasskeys()) {
			throw new NotFound("There is no page at this address.");
		}
		return new Owner(who, who.local());
	}

	@GetMapping(Paths.PASSKEYS)
	String list(Model model) {
		Owner owner = owner();
		model.addAttribute("keys", owner.account().passkeys());
		model.addAttribute("hasToShow", owner.hasToShow());
		model.addAttribute("site", this.party.site());
		return "signin/passkeys";
	}

	@PostMapping(path = Paths.PASSKEYS + Paths.OPTIONS, produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	String ask(HttpServletRequest request, HttpServletResponse response) {
		Owner owner = owner();
		owner.requireShown();
		return this.party.askForNew(new Acting(owner.who()), request, response);
	}

	@PostMapping(Paths.PASSKEYS)
	String add(@RequestParam(defaultValue = "") String credential, @RequestParam(defaultValue = "") String label,
			@RequestParam(defaultValue = "") String password, HttpServletRequest request,
			HttpServletResponse response) {
		Owner owner = owner();
		SignedIn who = owner.who();
		owner.requireShown();
		if (who.passkey() == null && this.gate.openFor(who.account(), password, request.getRemoteAddr()).isEmpty()) {
			throw new BadInput(
					"the present password is not right, or was wrong too often: then wait a quarter of an hour");
		}
		Proof proof = this.party.enrol(who.account(), credential, label, request, response);
		if (who.passkey() == null) {
			this.session.begin(with(proof, who), request, response);
		}
		return "redirect:" + Paths.PASSKEYS;
	}

	/** The browser has just shown it. */
	private SignedIn with(Proof proof, SignedIn who) {
		Account now = this.accounts.find(who.account()).orElseThrow();
		SignedIn shown = SignedIn.of(now, now.roles(), proof.passkey(), who.since());
		return who.isShut() ? shown : shown.as(who.role());
	}

	@PostMapping(Paths.PASSKEYS + "/remove")
	String remove(@RequestParam String id) {
		Owner owner = owner();
		owner.requireShown();
		this.passkeys.remove(owner.account().name(), id);
		return "redirect:" + Paths.PASSKEYS;
	}

	/** The passkeys as they are, and what is wrong. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String wrong(BadInput ex, Model model) {
		model.addAttribute("wrong", String.valueOf(ex.getMessage()));
		return list(model);
	}

}
