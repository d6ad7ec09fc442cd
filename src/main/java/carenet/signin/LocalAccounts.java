package carenet.signin;

import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether one signs in with an account that is kept here: unless an identity provider
 * knows who everybody is.
 */
public final class LocalAccounts {

	private static final String CLIENT = "spring.security.oauth2.client.registration";

	private static final String BEARER = "spring.security.oauth2.resourceserver.jwt.";

	private LocalAccounts() {
	}

	public static boolean areOn(Environment environment) {
		return environment.getProperty("carenet.accounts.local", Boolean.class,
				!hasPages(environment) && !hasTokens(environment));
	}

	/** Whether a provider lets people in. */
	private static boolean hasPages(Environment environment) {
		return Binder.get(environment).bind(CLIENT, Bindable.mapOf(String.class, String.class)).isBound();
	}

	/** Whether a provider's tokens let programs in. */
	static boolean hasTokens(Environment environment) {
		return List.of("issuer-uri", "jwk-set-uri", "public-key-location")
			.stream()
			.anyMatch((key) -> StringUtils.hasText(environment.getProperty(BEARER + key)));
	}

	/** Whether it is said for whom such a token has to be meant. */
	static boolean hasAudience(Environment environment) {
		return Binder.get(environment).bind(BEARER + "audiences", Bindable.listOf(String.class)).isBound();
	}

}
