package carenet.signin;

import java.util.ArrayList;
import java.util.List;

import carenet.passkeys.PasskeyPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** How one can sign in. */
@Component
class WaysIn {

	private final boolean local;

	private final boolean passkeys;

	private final List<Provider> providers = new ArrayList<>();

	WaysIn(Environment environment, ObjectProvider<ClientRegistrationRepository> registered) {
		this.local = LocalAccounts.areOn(environment);
		this.passkeys = this.local && PasskeyPolicy.of(environment) != PasskeyPolicy.OFF;
		registered.ifAvailable((all) -> {
			if (all instanceof Iterable<?> several) {
				several.forEach((one) -> this.providers.add(Provider.of((ClientRegistration) one)));
			}
		});
	}

	/**
	 * An identity provider.
	 *
	 * @param id under which it is configured
	 * @param name for people
	 */
	record Provider(String id, String name) {

		static Provider of(ClientRegistration registered) {
			return new Provider(registered.getRegistrationId(), registered.getClientName());
		}

		public String address() {
			return "/oauth2/authorization/" + this.id;
		}

	}

	/** With an account that is kept here. */
	public boolean isLocal() {
		return this.local;
	}

	/** With a passkey of such an account. */
	public boolean hasPasskeys() {
		return this.passkeys;
	}

	public List<Provider> providers() {
		return this.providers;
	}

}
