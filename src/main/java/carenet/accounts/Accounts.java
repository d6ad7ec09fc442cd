package carenet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import carenet.access.UserRole;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;

/** All local accounts; whatever becomes different about one is recorded. */
public final class Accounts {

	/** The longest that a token can be good for. */
	public static final int MOST_DAYS = 366;

	private final AccountFile file;

	private final Hashing hashing;

	private final Auditor auditor;

	private final Clock clock;

	Accounts(AccountFile file, Hashing hashing, Auditor auditor, Clock clock) {
		this.file = file;
		this.hashing = hashing;
		this.auditor = auditor;
		this.clock = clock;
	}

	/** Whether there has never been any. */
	public boolean areNew() {
		return !this.file.exists();
	}

	public List<Account> findAll() {
		return this.file.read().stream().sorted(Comparator.comparing(Account::name)).toList();
	}

	/** By its name, as it was typed. */
	public Optional<Account> find(String typed) {
		String name = Account.nameOf(typed);
		return this.file.read().stream().filter((one) -> one.name().equals(name)).findFirst();
	}

	Optional<Account> findByToken(String text) {
		Instant now = this.clock.instant();
		return this.file.read()
			.stream()
			.filter((one) -> one.tokens().stream().anyMatch((token) -> token.is(text, now)))
			.findFirst();
	}

	public void add(String typed, Set<UserRole> roles, @Nullable Id professional, Password password, boolean oneTime) {
		Instant now = this.clock.instant();
		Account account = new Account(Account.nameOf(typed), this.hashing.hash(password), oneTime, roles, professional,
				false, now, now, List.of(), List.of());
		recorded(account.name(), "add " + codes(roles), () -> this.file.change((before) -> {
			if (before.stream().anyMatch((one) -> one.name().equals(account.name()))) {
				throw new BadInput("there is an account %s already".formatted(account.name()));
			}
			List<Account> after = new ArrayList<>(before);
			after.add(account);
			return after;
		}));
	}

	/** Ends every session of the account. */
	public void setPassword(String name, Password password, boolean oneTime) {
		String hash = this.hashing.hash(password);
		change(name, "password", (one) -> one.withPassword(hash, oneTime, this.clock.instant()));
	}

	/** The professional stays for a coordinator, unless another is named. */
	public void setRoles(String name, Set<UserRole> roles, @Nullable Id professional) {
		change(name, "roles " + codes(roles),
				(one) -> one.withRoles(roles,
						roles.contains(UserRole.COORDINATOR)
								? (professional != null) ? professional : one.professional() : null,
						this.clock.instant()));
	}

	/** Ends every session of the account. */
	public void disable(String name) {
		change(name, "disable", (one) -> one.disabled(true, this.clock.instant()));
	}

	/** Removes the accounts of somebody of whom nothing may stay. */
	public void removeOf(Id professional) {
		findAll().stream()
			.filter((one) -> professional.equals(one.professional()))
			.forEach((one) -> recorded(one.name(), "remove", () -> this.file
				.change((before) -> before.stream().filter((account) -> !account.name().equals(one.name())).toList())));
	}

	public void enable(String name) {
		change(name, "enable", (one) -> one.disabled(false, this.clock.instant()));
	}

	/** A token that is shown this once. */
	public Token.Fresh addToken(String name, int days) {
		if (days < 1 || days > MOST_DAYS) {
			throw new BadInput("a token is good for 1 to %d days, not %d".formatted(MOST_DAYS, days));
		}
		Instant now = this.clock.instant();
		Token.Fresh fresh = Token.fresh(now, now.plus(Duration.ofDays(days)));
		change(name, "token " + fresh.token().id(), (one) -> one.with(fresh.token(), now));
		return fresh;
	}

	public void revokeToken(String name, String id) {
		change(name, "revoke token", (one) -> {
			if (one.tokens().stream().noneMatch((token) -> token.id().equals(id))) {
				throw new NotFound("the account %s has no token '%s'".formatted(one.name(), id));
			}
			return one.without(id, this.clock.instant());
		});
	}

	void change(String typed, String what, UnaryOperator<Account> change) {
		String name = find(typed).orElseThrow(() -> new NotFound("there is no account '%s'".formatted(typed))).name();
		recorded(name, what, () -> this.file.change(
				(before) -> before.stream().map((one) -> one.name().equals(name) ? change.apply(one) : one).toList()));
	}

	private void recorded(String name, String what, Runnable change) {
		String text = name + " " + what;
		AuditEntry.Draft begun = this.auditor.begin(Deed.ACCOUNT, new AuditObject(AuditObject.Kind.ACCOUNT,
				text.substring(0, Math.min(text.length(), AuditObject.LONGEST))));
		this.auditor.changing(begun, (done) -> done, () -> {
			change.run();
			return true;
		});
	}

	private static String codes(Set<UserRole> roles) {
		return String.join(",", roles.stream().sorted().map(Enum::name).toList());
	}

}
