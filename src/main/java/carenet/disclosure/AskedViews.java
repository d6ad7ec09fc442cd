package carenet.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import carenet.study.NotAllowed;
import carenet.study.View;

/**
 * Under which view an account was told numbers within a day. Two views of the same
 * clients differ by few ties, and so do their numbers: where one view only is allowed,
 * nobody can subtract.
 */
final class AskedViews {

	private final boolean onlyOne;

	private final Clock clock;

	private final Map<String, Asked> byAccount = new HashMap<>();

	/** A view under which something was told, and when for the last time. */
	private record Asked(View view, Instant at) {
	}

	AskedViews(boolean onlyOne, Clock clock) {
		this.onlyOne = onlyOne;
		this.clock = clock;
	}

	/**
	 * Refuses another view than that of the last 24 hours, and takes note of the first.
	 */
	synchronized void ask(String account, View view) {
		Instant now = this.clock.instant();
		Asked last = this.byAccount.get(account);
		if (this.onlyOne && last != null && !last.at().plus(AskedSets.KEPT).isBefore(now)
				&& !last.view().equals(view)) {
			throw new NotAllowed(
					"refused: within 24 hours numbers are told under one rule and of one choice of sources, since two of the same clients differ by few; ask as you did before, or tomorrow");
		}
		this.byAccount.put(account, new Asked(view, now));
	}

}
