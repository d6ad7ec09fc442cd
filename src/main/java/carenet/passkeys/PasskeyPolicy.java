package carenet.passkeys;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.study.NotAllowed;
import org.springframework.core.env.Environment;

/** For whom a password alone does not open the roles that hold what is everybody's. */
public enum PasskeyPolicy {

	/** For nobody. */
	REQUIRED,
	/** For whoever has a passkey. */
	OFFERED,
	/** There are no passkeys. */
	OFF;

	/** The setting. */
	public static final String NAME = "carenet.sign-in.passkeys";

	/** For which pages passkeys are. */
	public static final String SITE = "carenet.passkeys.rp-id";

	/** Pages that only whoever sits at this machine sees. */
	static final String THIS_MACHINE = "localhost";

	public static PasskeyPolicy of(Environment environment) {
		String word = environment.getProperty(NAME, "offered");
		for (PasskeyPolicy one : values()) {
			if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
				return one;
			}
		}
		throw new NotAllowed("%s is 'required', 'offered' or 'off', not '%s'".formatted(NAME, word));
	}

	/** Whether passkeys are for pages that others see. */
	public static boolean isForOthers(Environment environment) {
		return !environment.getProperty(SITE, THIS_MACHINE).equals(THIS_MACHINE);
	}

	/** In which of its roles an account can act. */
	public Set<UserRole> open(Account account, boolean withPasskey) {
		if (withPasskey || !wantsPasskey(account)) {
			return account.roles();
		}
		return account.roles().stream().filter((role) -> !role.isPrivileged()).collect(Collectors.toUnmodifiableSet());
	}

	private boolean wantsPasskey(Account account) {
		return switch (this) {
			case REQUIRED -> true;
			case OFFERED -> !account.passkeys().isEmpty();
			case OFF -> false;
		};
	}

}
