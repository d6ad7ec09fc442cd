package carenet.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is asked of a network; no more than that is read. */
public enum Part {

	/** The ties to the client, with their states and sources. */
	TIES,
	/** Who the supporters are. */
	SUPPORTERS,
	/** Whom they work for. */
	EMPLOYERS,
	/** The attributes of ties. */
	ATTRIBUTES,
	/** The single statements, and which denials are silent. */
	STATEMENTS,
	/** The needs and how they are rated. */
	NEEDS,
	/** The single ratings. */
	RATINGS,
	/** Who addresses the needs. */
	ADDRESSERS,
	/** How the needs are covered. */
	COVERAGE,
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
	static final Set<Part> OF_A_NETWORK = Collections.unmodifiableSet(EnumSet.range(TIES, WARNINGS));

	/** What has to be read for it, too. */
	Set<Part> standsOn() {
		return switch (this) {
			case SUPPORTERS, NEEDS, EVENTS, CODINGS -> Set.of();
			case TIES, EMPLOYERS, CONTACTS -> Set.of(SUPPORTERS);
			case ATTRIBUTES, STATEMENTS, WARNINGS -> Set.of(TIES);
			case RATINGS -> Set.of(NEEDS);
			case ADDRESSERS -> Set.of(NEEDS, SUPPORTERS);
			case COVERAGE -> Set.of(ADDRESSERS, EMPLOYERS);
			case MEASURES -> Set.of(ATTRIBUTES, EMPLOYERS, CONTACTS, COVERAGE);
		};
	}

}
