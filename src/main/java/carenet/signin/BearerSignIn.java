package carenet.signin;

import java.time.Clock;

import carenet.accounts.Gate;
import carenet.accounts.Token;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A token of a local account. */
final class BearerSignIn implements AuthenticationManager {

	private final Gate gate;

	private final Clock clock;

	BearerSignIn(Gate gate, Clock clock) {
		this.gate = gate;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		if (tried instanceof BearerTokenAuthenticationToken bearer && bearer.getToken().startsWith(Token.PREFIX)) {
			return this.gate.openWith(bearer.getToken(), LocalSignIn.address(tried))
				.map((account) -> new Acting(SignedIn.of(account, this.clock.instant())))
				.orElseThrow(() -> new InvalidBearerTokenException("not right"));
		}
		throw new InvalidBearerTokenException("not right");
	}

}
