package carenet.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is asked of a network; no more than that is read. */
public enum Part {

	/** The ties to the client that are present, with their supporters and sources. */
	PRESENT,
	/** The ties to the client in every state. */
	TIES,
	/** Whom the supporters work for. */
	EMPLOYERS,
	/** The attributes of ties. */
	ATTRIBUTES,
	/** The needs that each supporter addresses. */
	ADDRESSED,
	/** The single statements, and which denials are silent. */
	STATEMENTS,
	/** The needs, how they are rated and how they are covered. */
	NEEDS,
	/** The single ratings. */
	RATINGS,
	/** Who addresses the needs. */
	ADDRESSERS,
	/** Contacts between supporters. */
	CONTACTS,
	/** Measures of the network. */
	MEASURES,
	/** What a reader must know. */
	WARNINGS,
	/** What happened to the client; no network shows it. */
	EVENTS,
	/** What researchers coded about the client; no network shows it. */
	CODINGS;

	/** All that a network shows. */
	public static final Set<Part> OF_A_NETWORK = Collections.unmodifiableSet(EnumSet.range(PRESENT, WARNINGS));

	/** What has to be read for it, too. */
	Set<Part> standsOn() {
		return switch (this) {
			case PRESENT, EMPLOYERS, NEEDS, CONTACTS, EVENTS, CODINGS -> Set.of();
			case TIES, ATTRIBUTES, ADDRESSED, STATEMENTS -> Set.of(PRESENT);
			case RATINGS, ADDRESSERS -> Set.of(NEEDS);
			case MEASURES -> Set.of(ATTRIBUTES, EMPLOYERS, CONTACTS, NEEDS);
			case WARNINGS -> Set.of(TIES);
		};
	}

}
