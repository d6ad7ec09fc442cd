package carenet.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A session lasts long only once somebody has signed in. */
final class SessionStart extends SavedRequestAwareAuthenticationSuccessHandler implements HttpSessionListener {

	private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

	private final Duration idle;

	private final Consumer<SignedIn> ended;

	SessionStart(Duration idle, Consumer<SignedIn> ended) {
		this.idle = idle;
		this.ended = ended;
		setDefaultTargetUrl("/");
	}

	@Override
	public void sessionCreated(HttpSessionEvent event) {
		event.getSession().setMaxInactiveInterval((int) TO_SIGN_IN.toSeconds());
	}

	/** Whether by signing out, or since nobody came back. */
	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		if (event.getSession()
			.getAttribute(
					HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context) {
			SignedIn who = Acting.of(context.getAuthentication());
			if (who != null) {
				this.ended.accept(who);
			}
		}
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws ServletException, IOException {
		request.getSession().setMaxInactiveInterval((int) this.idle.toSeconds());
		super.onAuthenticationSuccess(request, response, who);
	}

}
