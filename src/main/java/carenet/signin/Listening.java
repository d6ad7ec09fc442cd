package carenet.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

import carenet.passkeys.PasskeyPolicy;
import carenet.study.NotAllowed;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Refuses, before anything starts, to carry passwords or data over a network unencrypted,
 * or to be open to others.
 */
@Component
@ConditionalOnWebApplication
public final class Listening implements BeanFactoryPostProcessor, EnvironmentAware {

	static final String SIGN_IN = "carenet.sign-in";

	static final String REQUIRED = "required";

	static final String OFF = "off";

	private static final List<String> KEYS = List.of("server.ssl.bundle", "server.ssl.key-store",
			"server.ssl.certificate");

	@Override
	public void setEnvironment(Environment environment) {
		check(environment);
		if (isBehindProxy(environment) && environment instanceof ConfigurableEnvironment own) {
			own.getPropertySources()
				.addLast(new MapPropertySource("proxy", Map.of("server.forward-headers-strategy", "native")));
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
		// the settings were looked at already
	}

	/** Throws when the server must not listen like that. */
	static void check(Environment environment) {
		String signIn = environment.getProperty(SIGN_IN, REQUIRED);
		if (!signIn.equals(REQUIRED) && !signIn.equals(OFF)) {
			throw new NotAllowed("carenet.sign-in is 'required' or 'off', not '%s'".formatted(signIn));
		}
		requireReachablePasskeys(environment);
		if (LocalAccounts.hasTokens(environment) && !LocalAccounts.hasAudience(environment)) {
			throw new NotAllowed(
					"a token that was meant for another program would open this one: set spring.security.oauth2.resourceserver.jwt.audiences");
		}
		String address = environment.getProperty("server.address", "every address");
		if (signIn.equals(OFF) && !isOnlyHere(environment)) {
			throw new NotAllowed(
					"without signing in the server listens on this machine's loopback only, not on %s: leave out carenet.sign-in=off or server.address"
						.formatted(address));
		}
		if (signIn.equals(OFF) && isBehindProxy(environment)) {
			throw new NotAllowed("a proxy would open the server to others: leave out carenet.sign-in=off");
		}
		if (isOnlyHere(environment)) {
			return;
		}
		if (!isEncrypted(environment) && !isBehindProxy(environment)) {
			throw new NotAllowed(
					"the server would listen on %s, and carry passwords unencrypted: set server.ssl.bundle (or server.ssl.key-store), or carenet.proxy.trusted=true behind a proxy that encrypts"
						.formatted(address));
		}
	}

	/** Nobody could make the one that is wanted of them. */
	private static void requireReachablePasskeys(Environment environment) {
		boolean seenByOthers = !isOnlyHere(environment) || isBehindProxy(environment);
		if (PasskeyPolicy.of(environment) == PasskeyPolicy.REQUIRED && seenByOthers
				&& !PasskeyPolicy.isForOthers(environment)) {
			throw new NotAllowed(
					"passkeys are required, and are for pages at localhost until it is said at which name people reach this server: set "
							+ PasskeyPolicy.SITE);
		}
	}

	/** Whether nobody signs in. */
	public static boolean isOpen(Environment environment) {
		return OFF.equals(environment.getProperty(SIGN_IN));
	}

	/** Whether only this machine reaches the server. */
	public static boolean isOnlyHere(Environment environment) {
		String address = environment.getProperty("server.address");
		try {
			return StringUtils.hasText(address) && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** Whether the server itself encrypts. */
	public static boolean isEncrypted(Environment environment) {
		return environment.getProperty("server.ssl.enabled", Boolean.class, true)
				&& KEYS.stream().anyMatch((key) -> StringUtils.hasText(environment.getProperty(key)));
	}

	private static boolean isBehindProxy(Environment environment) {
		return environment.getProperty("carenet.proxy.trusted", Boolean.class, false);
	}

}
