package carenet.signin;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request whether the session may go on: not for longer than a day's work,
 * not after the account became another one, with a one-time password only to where it is
 * changed, and without a passkey that its roles want only to where it is shown.
 */
final class SessionWatch extends OncePerRequestFilter {

	private static final Set<String> ONLY_LOOK = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final StillIn still;

	private final Refusals refusals;

	private final LogoutHandler end;

	SessionWatch(StillIn still, Refusals refusals, LogoutHandler end) {
		this.still = still;
		this.refusals = refusals;
		this.end = end;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignedIn then = Acting.now();
		SignedIn now = (then != null) ? this.still.asOfNow(then) : null;
		if (then != null && now == null) {
			end(request, response);
		}
		if (now != null) {
			act(now);
		}
		if (now != null && now.hasToChangePassword() && !isPartOfChanging(request)) {
			response.sendRedirect(Paths.PASSWORD);
		}
		else if (now != null && now.isShut() && !now.hasToChangePassword() && !Paths.isAboutPasskeys(request)) {
			response.sendRedirect(Paths.PASSKEYS);
		}
		else if (now == null && changes(request) && !Paths.isSigningIn(request)) {
			this.refusals.commence(request, response, new InsufficientAuthenticationException("nobody"));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void end(HttpServletRequest request, HttpServletResponse response) {
		this.end.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
	}

	/** For this request: what the session keeps stays as it was at the sign-in. */
	private static void act(SignedIn now) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new Acting(now));
		SecurityContextHolder.setContext(context);
	}

	private static boolean isPartOfChanging(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.equals(Paths.PASSWORD) || path.equals(Paths.SIGN_OUT) || Paths.isAsset(request);
	}

	/** Nobody's form is read for its token, however large it is. */
	private static boolean changes(HttpServletRequest request) {
		return !ONLY_LOOK.contains(request.getMethod());
	}

}
