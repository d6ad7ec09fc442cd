package carenet.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import carenet.access.UserRole;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Doer;
import carenet.audit.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody proves to be who they say they are. Who is wrong too often has to wait,
 * and learns neither that nor whether there is such an account.
 */
public final class Gate {

	/** Tries on one account, and from one address, which many people may share. */
	private static final int FREE_TRIES = 5;

	private static final int FREE_TRIES_OF_ADDRESS = 20;

	private final Accounts accounts;

	private final Hashing hashing;

	private final Auditor auditor;

	private final Failures byAccount;

	private final Failures byAddress;

	private final Proven proven;

	Gate(Accounts accounts, Hashing hashing, Auditor auditor, Clock clock) {
		this.accounts = accounts;
		this.hashing = hashing;
		this.auditor = auditor;
		this.byAccount = new Failures(clock, FREE_TRIES);
		this.byAddress = new Failures(clock, FREE_TRIES_OF_ADDRESS);
		this.proven = new Proven(clock);
	}

	/** Somebody who begins a session. */
	public Optional<Account> openFor(String typed, String password, String address) {
		return open(typed, password, address, false);
	}

	/** A program that sends its password with every request: proven once, it is quick. */
	public Optional<Account> openAgainFor(String typed, String password, String address) {
		return open(typed, password, address, true);
	}

	private Optional<Account> open(String typed, String password, String address, boolean again) {
		String name = Account.nameOf(typed.substring(0, Math.min(typed.length(), 100)));
		Optional<Account> account = this.accounts.find(name);
		if (isLocked(name, address)) {
			return Optional.empty();
		}
		if (again && account.filter((one) -> !one.disabled() && this.proven.contains(one, password)).isPresent()) {
			return account;
		}
		if (this.hashing.inTurn(() -> !isLocked(name, address) && isRight(account, password))) {
			Account one = account.orElseThrow();
			this.byAccount.forget(name);
			if (again) {
				this.proven.add(one, password);
			}
			record(one, address, Outcome.DONE);
			return account;
		}
		failed(name, account.orElse(null), address);
		return Optional.empty();
	}

	private boolean isRight(Optional<Account> account, String password) {
		if (account.isEmpty()) {
			this.hashing.matchesNobody(password);
			return false;
		}
		return this.hashing.matches(password, account.get().secret()) && !account.get().disabled();
	}

	/** A program with a token; how it is used, the deeds tell. */
	public Optional<Account> openWith(String token, String address) {
		if (this.byAddress.isLocked(place(address))) {
			return Optional.empty();
		}
		Optional<Account> account = this.accounts.findByToken(token).filter((one) -> !one.disabled());
		if (account.isEmpty()) {
			boolean locks = this.byAddress.add(place(address));
			record(null, address, locks ? Outcome.REFUSED : Outcome.FAILED);
		}
		return account;
	}

	/** Somebody who proves to hold a key: what the proof finds is the account's name. */
	public Optional<Account> openWithKey(Supplier<Optional<String>> proof, String address) {
		if (this.byAddress.isLocked(place(address))) {
			return Optional.empty();
		}
		Optional<Account> account = proof.get().flatMap(this.accounts::find).filter((one) -> !one.disabled());
		if (account.isEmpty()) {
			boolean locks = this.byAddress.add(place(address));
			record(null, address, locks ? Outcome.REFUSED : Outcome.FAILED);
		}
		account.ifPresent((one) -> record(one, address, Outcome.DONE));
		return account;
	}

	private boolean isLocked(String name, String address) {
		return this.byAccount.isLocked(name) || this.byAddress.isLocked(place(address));
	}

	/**
	 * The tries that follow a refusal are refused unheard, and not recorded one by one.
	 */
	private void failed(String name, @Nullable Account account, String address) {
		boolean accountLocks = this.byAccount.add(name);
		boolean addressLocks = this.byAddress.add(place(address));
		record(account, address, (accountLocks || addressLocks) ? Outcome.REFUSED : Outcome.FAILED);
	}

	/** Whoever has one IPv6 address has the others of its network. */
	private static String place(String address) {
		String[] parts = address.split(":", -1);
		return (parts.length == 8) ? String.join(":", List.of(parts).subList(0, 4)) : address;
	}

	/** What was typed as a name may be a password, and is not recorded. */
	private void record(@Nullable Account account, String address, Outcome outcome) {
		Doer doer = (account != null && outcome == Outcome.DONE) ? doer(account.name(), account.rolesInOrder(), address)
				: doer("nobody", List.of(UserRole.NONE), address);
		this.auditor.record(AuditEntry.Draft
			.of(Deed.SIGN_IN, doer,
					new AuditObject(AuditObject.Kind.ACCOUNT, (account != null) ? account.name() : "unknown"))
			.ended(outcome));
	}

	private static Doer doer(String account, List<UserRole> roles, String address) {
		return new Doer(account, roles.stream().map(Enum::name).toList(), null, null, null, address);
	}

}
