package carenet.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import carenet.actors.Fragment;
import carenet.evidence.Fragments;
import carenet.evidence.PersonExtent;
import carenet.study.TieKind;

/**
 * What one read is composed of.
 *
 * @param parts what is asked
 * @param told of which kinds of ties the testimonies are read
 * @param evidence whether it is the evidence that is read, for whatever is asked
 * @param records whether all records of a person are read; few people have several
 */
record Composition(Set<Part> parts, Set<TieKind> told, boolean evidence, boolean records) {

	static Composition of(Collection<NetworkKey> keys) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		Set<TieKind> told = EnumSet.noneOf(TieKind.class);
		for (NetworkKey key : keys) {
			parts.addAll(key.parts());
			told.addAll(key.told());
		}
		return new Composition(parts, told, keys.stream().anyMatch(NetworkKey::needsEvidence), false);
	}

	Composition fromEvidence() {
		return new Composition(this.parts, this.told, true, this.records);
	}

	Composition withRecords() {
		return new Composition(this.parts, this.told, this.evidence, true);
	}

	/** What both read; their parts are the same. */
	Composition and(Composition other) {
		return new Composition(this.parts, this.told, this.evidence || other.evidence, this.records || other.records);
	}

	List<Fragment> fragments() {
		List<Fragment> fragments = new ArrayList<>(
				this.evidence
						? List.of(Fragments.EVIDENCE,
								Fragments.supporters(EnumSet.allOf(TieKind.class), PersonExtent.WHOLE), Fragments.NEEDS)
						: stored());
		if (asks(Part.EVENTS)) {
			fragments.add(Fragments.EVENTS);
		}
		if (asks(Part.CODINGS)) {
			fragments.add(Fragments.CODINGS);
		}
		return fragments;
	}

	private List<Fragment> stored() {
		List<Fragment> fragments = new ArrayList<>();
		PersonExtent people = new PersonExtent(asks(Part.EMPLOYERS), this.records);
		boolean supportersAreTold = this.told.contains(TieKind.SUPPORTS);
		if (!this.told.isEmpty()) {
			fragments.add(Fragments.ties(this.told));
			fragments.add(Fragments.supporters(this.told, people));
		}
		if (asks(Part.ATTRIBUTES) || (asks(Part.PRESENT) && !supportersAreTold)) {
			fragments.add(SupportsVersion.fragment(supportersAreTold ? null : people));
		}
		if (asks(Part.NEEDS)) {
			fragments.add(NeedVersion.fragment(asks(Part.ADDRESSERS) ? new PersonExtent(false, this.records) : null));
		}
		if (asks(Part.ADDRESSED)) {
			fragments.add(AddressedNeed.FRAGMENT);
		}
		if (asks(Part.MEASURES) || asks(Part.WARNINGS)) {
			fragments.add(Fragments.REPORTS);
		}
		return fragments;
	}

	private boolean asks(Part part) {
		return this.parts.contains(part);
	}

}
