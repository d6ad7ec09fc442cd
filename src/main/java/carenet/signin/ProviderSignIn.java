package carenet.signin;

import java.io.IOException;
import java.time.Clock;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Somebody whom an identity provider has let in begins a session. */
final class ProviderSignIn implements AuthenticationSuccessHandler {

	private final Claims claims;

	private final SessionStart start;

	private final HttpSessionSecurityContextRepository sessions;

	private final Auditor auditor;

	private final Clock clock;

	ProviderSignIn(Claims claims, SessionStart start, HttpSessionSecurityContextRepository sessions, Auditor auditor,
			Clock clock) {
		this.claims = claims;
		this.start = start;
		this.sessions = sessions;
		this.auditor = auditor;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication said)
			throws IOException, ServletException {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		if (!(said.getPrincipal() instanceof OidcUser user)) {
			SecurityContextHolder.setContext(context);
			this.sessions.saveContext(context, request, response);
			response.sendRedirect(Paths.SIGN_IN + "?refused");
			return;
		}
		SignedIn who = this.claims.read(user.getClaims(), this.clock.instant());
		context.setAuthentication(new Acting(who));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
		ProviderSignOut.remember(request, said);
		this.auditor.record(this.auditor.draft(Deed.SIGN_IN, new AuditObject(AuditObject.Kind.ACCOUNT, who.account())));
		this.start.onAuthenticationSuccess(request, response, new Acting(who));
	}

}
