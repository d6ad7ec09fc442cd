package carenet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** A session that goes on as somebody else, or in another role. */
final class NewSession {

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

	/** Under another id and with another token, since somebody may know the old ones. */
	void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		request.changeSessionId();
		this.tokens.saveToken(null, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new Acting(who));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

}
