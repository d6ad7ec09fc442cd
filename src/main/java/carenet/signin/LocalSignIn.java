package carenet.signin;

import java.time.Clock;
import java.util.Optional;

import carenet.accounts.Account;
import carenet.accounts.Gate;
import carenet.passkeys.PasskeyPolicy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Name and password of a local account: of somebody who begins a session, or of a program
 * that sends them with each request.
 */
final class LocalSignIn implements AuthenticationProvider {

	private final Gate gate;

	private final Clock clock;

	private final PasskeyPolicy policy;

	private final boolean program;

	LocalSignIn(Gate gate, PasskeyPolicy policy, Clock clock, boolean program) {
		this.gate = gate;
		this.policy = policy;
		this.clock = clock;
		this.program = program;
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		String name = tried.getName();
		String password = (tried.getCredentials() instanceof String text) ? text : "";
		String address = address(tried);
		Optional<Account> account = this.program ? this.gate.openAgainFor(name, password, address)
				: this.gate.openFor(name, password, address);
		SignedIn who = account.map((one) -> SignedIn.of(one, this.policy.open(one, false), null, this.clock.instant()))
			.orElseThrow(() -> new BadCredentialsException("not right"));
		if (this.program && who.hasToChangePassword()) {
			throw new CredentialsExpiredException("one-time password");
		}
		if (this.program && who.isShut()) {
			throw new LockedException("wants a passkey");
		}
		Acting acting = new Acting(who);
		acting.setDetails(tried.getDetails());
		return acting;
	}

	static String address(Authentication tried) {
		return (tried.getDetails() instanceof WebAuthenticationDetails from) ? from.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
