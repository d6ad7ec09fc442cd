package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import carenet.graph.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log, at which entries are added, under the folder's lock: each line
 * first, then the head. The head says what has to be there; what differs is mended, and
 * never without an entry that says so.
 */
final class Chain implements Closeable {

	private final DataFolder data;

	private final Segments segments;

	private final AuditKey key;

	private final HeadFile heads;

	private final Clock clock;

	private final long fullAt;

	private @Nullable SegmentFile open;

	Chain(DataFolder data, Segments segments, AuditKey key, HeadFile heads, Clock clock, long fullAt) {
		this.data = data;
		this.segments = segments;
		this.key = key;
		this.heads = heads;
		this.clock = clock;
		this.fullAt = fullAt;
	}

	/** The draft's people and object come as the log may keep them. */
	AuditEntry append(AuditEntry.Draft draft, List<String> about, AuditObject object) throws IOException {
		Head head = ready();
		if (head.length() >= this.fullAt) {
			file().force();
			this.heads.write(head.inNextSegment());
			head = ready();
		}
		AuditEntry entry = new AuditEntry(head.number() + 1, this.clock.instant(), draft.deed(), draft.outcome(),
				draft.doer(), about, object, draft.reason());
		write(entry, head);
		return entry;
	}

	/** The head, with a segment that ends as it says. */
	Head ready() throws IOException {
		Head head = this.heads.read();
		Path path = this.segments.file(head.segment());
		if (this.open == null || !this.open.is(path, head.length())) {
			close();
			this.open = SegmentFile.open(this.data, path);
			mend(head);
			return this.heads.read();
		}
		return head;
	}

	private void mend(Head head) throws IOException {
		Ending ending = Ending.of(file(), head, this.key, this.segments);
		if (ending.torn() > 0) {
			file().moveEnd(this.data, ending.head().length(), this.segments.torn(head.segment(), head.number() + 1));
		}
		if (!ending.head().equals(head)) {
			this.heads.write(ending.head());
		}
		for (String remark : ending.remarks()) {
			Head now = this.heads.read();
			write(new AuditEntry(now.number() + 1, this.clock.instant(), Deed.AUDIT, Outcome.FAILED, Doer.PROGRAM,
					List.of(), AuditObject.log(remark), null), now);
		}
	}

	private void write(AuditEntry entry, Head head) throws IOException {
		AuditLine line = AuditLine.seal(entry, head.mac(), this.key);
		byte[] bytes = line.withLineEnd();
		file().append(bytes, head.length());
		try {
			this.heads.write(head.after(entry.number(), line.mac(), bytes.length));
		}
		catch (IOException ex) {
			file().cut(head.length(), ex);
			throw ex;
		}
	}

	private SegmentFile file() {
		return Objects.requireNonNull(this.open);
	}

	/** So many people more have a key, or fewer. */
	void countPeople(int more) throws IOException {
		if (more != 0) {
			Head head = this.heads.read();
			this.heads.write(head.withPeople(head.people() + more));
		}
	}

	@Override
	public void close() throws IOException {
		if (this.open != null) {
			this.open.close();
			this.open = null;
		}
	}

}
