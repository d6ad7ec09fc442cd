package carenet.signin;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** A session lasts long only once somebody has signed in. */
final class SessionStart extends SavedRequestAwareAuthenticationSuccessHandler implements HttpSessionListener {

	private static final Duration TO_SIGN_IN = Duration.ofMinutes(10);

	private final Duration idle;

	SessionStart(Duration idle) {
		this.idle = idle;
		setDefaultTargetUrl("/");
	}

	@Override
	public void sessionCreated(HttpSessionEvent event) {
		event.getSession().setMaxInactiveInterval((int) TO_SIGN_IN.toSeconds());
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws ServletException, IOException {
		request.getSession().setMaxInactiveInterval((int) this.idle.toSeconds());
		super.onAuthenticationSuccess(request, response, who);
	}

}
