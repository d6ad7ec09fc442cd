package carenet.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Which addresses are for everybody, and which for programs. */
final class Paths {

	static final String SIGN_IN = "/sign-in";

	static final String SIGN_OUT = "/sign-out";

	static final String PASSWORD = "/sign-in/password";

	static final String ROLE = "/sign-in/role";

	/** Files of the product itself, which say nothing of anybody. */
	static final String[] ASSETS = { "/web/**", "/map/**", "/figure/**", "/recording/**", "/webjars/**" };

	static final String HEALTH = "/health";

	private Paths() {
	}

	/** Where programs ask: they are answered, and never sent to a page. */
	static boolean isForPrograms(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.equals("/graphql") || path.startsWith("/graphql/") || path.startsWith("/api/");
	}

	/** A program that proves itself with each request, and has no session. */
	static boolean isFromProgram(HttpServletRequest request) {
		return isForPrograms(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	static boolean isAsset(HttpServletRequest request) {
		String path = request.getRequestURI();
		for (String asset : ASSETS) {
			if (path.startsWith(asset.substring(0, asset.length() - 2))) {
				return true;
			}
		}
		return false;
	}

}
