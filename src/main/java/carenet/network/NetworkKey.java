package carenet.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import carenet.study.AsOf;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.View;

/**
 * Which network is asked for, and what of it.
 *
 * @param client around whom
 * @param at at which wave
 * @param view through whose eyes
 * @param parts what is asked
 */
public record NetworkKey(Id client, AsOf at, View view, Set<Part> parts) {

	public NetworkKey {
		EnumSet<Part> all = EnumSet.noneOf(Part.class);
		parts.forEach((part) -> add(part, all));
		parts = Collections.unmodifiableSet(all);
	}

	/** These parts, at whichever waves the client has. */
	public static NetworkKey allWaves(Id client, View view, Set<Part> parts) {
		return new NetworkKey(client, new AsOf.AtDate(LocalDate.MAX), view, parts);
	}

	public static NetworkKey whole(Id client, AsOf at, View view) {
		return new NetworkKey(client, at, view, Part.OF_A_NETWORK);
	}

	/** Parts stand on others. */
	private static void add(Part part, Set<Part> all) {
		if (all.add(part)) {
			part.standsOn().forEach((other) -> add(other, all));
		}
	}

	boolean asks(Part part) {
		return this.parts.contains(part);
	}

	/**
	 * Whether the stored testimonies and versions do not tell it: they hold what all
	 * sources said, as known now.
	 */
	boolean needsEvidence() {
		boolean allSourcesAtTheirTime = this.view.sources() == null && !this.view.includeRetrospective();
		boolean plain = allSourcesAtTheirTime && this.view.rule() == ConsensusRule.UNION;
		return this.view.knownAt() != null || asks(Part.STATEMENTS) || asks(Part.RATINGS)
				|| (asks(Part.ATTRIBUTES) && !allSourcesAtTheirTime) || (asks(Part.NEEDS) && !plain);
	}

}
