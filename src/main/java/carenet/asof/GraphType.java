package carenet.asof;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A type of relationship: between whom, and what a wave means for it. */
enum GraphType {

	SUPPORTS(Bound.VERSION, NodeKind.SUPPORTER, NodeKind.CLIENT),

	ADDRESSES(Bound.VERSION, NodeKind.SUPPORTER, NodeKind.NEED),

	IN_CONTACT_WITH(Bound.VERSION, NodeKind.SUPPORTER, NodeKind.SUPPORTER),

	HAS_NEED(Bound.LISTED_NEED, NodeKind.CLIENT, NodeKind.NEED),

	HAS_WAVE(Bound.INDEX, NodeKind.CLIENT, NodeKind.WAVE),

	WORKS_FOR(Bound.DATE, NodeKind.SUPPORTER, NodeKind.SUPPORTER),

	ASSIGNED_TO(Bound.OWN_DATE, NodeKind.CLIENT, NodeKind.SUPPORTER),

	PART_OF(Bound.NONE, NodeKind.SUPPORTER, NodeKind.SUPPORTER),

	ALIAS_OF(Bound.NONE, NodeKind.SUPPORTER, NodeKind.SUPPORTER),

	EXPERIENCED(Bound.NONE, NodeKind.CLIENT, NodeKind.EVENT),

	CODED(Bound.NONE, NodeKind.CLIENT, NodeKind.CODING),

	OF(Bound.OF_NEED, NodeKind.NEED, NodeKind.CLIENT);

	/** How a relationship is held to a wave. */
	enum Bound {

		/** One for each tie and wave at which a voice says yes. */
		VERSION,
		/** One for each need and wave at which it is listed. */
		LISTED_NEED,
		/** By the index of the wave at its end. */
		INDEX,
		/** By the date that the wave has for the one client of the pattern. */
		DATE,
		/** By the date that the wave has for the client at its own end. */
		OWN_DATE,
		/** A need's client; the same type also leads from what was told. */
		OF_NEED,
		/** As the register has it today. */
		NONE

	}

	private final Bound bound;

	private final NodeKind from;

	private final NodeKind to;

	GraphType(Bound bound, NodeKind from, NodeKind to) {
		this.bound = bound;
		this.from = from;
		this.to = to;
	}

	static Optional<GraphType> named(String name) {
		return Arrays.stream(values()).filter((type) -> type.name().equals(name)).findFirst();
	}

	/** The types that are held in the same way. */
	Set<GraphType> alike() {
		return Arrays.stream(values()).filter((type) -> type.bound == this.bound).collect(Collectors.toSet());
	}

	Bound bound() {
		return this.bound;
	}

	NodeKind from() {
		return this.from;
	}

	NodeKind to() {
		return this.to;
	}

	boolean isAmongSupporters() {
		return this.from == NodeKind.SUPPORTER && this.to == NodeKind.SUPPORTER;
	}

}
