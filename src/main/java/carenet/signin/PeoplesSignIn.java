package carenet.signin;

import java.time.Clock;

import carenet.accounts.Gate;
import carenet.audit.Auditor;
import carenet.passkeys.PasskeyPolicy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How people begin a session: with a form, or over their identity provider. */
final class PeoplesSignIn {

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final Gate gate;

	private final PasskeyPolicy policy;

	private final Claims claims;

	private final SessionStart start;

	private final Auditor auditor;

	private final Clock clock;

	PeoplesSignIn(Gate gate, PasskeyPolicy policy, Claims claims, SessionStart start, Auditor auditor, Clock clock) {
		this.gate = gate;
		this.policy = policy;
		this.claims = claims;
		this.start = start;
		this.auditor = auditor;
		this.clock = clock;
	}

	HttpSessionSecurityContextRepository sessions() {
		return this.sessions;
	}

	LocalSignIn local() {
		return new LocalSignIn(this.gate, this.policy, this.clock, false);
	}

	void byForm(FormLoginConfigurer<HttpSecurity> form) {
		form.loginPage(Paths.SIGN_IN)
			.usernameParameter("name")
			.successHandler(this.start)
			.failureUrl(Paths.SIGN_IN + "?wrong");
	}

	void byProvider(OAuth2LoginConfigurer<HttpSecurity> provider) {
		provider.loginPage(Paths.SIGN_IN)
			.successHandler(new ProviderSignIn(this.claims, this.start, this.sessions, this.auditor, this.clock))
			.failureUrl(Paths.SIGN_IN + "?refused");
	}

}
