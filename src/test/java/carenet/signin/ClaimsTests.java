package carenet.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.access.UserRole;
import carenet.audit.Doer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is understood of an identity provider's claims. */
class ClaimsTests {

	private static SignedIn read(Map<String, Object> claims) {
		return new Claims(new OidcSettings("sub", "roles", null, "professional", "agency")).read(claims, Instant.EPOCH);
	}

	@Test
	void takesRolesByTheirNamesWhereNothingElseIsSaid() {
		assertThat(read(Map.of("sub", "a", "roles", List.of("steward", "Analyst", "boss"))).roles())
			.containsExactlyInAnyOrder(UserRole.STEWARD, UserRole.ANALYST);
		assertThat(read(Map.of("sub", "a", "roles", "researcher admin")).role()).isEqualTo(UserRole.RESEARCHER);
	}

	@Test
	void givesNobodyTheRolesOfThisMachine() {
		SignedIn who = read(Map.of("sub", "a", "roles", List.of("LOCAL", "NONE")));
		assertThat(who.roles()).isEqualTo(Set.of());
		assertThat(who.role()).isEqualTo(UserRole.NONE);
		assertThat(read(Map.of("sub", "a", "roles", 7)).role()).isEqualTo(UserRole.NONE);
		assertThat(read(Map.of("sub", "a")).role()).isEqualTo(UserRole.NONE);
	}

	@Test
	void findsClaimsByTheirWholeNameBeforeItsSteps() {
		Claims claims = new Claims(new OidcSettings("sub", "https://x.example/roles", null, "a.b.c", "agency"));
		SignedIn who = claims.read(Map.of("sub", "a", "https://x.example/roles", List.of("coordinator"), "a",
				Map.of("b", Map.of("c", "P1-001"))), Instant.EPOCH);
		assertThat(who.role()).isEqualTo(UserRole.COORDINATOR);
		assertThat(who.professional()).hasToString("P1-001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna", "Anna@example.org", "local", "6b1f…/é" })
	void namesAccountsSoThatTheLogCanHaveThem(String subject) {
		String name = read(Map.of("sub", subject)).account();
		assertThat(name).matches("[a-z0-9_-]{1,48}\\.[0-9a-f]{10}");
		assertThat(new Doer(name, List.of(), null, null, null, null).account()).isEqualTo(name);
	}

	@Test
	void tellsApartWhatLooksAlike() {
		assertThat(read(Map.of("sub", "a@b")).account()).isNotEqualTo(read(Map.of("sub", "a_b")).account());
		assertThat(read(Map.of("sub", "Anna")).account()).isNotEqualTo(read(Map.of("sub", "anna")).account());
	}

}
