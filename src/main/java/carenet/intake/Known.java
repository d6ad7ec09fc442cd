package carenet.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import carenet.actors.Client;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.ReportDigest;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What the store has already, as far as a package may refer to it. It is asked once for
 * nearly every id of a package, so an implementation should answer from memory.
 */
public interface Known {

	/** An empty store. */
	Known NOTHING = new KnownNothing();

	Optional<Client> client(Id id);

	/** A client's waves; empty for an unknown client. */
	List<Wave> waves(Id client);

	Optional<Supporter> supporter(Id id);

	Optional<Need> need(Id id);

	Optional<KnownReport> report(Id id);

	/** Everybody of whom some report says something as a supporter of the client. */
	Set<Id> supportersOf(Id client);

	/** The record that one stands for, where it is merged. */
	Optional<Id> keptFor(Id record);

	/** Whether others stand for a record. */
	boolean isKept(Id record);

	/**
	 * A report in the store.
	 *
	 * @param id the report's id
	 * @param client about whom
	 * @param recordedAt when it became known
	 * @param supersedes the report that it corrects
	 * @param supersededBy the report that corrects it
	 * @param supersededAt when that one became known
	 * @param digest what it says
	 */
	record KnownReport(Id id, Id client, Instant recordedAt, @Nullable Id supersedes, @Nullable Id supersededBy,
			@Nullable Instant supersededAt, ReportDigest digest) {
	}

}
