package carenet.passkeys;

import java.time.Clock;
import java.util.Set;

import carenet.accounts.Passkeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys of local accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeysConfiguration {

	@Bean
	PasskeyPolicy passkeyPolicy(Environment environment) {
		return PasskeyPolicy.of(environment);
	}

	@Bean
	RelyingParty relyingParty(Passkeys passkeys, PasskeySettings settings, Environment environment, Clock clock) {
		return new RelyingParty(settings.rpId(), passkeys,
				() -> operations(passkeys, settings.rpId(), origins(settings, environment)), clock);
	}

	/** The port is known once the server listens. */
	private static Set<String> origins(PasskeySettings settings, Environment environment) {
		if (settings.origins() != null) {
			return Set.copyOf(settings.origins());
		}
		String site = settings.rpId();
		String here = site + ":"
				+ environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
		return site.equals(PasskeyPolicy.THIS_MACHINE) ? Set.of("http://" + here, "https://" + here)
				: Set.of("https://" + site, "https://" + here);
	}

	/** Whoever holds the device has to show that it is theirs. */
	private static Webauthn4JRelyingPartyOperations operations(Passkeys passkeys, String rpId, Set<String> origins) {
		KnownPasskeys known = new KnownPasskeys(passkeys);
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(known.users(), known,
				PublicKeyCredentialRpEntity.builder().id(rpId).name("carenet").build(), origins);
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		operations.setCustomizeCreationOptions((options) -> options.authenticatorSelection(RelyingParty.OWNERS_OWN));
		return operations;
	}

}
