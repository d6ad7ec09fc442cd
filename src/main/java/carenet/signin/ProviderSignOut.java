package carenet.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.HtmlUtils;

/**
 * Whoever came from an identity provider that can sign out is signed out there, too
 * (OpenID Connect RP-Initiated Logout).
 */
final class ProviderSignOut implements LogoutHandler, LogoutSuccessHandler {

	private static final String CAME_AS = ProviderSignOut.class.getName();

	private static final String OUT = Paths.SIGN_IN + "?out";

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en"><head><meta charset="utf-8"><title>Signed out – carenet</title>
			<link rel="stylesheet" href="/web/tokens.css"><link rel="stylesheet" href="/web/pages.css"></head>
			<body><main id="main"><h1>Signed out here</h1>
			<p><a href="ADDRESS">Sign out at your organisation, too</a></p></main></body></html>
			""";

	private final OidcClientInitiatedLogoutSuccessHandler provider;

	ProviderSignOut(ClientRegistrationRepository providers) {
		this.provider = new OidcClientInitiatedLogoutSuccessHandler(providers);
		this.provider.setPostLogoutRedirectUri("{baseUrl}" + OUT);
		this.provider.setDefaultTargetUrl(OUT);
		this.provider.setRedirectStrategy(ProviderSignOut::lead);
	}

	/** Keeps, as long as the session, what the provider wants to see again. */
	static void remember(HttpServletRequest request, Authentication said) {
		request.getSession().setAttribute(CAME_AS, said);
	}

	/** Before the session is gone. */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			request.setAttribute(CAME_AS, session.getAttribute(CAME_AS));
		}
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
			throws IOException, ServletException {
		Authentication came = (request.getAttribute(CAME_AS) instanceof Authentication kept) ? kept : who;
		this.provider.onLogoutSuccess(request, response, came);
	}

	/**
	 * A browser lets no form of ours end on another site, so that the page goes on by
	 * itself.
	 */
	private static void lead(HttpServletRequest request, HttpServletResponse response, String address)
			throws IOException {
		if (address.startsWith("/")) {
			response.sendRedirect(address);
			return;
		}
		response.setHeader("Refresh", "0; url=" + address);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter().print(PAGE.replace("ADDRESS", HtmlUtils.htmlEscape(address)));
	}

}
