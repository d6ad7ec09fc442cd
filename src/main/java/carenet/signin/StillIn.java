package carenet.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import carenet.access.StayingViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.passkeys.PasskeyPolicy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who has signed in is still in: not for longer than a day's work, not
 * after the account became another one, and not once they signed out.
 */
final class StillIn implements StayingViewer {

	/** More sessions do not end in a day's work. */
	private static final int ENDED = 100_000;

	private final Accounts accounts;

	private final PasskeyPolicy policy;

	private final Clock clock;

	private final Duration longest;

	private final Cache<Visit, Boolean> ended;

	StillIn(Accounts accounts, PasskeyPolicy policy, Clock clock, Duration longest) {
		this.accounts = accounts;
		this.policy = policy;
		this.clock = clock;
		this.longest = longest;
		this.ended = Caffeine.newBuilder().maximumSize(ENDED).expireAfterWrite(longest).build();
	}

	/** What tells one session from another, in whatever role. */
	private record Visit(String account, java.time.Instant since) {
	}

	/** The session is over. */
	void end(SignedIn who) {
		this.ended.put(new Visit(who.account(), who.since()), true);
	}

	/** Null when it has to sign in again. */
	@Nullable SignedIn asOfNow(SignedIn then) {
		if (then.since().plus(this.longest).isBefore(this.clock.instant())) {
			return null;
		}
		if (then.local() == null) {
			return then;
		}
		return this.accounts.find(then.account()).map((account) -> asOfNow(then, account)).orElse(null);
	}

	private @Nullable SignedIn asOfNow(SignedIn then, Account account) {
		Set<UserRole> open = this.policy.open(account, then.passkey() != null);
		return then.isStill(account, open) ? then.with(account, open) : null;
	}

	@Override
	public Supplier<Optional<Viewer>> staying() {
		SignedIn then = Acting.now();
		return (then == null) ? Optional::empty
				: () -> Optional.of(then)
					.filter((who) -> this.ended.getIfPresent(new Visit(who.account(), who.since())) == null)
					.map(this::asOfNow)
					.map(SignedIn::viewer);
	}

}
