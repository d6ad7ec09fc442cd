package carenet.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time, as far ahead of the real one as a test wants. */
final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	void go(Duration further) {
		this.ahead = this.ahead.plus(further);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
