package carenet.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import carenet.study.Id;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The clients whose page was opened last in a session: it is forgotten with the session,
 * and kept nowhere else.
 */
public final class RecentlyOpened implements HandlerInterceptor {

	/** How many are remembered. */
	static final int MOST = 8;

	private static final String ATTRIBUTE = RecentlyOpened.class.getName();

	private static final String CLIENTS = "/clients/";

	/** What a session remembers. */
	private record Opened(ArrayList<String> ids) implements Serializable {

		private static final long serialVersionUID = 1L;

	}

	/** The latest first; to be read through a reach. */
	public static List<Id> in(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ATTRIBUTE) instanceof Opened opened)
				? opened.ids().stream().map(Id::of).toList() : List.of();
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		HttpSession session = request.getSession(false);
		String path = request.getRequestURI();
		if (session == null || failure != null || !path.startsWith(CLIENTS)
				|| !HttpMethod.GET.matches(request.getMethod()) || response.getStatus() != HttpStatus.OK.value()) {
			return;
		}
		String id = path.substring(CLIENTS.length());
		if (Id.isValid(id)) {
			remember(session, id);
		}
	}

	private static void remember(HttpSession session, String id) {
		ArrayList<String> ids = new ArrayList<>();
		ids.add(id);
		if (session.getAttribute(ATTRIBUTE) instanceof Opened before) {
			before.ids().stream().filter((one) -> !one.equals(id)).limit(MOST - 1L).forEach(ids::add);
		}
		session.setAttribute(ATTRIBUTE, new Opened(ids));
	}

}
