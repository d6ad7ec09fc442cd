package carenet.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import carenet.study.AsOf;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.TieKind;
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
	 * Whether neither the stored testimonies nor the plain relationships tell it: they
	 * hold what all sources said, as known now.
	 */
	boolean needsEvidence() {
		boolean plain = allSourcesAtTheirTime() && this.view.rule() == ConsensusRule.UNION;
		return this.view.knownAt() != null || asks(Part.STATEMENTS) || asks(Part.RATINGS)
				|| (asks(Part.ATTRIBUTES) && !allSourcesAtTheirTime())
				|| ((asks(Part.NEEDS) || asks(Part.ADDRESSED)) && !plain);
	}

	/**
	 * The kinds of ties that only their testimonies tell of: the plain relationships are
	 * of the ties that some source says are there.
	 */
	Set<TieKind> told() {
		if (asks(Part.WARNINGS)) {
			return EnumSet.allOf(TieKind.class);
		}
		Set<TieKind> told = EnumSet.noneOf(TieKind.class);
		if (asks(Part.TIES) || (asks(Part.PRESENT) && !allSourcesAtTheirTime())) {
			told.add(TieKind.SUPPORTS);
		}
		if (asks(Part.CONTACTS)) {
			told.add(TieKind.IN_CONTACT_WITH);
		}
		return told;
	}

	private boolean allSourcesAtTheirTime() {
		return this.view.sources() == null && !this.view.includeRetrospective();
	}

}
