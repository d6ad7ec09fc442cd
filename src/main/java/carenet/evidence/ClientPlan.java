package carenet.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.study.Id;

/**
 * What is to be written for one client: new evidence, register rows, and the graph layer
 * of the whole.
 *
 * @param node the client's node
 * @param revision how often the client has been changed so far
 * @param stored the elements that are stored, by column and key
 * @param register the register rows that are wished
 * @param added the evidence that is new
 * @param whole all that will then be known
 */
record ClientPlan(String node, int revision, Map<String, Map<String, Difference.Stored>> stored, ClientFile register,
		EvidenceRows added, ClientFile whole) {

	static ClientPlan creating(String node, ClientFile file) {
		EvidenceRows added = EvidenceRows.newIn(file, Map.of());
		Map<String, Difference.Stored> client = Map.of(file.client().id().value(),
				new Difference.Stored(node, Map.of("id", file.client().id().value())));
		return new ClientPlan(node, 0, Map.of("clients", client), file, added, file);
	}

	static ClientPlan appending(StoredClient stored, ClientFile file) {
		EvidenceRows added = EvidenceRows.newIn(file, stored.elements("reports"));
		return new ClientPlan(stored.node(), stored.revision(), stored.elements(), file, added,
				added.addedTo(stored.row().file(), file));
	}

	static ClientPlan rebuilding(StoredClient stored) {
		ClientFile file = stored.row().file();
		return new ClientPlan(stored.node(), stored.revision(), stored.elements(), ClientFile.nothingOf(file.client()),
				EvidenceRows.NONE, file);
	}

	/**
	 * Everybody whose register has a say in the client's testimonies: who stands in a
	 * tie, and who was asked.
	 */
	Stream<Id> supporters() {
		return Stream.concat(
				this.whole.statements()
					.stream()
					.flatMap((statement) -> Stream.of(statement.tie().from(), statement.tie().to())),
				this.whole.reports().stream().flatMap((report) -> Stream.ofNullable(report.informant())));
	}

	Appended write(ClientWriter writer, Register people, Instant now) {
		return write(writer, projection(people, now), now);
	}

	/** What writing would do; the writer is not to be flushed. */
	Foreseen foresee(ClientWriter unused, Register people, Instant now) {
		Projection projection = projection(people, now);
		return Foreseen.of(this, projection, write(unused, projection, now));
	}

	private Projection projection(Register people, Instant now) {
		return Projection.of(Casebook.of(this.whole, people, now));
	}

	private Appended write(ClientWriter writer, Projection projection, Instant now) {
		int rows = writer.writeRegister(this.node, RegisterRows.of(this.register, nextRecordedAfter(now)), this.stored);
		writer.writeEvidence(this.added, this.revision + 1);
		int versions = writer.writeTies(this.node, projection.ties(this.whole), this.stored)
				+ writer.writeProjection(this.node, projection, this.stored);
		Appended appended = new Appended(0, this.added.reports().size(), this.added.statements().size(),
				this.added.ratings().size(), rows, versions);
		if (!appended.isNothing()) {
			writer.writeRevision(this.node, this.revision + 1);
		}
		return appended;
	}

	/**
	 * When what is known changes by itself, since a report bears a later time of
	 * recording.
	 */
	private @org.jspecify.annotations.Nullable Instant nextRecordedAfter(Instant now) {
		return this.whole.reports()
			.stream()
			.map(Report::recordedAt)
			.filter((recordedAt) -> recordedAt.isAfter(now))
			.min(Instant::compareTo)
			.orElse(null);
	}

}
