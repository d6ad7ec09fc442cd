package carenet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Failed tries by account or by address. After some of them nothing is tried for a
 * quarter of an hour, after each further one twice as long; a quiet day forgets them.
 */
final class Failures {

	private static final Duration FIRST_WAIT = Duration.ofMinutes(15);

	private static final int MOST_DOUBLINGS = 4;

	private static final int REMEMBERED = 20_000;

	private final Clock clock;

	private final int free;

	private final Cache<String, Failed> failed;

	/** So many tries fail without a wait. */
	Failures(Clock clock, int free) {
		this.clock = clock;
		this.free = free;
		this.failed = Caffeine.newBuilder()
			.maximumSize(REMEMBERED)
			.expireAfterWrite(1, TimeUnit.DAYS)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	private record Failed(int times, @Nullable Instant until) {
	}

	boolean isLocked(String key) {
		Failed found = this.failed.getIfPresent(key);
		return found != null && found.until() != null && this.clock.instant().isBefore(found.until());
	}

	/** Whether this one locks. */
	boolean add(String key) {
		Failed now = this.failed.asMap().merge(key, new Failed(1, null), (before, _) -> next(before.times() + 1));
		return now != null && now.until() != null;
	}

	private Failed next(int times) {
		int over = times - this.free;
		return new Failed(times, (over < 0) ? null
				: this.clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS))));
	}

	void forget(String key) {
		this.failed.invalidate(key);
	}

}
