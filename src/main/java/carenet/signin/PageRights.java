package carenet.signin;

import java.util.LinkedHashMap;
import java.util.Map;

import carenet.access.CurrentViewer;
import carenet.access.Right;
import carenet.access.Viewer;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.study.NotFound;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which right each page needs. Without it a page is not there, as one that nobody has
 * thought of here is for nobody.
 */
final class PageRights implements HandlerInterceptor {

	/** Pages of one right; of several patterns that fit, the nearest decides. */
	private static final Map<String, Right> RIGHTS = Map.ofEntries(Map.entry("/", Right.SEE_CLIENTS),
			Map.entry("/find", Right.SEE_CLIENTS), Map.entry("/clients/**", Right.SEE_CLIENTS),
			Map.entry("/clients/new", Right.RECORD), Map.entry("/clients/{id}/record", Right.RECORD),
			Map.entry("/clients/{id}/reports/{report}/*", Right.RECORD),
			Map.entry("/clients/{id}/events/new", Right.RECORD), Map.entry("/clients/{id}/waves/new", Right.RECORD),
			Map.entry("/people/**", Right.SEE_CLIENTS), Map.entry("/agencies/**", Right.SEE_CLIENTS),
			Map.entry("/merges/**", Right.MERGE), Map.entry("/analysis/**", Right.SEE_COHORTS),
			Map.entry("/import/**", Right.IMPORT), Map.entry("/export/**", Right.EXPORT),
			Map.entry("/desk/**", Right.REVIEW_GRANTS), Map.entry("/emergency/**", Right.OPEN_IN_EMERGENCY),
			Map.entry("/accounts/**", Right.MANAGE_ACCOUNTS), Map.entry("/cypher/**", Right.ASK_IN_CYPHER));

	/** For whoever is let in at all: what is shown there is decided field by field. */
	private static final String[] FOR_ALL = { "/graphiql", "/codebook/**", "/sign-in/**", "/error", "/health",
			"/graphql", "/api/**" };

	private static final Map<PathPattern, Right> NEEDED = new LinkedHashMap<>();

	static {
		RIGHTS.forEach((path, right) -> NEEDED.put(PathPatternParser.defaultInstance.parse(path), right));
	}

	private final CurrentViewer current;

	private final Auditor auditor;

	PageRights(CurrentViewer current, Auditor auditor) {
		this.current = current;
		this.auditor = auditor;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws java.io.IOException {
		if (!(handler instanceof HandlerMethod) || request.getDispatcherType() == DispatcherType.ASYNC) {
			return true;
		}
		Viewer viewer = this.current.get();
		String path = request.getRequestURI();
		if (path.equals("/") && !viewer.may(Right.SEE_CLIENTS)) {
			response.sendRedirect(start(viewer));
			return false;
		}
		if (!isOpen(path, viewer)) {
			this.auditor
				.record(this.auditor.draft(Deed.REFUSAL, AuditObject.page(firstWord(path))).ended(Outcome.REFUSED));
			throw new NotFound("There is no page at this address.");
		}
		return true;
	}

	/** Where somebody begins who sees no list of clients. */
	private static String start(Viewer viewer) {
		if (viewer.may(Right.SEE_COHORTS)) {
			return "/analysis";
		}
		return viewer.may(Right.MANAGE_ACCOUNTS) ? "/accounts" : "/sign-in/no-role";
	}

	private static boolean isOpen(String path, Viewer viewer) {
		PathContainer container = PathContainer.parsePath(path);
		for (String open : FOR_ALL) {
			if (PathPatternParser.defaultInstance.parse(open).matches(container)) {
				return true;
			}
		}
		return NEEDED.entrySet()
			.stream()
			.filter((one) -> one.getKey().matches(container))
			.min(Map.Entry.comparingByKey(PathPattern.SPECIFICITY_COMPARATOR))
			.filter((one) -> viewer.may(one.getValue()))
			.isPresent();
	}

	/** What is after it may be about somebody. */
	private static String firstWord(String path) {
		String word = path.substring(1).replaceFirst("[^a-z-].*", "");
		return word.isEmpty() ? "other" : word.substring(0, Math.min(word.length(), 40));
	}

}
