package carenet.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A question says how long it is, and is at most a megabyte long. Uploads have a bound of
 * their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BoundedRequests extends OncePerRequestFilter {

	/** As many characters as the parser of GraphQL takes. */
	private static final int LONGEST = 1 << 20;

	/** No question is shorter; {@code null} is, which the framework stumbles over. */
	private static final int SHORTEST = "{\"query\":\"\"}".length();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !request.getMethod().equals("POST") || !(path.equals("/graphql") || path.startsWith("/api/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() < 0) {
			response.sendError(HttpStatus.LENGTH_REQUIRED.value());
		}
		else if (request.getContentLengthLong() > LONGEST) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else if (request.getContentLengthLong() < SHORTEST) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
