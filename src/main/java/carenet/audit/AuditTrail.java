package carenet.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotFound;

/**
 * The log as a reader has it, without the right to change it and beside whoever writes
 * it.
 */
public final class AuditTrail {

	/** A file that is written at this moment is read again. */
	private static final int TRIES = 5;

	private final DataFolder data;

	private final Path folder;

	private final AuditKey key;

	private AuditTrail(DataFolder data, AuditKey key) {
		this.data = data;
		this.folder = data.root().resolve(AuditLog.FOLDER);
		this.key = key;
	}

	/** The log of a data folder; not found where none was ever begun. */
	public static AuditTrail of(DataFolder data) {
		if (!Files.isDirectory(data.root().resolve(AuditLog.FOLDER)) && !AuditKey.exists(data)) {
			throw new NotFound("there is no audit log in %s".formatted(data.root()));
		}
		return new AuditTrail(data, AuditKey.of(data, true));
	}

	/**
	 * Goes along the whole log.
	 * @param anchors entries that were written down elsewhere and have to be there
	 */
	public Verification verify(List<Anchor> anchors) {
		try {
			Optional<Head> before = head();
			List<Anchor> expected = new ArrayList<>(anchors);
			before.ifPresent((head) -> expected.add(new Anchor(head.number(), head.mac())));
			Verifying way = new Verifying(this.key, expected);
			List<Path> segments = new Segments(this.folder).inOrder();
			for (Path segment : segments) {
				way.segment(segment, segment.equals(segments.getLast()));
			}
			way.end();
			holdAgainstHead(way, head());
			countPeople(way);
			return way.answer();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Empty when it is not as it was written. */
	private Optional<Head> head() throws IOException {
		for (int i = 0; i < TRIES; i++) {
			List<Head> heads = HeadFile.find(this.data, this.key);
			if (heads.size() == 2) {
				return Optional.of(heads.getFirst());
			}
		}
		return Optional.empty();
	}

	/** A crash leaves one entry that the head does not know yet, no more. */
	private static void holdAgainstHead(Verifying way, Optional<Head> after) {
		long last = way.last().number();
		if (after.isEmpty()) {
			way.damage(new Verification.Damage(last, "secrets/" + HeadFile.FILE, 0,
					"the head is missing or damaged, so the end may have been cut off"));
		}
		else if (after.get().number() + 1 < last) {
			way.damage(new Verification.Damage(after.get().number() + 1, "secrets/" + HeadFile.FILE, 0,
					"the head is older than the log: it knows %d of %d entries".formatted(after.get().number(), last)));
		}
	}

	private void countPeople(Verifying way) throws IOException {
		int expected = 0;
		int found = -1;
		for (int i = 0; i < TRIES && found < expected; i++) {
			expected = head().map(Head::people).orElse(0);
			found = LockedKeys.read(this.folder.resolve(PeopleKeys.FILE)).count(this.key);
		}
		if (found < expected) {
			way.damage(new Verification.Damage(way.last().number(), "audit/" + PeopleKeys.FILE, 0,
					"%d of %d keys are there: nobody can tell any more whom some entries are about".formatted(found,
							expected)));
		}
	}

	/**
	 * What was recorded about a client or supporter; nothing about somebody who was
	 * forgotten.
	 */
	public AuditSearch.Found about(Id person, AuditSearch search) {
		try {
			Optional<byte[]> personsKey = LockedKeys.read(this.folder.resolve(PeopleKeys.FILE)).find(person, this.key);
			return personsKey.isEmpty() ? AuditSearch.Found.NOTHING
					: search.in(new Segments(this.folder), this.key, AuditKey.token(personsKey.get(), person.value()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
