package carenet.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Which addresses are for everybody, and which for programs. */
final class Paths {

	static final String SIGN_IN = "/sign-in";

	static final String SIGN_OUT = "/sign-out";

	static final String PASSWORD = "/sign-in/password";

	/** Where a passkey is shown, and where they are kept. */
	static final String PASSKEY = "/sign-in/passkey";

	static final String PASSKEYS = "/sign-in/passkeys";

	/** After either: what the browser is to ask for. */
	static final String OPTIONS = "/options";

	static final String ROLE = "/sign-in/role";

	/** Files of the product itself, which say nothing of anybody. */
	static final String[] ASSETS = { "/web/**", "/map/**", "/figure/**", "/recording/**", "/screen/**", "/webjars/**" };

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

	/** What somebody sends who has not signed in yet. */
	static boolean isSigningIn(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.equals(SIGN_IN) || path.equals(PASSKEY) || path.equals(PASSKEY + OPTIONS);
	}

	/** What is open to somebody whose roles all want a passkey. */
	static boolean isAboutPasskeys(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.equals(PASSKEYS) || path.equals(PASSKEYS + OPTIONS) || isSigningIn(request) || path.equals(SIGN_OUT)
				|| isAsset(request);
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
