package carenet.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import carenet.study.NotAllowed;
import carenet.study.NotFound;

/** The passkeys of all local accounts. */
public final class Passkeys {

	private final AccountFile file;

	private final Accounts accounts;

	private final Clock clock;

	Passkeys(AccountFile file, Accounts accounts, Clock clock) {
		this.file = file;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Whose passkey this is. */
	public Optional<Account> findOwner(Predicate<Passkey> which) {
		return this.file.read().stream().filter((one) -> one.passkeys().stream().anyMatch(which)).findFirst();
	}

	/** The first of an account. */
	public Optional<Passkey> findOf(String name) {
		return this.accounts.find(name).flatMap((one) -> one.passkeys().stream().findFirst());
	}

	public void add(String name, Passkey fresh) {
		this.accounts.change(name, "add passkey", (one) -> {
			List<Passkey> more = new ArrayList<>(one.passkeys());
			more.add(fresh);
			return one.withPasskeys(more, this.clock.instant());
		});
	}

	/** Refuses one whose count says that there is a second of it. */
	public void use(String id, long count) {
		this.file
			.change((before) -> before.stream().map((one) -> one.hasPasskey(id) ? used(one, id, count) : one).toList());
	}

	private Account used(Account account, String id, long count) {
		return account.withPasskeys(account.passkeys().stream().map((key) -> {
			if (!key.id().equals(id)) {
				return key;
			}
			if (!key.canBeAt(count)) {
				throw new NotAllowed("the passkey was used out of turn, as a copy of it would be");
			}
			return key.usedAt(count, this.clock.instant());
		}).toList(), account.changed());
	}

	/** Ends the sessions that it opened. */
	public void remove(String name, String id) {
		this.accounts.change(name, "remove passkey", (one) -> {
			if (!one.hasPasskey(id)) {
				throw new NotFound("the account %s has no such passkey".formatted(one.name()));
			}
			return one.withPasskeys(one.passkeys().stream().filter((key) -> !key.id().equals(id)).toList(),
					this.clock.instant());
		});
	}

	/** For somebody who has lost them. */
	public void forget(String name) {
		this.accounts.change(name, "forget passkeys", (one) -> one.withPasskeys(List.of(), this.clock.instant()));
	}

}
