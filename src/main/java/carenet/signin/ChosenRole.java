package carenet.signin;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import carenet.access.UserRole;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The role in which a program acts: the first of its account's, or the one that the
 * header {@code Carenet-Role} names.
 */
final class ChosenRole extends OncePerRequestFilter {

	static final String HEADER = "Carenet-Role";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignedIn who = Acting.now();
		String wanted = request.getHeader(HEADER);
		if (who != null && wanted != null) {
			Optional<UserRole> role = who.roles()
				.stream()
				.filter((one) -> one.name().equals(wanted.toUpperCase(Locale.ROOT)))
				.findFirst();
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(new Acting(who.as(role.orElse(UserRole.NONE))));
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

}
