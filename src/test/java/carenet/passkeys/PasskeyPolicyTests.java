package carenet.passkeys;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.accounts.Passkey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a password opens, and what only a passkey does. */
class PasskeyPolicyTests {

	private static Account account(boolean hasPasskey) {
		Passkey key = new Passkey("one", "stick", "aA", "aA", "aA", List.of(), 0, Instant.EPOCH, null);
		return new Account("anna", "hash", false, Set.of(UserRole.ANALYST, UserRole.STEWARD, UserRole.ADMIN), null,
				false, Instant.EPOCH, Instant.EPOCH, List.of(), hasPasskey ? List.of(key) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "REQUIRED, false, false, ANALYST", "REQUIRED, true, false, ANALYST",
			"REQUIRED, true, true, ANALYST STEWARD ADMIN", "OFFERED, false, false, ANALYST STEWARD ADMIN",
			"OFFERED, true, false, ANALYST", "OFFERED, true, true, ANALYST STEWARD ADMIN",
			"OFF, true, false, ANALYST STEWARD ADMIN" })
	void opensTheseRoles(PasskeyPolicy policy, boolean hasPasskey, boolean shown, String roles) {
		assertThat(policy.open(account(hasPasskey), shown))
			.isEqualTo(Arrays.stream(roles.split(" ", -1)).map(UserRole::valueOf).collect(Collectors.toSet()));
	}

}
