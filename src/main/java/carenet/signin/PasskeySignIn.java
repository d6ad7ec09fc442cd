package carenet.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import carenet.accounts.Account;
import carenet.accounts.Gate;
import carenet.passkeys.PasskeyPolicy;
import carenet.passkeys.RelyingParty;
import carenet.study.NotFound;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Where somebody begins a session with a passkey, which opens all roles of the account.
 */
@Controller
@ConditionalOnProperty(name = Listening.SIGN_IN, havingValue = Listening.REQUIRED, matchIfMissing = true)
class PasskeySignIn {

	private final NewSession session = new NewSession();

	private final RelyingParty party;

	private final WaysIn ways;

	private final Gate gate;

	private final SessionStart start;

	private final Clock clock;

	PasskeySignIn(RelyingParty party, WaysIn ways, Gate gate, SessionStart start, Clock clock) {
		this.party = party;
		this.ways = ways;
		this.gate = gate;
		this.start = start;
		this.clock = clock;
	}

	@PostMapping(path = Paths.PASSKEY + Paths.OPTIONS, produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	String ask(HttpServletRequest request, HttpServletResponse response) {
		requirePasskeys();
		return this.party.ask(request, response);
	}

	@PostMapping(Paths.PASSKEY)
	void open(@RequestParam(defaultValue = "") String credential, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		requirePasskeys();
		AtomicReference<String> passkey = new AtomicReference<>("");
		Optional<Account> account = this.gate
			.openWithKey(() -> this.party.proven(credential, request, response).map((proof) -> {
				passkey.set(proof.passkey());
				return proof.account();
			}), request.getRemoteAddr());
		if (account.isEmpty()) {
			response.sendRedirect(Paths.SIGN_IN + "?passkey");
			return;
		}
		SignedIn who = SignedIn.of(account.get(), account.get().roles(), passkey.get(), this.clock.instant());
		this.session.begin(who, request, response);
		this.start.onAuthenticationSuccess(request, response, new Acting(who));
	}

	private void requirePasskeys() {
		if (!this.ways.hasPasskeys()) {
			throw new NotFound("There is no page at this address.");
		}
	}

}
