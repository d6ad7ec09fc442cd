package carenet.network;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import carenet.actors.ClientEntry;
import carenet.evidence.Casebook;
import carenet.evidence.ClientRow;
import carenet.study.Id;

/** What one read returned of one client; each moment of knowledge is read once. */
final class ClientReading {

	private final ClientRow row;

	private final ClientEntry entry;

	private final Composition composition;

	private final Instant now;

	private final Map<Instant, Knowledge> known = new HashMap<>();

	ClientReading(ClientRow row, Composition composition, Instant now) {
		this.row = row;
		this.entry = new ClientEntry(row.client(), row.waves());
		this.composition = composition;
		this.now = now;
	}

	Id client() {
		return this.entry.id();
	}

	/**
	 * What has to be read: the evidence where the stored layer does not hold what is
	 * known, or lacks some of it; all records of a person where there are several.
	 */
	Composition needed() {
		if (this.composition.evidence()) {
			return this.composition;
		}
		if (this.row.isOutdatedAt(this.now) || NeedVersion.lackCoverage(this.row.fields())) {
			return this.composition.fromEvidence();
		}
		return at(this.now) instanceof FromGraph stored && stored.lacksRecords() ? this.composition.withRecords()
				: this.composition;
	}

	KnownClient under(NetworkKey key) {
		Instant moment = Optional.ofNullable(key.view().knownAt()).orElse(this.now);
		return new KnownClient(this.entry, key, at(moment), this.row.events(), this.row.codings(), this.row.revision());
	}

	private Knowledge at(Instant moment) {
		return this.known.computeIfAbsent(moment, this::knowledge);
	}

	private Knowledge knowledge(Instant moment) {
		return this.composition.evidence() ? new FromEvidence(Casebook.of(this.row.file(), this.row.register(), moment))
				: new FromGraph(this.row, this.composition.told(), moment);
	}

}
