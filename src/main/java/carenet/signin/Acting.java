package carenet.signin;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who has signed in, as Spring Security carries it. */
final class Acting extends AbstractAuthenticationToken {

	private final SignedIn who;

	Acting(SignedIn who) {
		super(AuthorityUtils.createAuthorityList("ROLE_" + who.role()));
		this.who = who;
		setAuthenticated(true);
	}

	/** Whoever is on this thread; null when nobody has signed in. */
	static @Nullable SignedIn now() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	static @Nullable SignedIn of(@Nullable Authentication authentication) {
		return (authentication instanceof Acting acting) ? acting.who : null;
	}

	@Override
	public SignedIn getPrincipal() {
		return this.who;
	}

	/** Nothing that opens a door. */
	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Acting acting && this.who.equals(acting.who)
				&& Objects.equals(getDetails(), acting.getDetails());
	}

	@Override
	public int hashCode() {
		return this.who.hashCode();
	}

}
