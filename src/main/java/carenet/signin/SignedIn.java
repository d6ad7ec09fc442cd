package carenet.signin;

import java.time.Instant;
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
 * @param roles in which it can act
 * @param role in which it acts
 * @param professional whose caseload a coordinator has
 * @param since when they signed in
 * @param local what a local account was then; null for an account of an identity provider
 */
record SignedIn(String account, Set<UserRole> roles, UserRole role, @Nullable Id professional, Instant since,
		@Nullable Account local) implements AuthenticatedPrincipal {

	SignedIn {
		roles = Set.copyOf(roles);
	}

	/** Somebody with a local account, in the first of its roles. */
	static SignedIn of(Account account, Instant since) {
		return new SignedIn(account.name(), account.roles(), account.rolesInOrder().getFirst(), account.professional(),
				since, account);
	}

	SignedIn as(UserRole other) {
		return new SignedIn(this.account, this.roles, other, this.professional, this.since, this.local);
	}

	/** The same with what the account is now. */
	SignedIn with(Account now) {
		return new SignedIn(this.account, now.roles(), this.role, now.professional(), this.since, now);
	}

	/** Whether what was signed in with is still good. */
	boolean isStill(Account now) {
		return this.local != null && !now.disabled() && now.secret().equals(this.local.secret())
				&& now.roles().contains(this.role);
	}

	boolean hasToChangePassword() {
		return this.local != null && this.local.oneTime();
	}

	Viewer viewer() {
		return new Viewer(this.account, this.role, (this.role == UserRole.COORDINATOR) ? this.professional : null,
				Set.of());
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
