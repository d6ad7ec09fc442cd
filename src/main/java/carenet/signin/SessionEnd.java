package carenet.signin;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Records that somebody signed out, or that their session was ended. */
final class SessionEnd implements LogoutHandler {

	private final Auditor auditor;

	SessionEnd(Auditor auditor) {
		this.auditor = auditor;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
		SignedIn signedIn = Acting.of(who);
		if (signedIn != null) {
			AuditEntry.Draft draft = this.auditor.draft(Deed.SIGN_OUT,
					new AuditObject(AuditObject.Kind.ACCOUNT, signedIn.account()));
			this.auditor.record(draft);
		}
	}

}
