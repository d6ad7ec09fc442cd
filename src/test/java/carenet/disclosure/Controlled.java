package carenet.disclosure;

import java.time.Clock;

import carenet.cohort.Publication;

/** Disclosure control as a viewer of sums meets it. */
public final class Controlled {

	private Controlled() {
	}

	public static Publication publication(int threshold, int rounding) {
		DisclosureRules rules = new DisclosureRules(threshold, rounding);
		return new ControlledPublication(() -> "ana", rules, new AskedSets(rules, Clock.systemUTC()),
				new AskedViews(false, Clock.systemUTC()));
	}

}
