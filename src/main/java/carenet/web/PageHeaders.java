package carenet.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with an answer: nothing from elsewhere, no script or style within
 * a page, no copy of what is said about people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageHeaders extends OncePerRequestFilter {

	private static final String STRICT = "default-src 'self'; style-src 'self'; script-src 'self'; object-src 'none'; "
			+ "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	/** GraphiQL sets styles and fonts by itself. */
	private static final String GRAPHIQL = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; "
			+ "font-src 'self' data:; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	/**
	 * With no-referrer, a form of ours would name no origin, and look like a stranger's.
	 */
	private static final String REFERRER = "same-origin";

	private static final List<String> ASSETS = List.of("/web/", "/map/", "/figure/", "/recording/", "/screen/",
			"/webjars/");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		response.setHeader("Content-Security-Policy", path.equals("/graphiql") ? GRAPHIQL : STRICT);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", REFERRER);
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				ASSETS.stream().anyMatch(path::startsWith) ? "no-cache" : "no-store");
		chain.doFilter(request, response);
	}

}
