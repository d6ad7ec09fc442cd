package carenet.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What those get who have not signed in, or whose form is not from a page of this
 * session: people a page, programs an answer of the kind they asked for.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String FIRST = "Sign in first: with a name and a password, or with a token.";

	private static final String ONCE = "This password is for one time: sign in with it on the page /sign-in, and choose your own.";

	private static final String KEY = "The roles of this account want a passkey, which a program has not: let it send a token of the account.";

	private static final String FORM = "The form is not from a page of this session: send the header X-CSRF-TOKEN, or sign in with each request.";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		if (Paths.isForPrograms(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
			answer(request, response, HttpStatus.UNAUTHORIZED, switch (refused) {
				case CredentialsExpiredException _ -> ONCE;
				case LockedException _ -> KEY;
				default -> FIRST;
			});
		}
		else if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Refresh", "true");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			response.sendRedirect(Paths.SIGN_IN);
		}
	}

	/** A browser would ask for the password itself, and keep it. */
	private static String challenge(HttpServletRequest request) {
		return (request.getHeader("Sec-Fetch-Mode") != null) ? "Bearer realm=\"carenet\""
				: "Basic realm=\"carenet\", charset=\"UTF-8\", Bearer realm=\"carenet\"";
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException {
		if (Paths.isForPrograms(request)) {
			answer(request, response, HttpStatus.FORBIDDEN, FORM);
		}
		else if (Paths.isSigningIn(request)) {
			response.sendRedirect(Paths.SIGN_IN + "?again");
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			String sentence) throws IOException {
		boolean graphQl = request.getRequestURI().startsWith("/graphql");
		response.setStatus(status.value());
		response.setContentType(graphQl ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.print(JsonMapper.shared()
				.writeValueAsString(graphQl
						? Map.of("errors",
								List.of(Map.of("message", sentence, "extensions",
										Map.of("classification", status.name()))))
						: Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", sentence)));
	}

}
