package carenet.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send: changes that come from elsewhere, and,
 * while only this machine is served, every name that is not this machine's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OwnSiteOnly extends OncePerRequestFilter {

	private static final Set<String> ONLY_LOOK = Set.of("GET", "HEAD", "OPTIONS");

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private final boolean onlyThisMachine;

	private final Set<String> friends;

	/**
	 * Behind a proxy this machine's loopback is open to others; friends are other sites.
	 */
	OwnSiteOnly(@Value("${server.address:}") @Nullable InetAddress address,
			@Value("${carenet.proxy.trusted:false}") boolean behindProxy,
			@Value("${carenet.cors.origins:}") Set<String> friends) {
		this.onlyThisMachine = address != null && address.isLoopbackAddress() && !behindProxy;
		this.friends = Set.copyOf(friends);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getServerName().toLowerCase(Locale.ROOT);
		if (this.onlyThisMachine && !THIS_MACHINE.contains(host)) {
			refuse(response, "This server answers only on this machine, as localhost, 127.0.0.1 or [::1].");
		}
		else if (changes(request) && comesFromElsewhere(request) && !comesFromFriend(request)) {
			refuse(response, "This request was sent by another site, and is refused.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A handshake for a WebSocket is a GET, and yet opens a way to change things. */
	private static boolean changes(HttpServletRequest request) {
		return !ONLY_LOOK.contains(request.getMethod()) || request.getHeader(HttpHeaders.UPGRADE) != null;
	}

	/** Where a browser says from which site it sends, no page can make it lie. */
	private static boolean comesFromElsewhere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !isOwn(origin, request);
	}

	/** A page of theirs may ask as a program does, which no page can do unseen. */
	private boolean comesFromFriend(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && this.friends.contains(origin) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	private static boolean isOwn(String origin, HttpServletRequest request) {
		try {
			URI uri = new URI(origin);
			int port = (uri.getPort() >= 0) ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
			return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == port
					&& request.getScheme().equals(uri.getScheme());
		}
		catch (java.net.URISyntaxException ex) {
			return false;
		}
	}

	private static void refuse(HttpServletResponse response, String sentence) throws IOException {
		response.setStatus(HttpStatus.FORBIDDEN.value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().println(sentence);
	}

}
