package carenet.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.accounts.Account;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has signed in, and in which role of theirs they act now.
 *
 * @param account its name
 * @param roles in which it can act with what was shown
 * @param role in which it acts
 * @param professional whose caseload a coordinator has
 * @param agency for which a provider says that they act; null when it says nothing
 * @param since when they signed in
 * @param local what a local account was then; null for an account of an identity provider
 * @param passkey the id of the one that was shown; null for a password or a token
 */
record SignedIn(String account, Set<UserRole> roles, UserRole role, @Nullable Id professional, @Nullable Id agency,
		Instant since, @Nullable Account local, @Nullable String passkey) implements AuthenticatedPrincipal {

	SignedIn {
		roles = Set.copyOf(roles);
	}

	/** Somebody with a local account, in the first of the roles that are open. */
	static SignedIn of(Account account, Set<UserRole> open, @Nullable String passkey, Instant since) {
		UserRole first = open.stream().sorted().findFirst().orElse(UserRole.NONE);
		return new SignedIn(account.name(), open, first, account.professional(), null, since, account, passkey);
	}

	SignedIn as(UserRole other) {
		return new SignedIn(this.account, this.roles, other, this.professional, this.agency, this.since, this.local,
				this.passkey);
	}

	/** The same with what the account is now. */
	SignedIn with(Account now, Set<UserRole> open) {
		return new SignedIn(this.account, open, this.role, now.professional(), this.agency, this.since, now,
				this.passkey);
	}

	/** Whether what was signed in with is still good. */
	boolean isStill(Account now, Set<UserRole> open) {
		boolean acts = (this.role == UserRole.NONE) ? open.isEmpty() : open.contains(this.role);
		return this.local != null && !now.disabled() && now.secret().equals(this.local.secret()) && acts
				&& (this.passkey == null || now.hasPasskey(this.passkey));
	}

	/** Roles of the account that a passkey would open. */
	List<UserRole> shut() {
		return (this.local == null) ? List.of()
				: this.local.rolesInOrder().stream().filter((one) -> !this.roles.contains(one)).toList();
	}

	/** Whether nothing is open without one. */
	boolean isShut() {
		return this.local != null && this.role == UserRole.NONE;
	}

	boolean hasToChangePassword() {
		return this.local != null && this.local.oneTime();
	}

	Viewer viewer() {
		return new Viewer(this.account, this.role, (this.role == UserRole.COORDINATOR) ? this.professional : null,
				this.agency, Set.of());
	}

	@Override
	public String getName() {
		return this.account;
	}

	@Override
	public String toString() {
		return this.account + " as " + this.role;
	}

}
