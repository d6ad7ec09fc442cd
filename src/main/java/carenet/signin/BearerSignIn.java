package carenet.signin;

import java.time.Clock;

import carenet.accounts.Gate;
import carenet.accounts.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A token of a local account, or one of an identity provider. */
final class BearerSignIn implements AuthenticationManager {

	private final @Nullable Gate gate;

	private final @Nullable JwtDecoder decoder;

	private final Claims claims;

	private final Clock clock;

	/** Without a gate there are no local accounts, without a decoder no provider. */
	BearerSignIn(@Nullable Gate gate, @Nullable JwtDecoder decoder, Claims claims, Clock clock) {
		this.gate = gate;
		this.decoder = decoder;
		this.claims = claims;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		if (tried instanceof BearerTokenAuthenticationToken bearer) {
			boolean ours = bearer.getToken().startsWith(Token.PREFIX);
			if (ours && this.gate != null) {
				return local(this.gate, bearer);
			}
			if (!ours && this.decoder != null) {
				return provided(this.decoder, bearer);
			}
		}
		throw new InvalidBearerTokenException("not right");
	}

	/**
	 * A program has no passkey: whoever holds the files has given it the account's roles.
	 */
	private Authentication local(Gate open, BearerTokenAuthenticationToken bearer) {
		return open.openWith(bearer.getToken(), LocalSignIn.address(bearer))
			.map((account) -> new Acting(SignedIn.of(account, account.roles(), null, this.clock.instant())))
			.orElseThrow(() -> new InvalidBearerTokenException("not right"));
	}

	private Authentication provided(JwtDecoder decode, BearerTokenAuthenticationToken bearer) {
		try {
			return new Acting(this.claims.read(decode.decode(bearer.getToken()).getClaims(), this.clock.instant()));
		}
		catch (BadJwtException ex) {
			throw new InvalidBearerTokenException("not right", ex);
		}
	}

}
