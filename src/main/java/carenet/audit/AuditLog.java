package carenet.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of who did what: entries are added at its end, in the operating system's hands
 * before the call returns, and each is chained to the one before. A deed that cannot be
 * recorded is refused.
 */
public final class AuditLog implements AutoCloseable {

	static final String FOLDER = "audit";

	private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

	private final Path folder;

	private final FolderLock lock;

	private final AuditKey key;

	private final HeadFile heads;

	private final Chain chain;

	private final PeopleKeys people;

	private final Beat beat;

	private volatile boolean closed;

	private AuditLog(DataFolder data, Path folder, FolderLock lock, AuditSettings settings, Clock clock)
			throws IOException {
		Segments segments = new Segments(folder);
		boolean somethingIsWritten = !segments.inOrder().isEmpty();
		this.folder = folder;
		this.lock = lock;
		this.key = AuditKey.of(data, somethingIsWritten || Files.exists(HeadFile.path(data)));
		this.heads = HeadFile.open(data, this.key, somethingIsWritten);
		this.chain = new Chain(data, segments, this.key, this.heads, clock, settings.segment().toBytes());
		this.people = new PeopleKeys(data, folder, this.key);
		this.beat = new Beat(segments, folder.resolve(PeopleKeys.FILE), this.heads.path());
	}

	/**
	 * The log of a data folder, made when there is none. Several processes may have it
	 * open: each entry is written by one at a time.
	 */
	public static AuditLog open(DataFolder data, AuditSettings settings, Clock clock) {
		try {
			Path folder = data.folder(FOLDER);
			FolderLock lock = new FolderLock(folder);
			AuditLog log = lock.hold(() -> {
				AuditLog opened = new AuditLog(data, folder, lock, settings, clock);
				opened.chain.ready();
				return opened;
			});
			log.beat.start(settings.beat());
			return log;
		}
		catch (IOException | UncheckedIOException ex) {
			throw new NotAllowed("the audit log in %s cannot be opened: %s".formatted(data.root(), ex.getMessage()));
		}
	}

	/**
	 * Adds an entry.
	 * @throws NotAllowed when it cannot be written: then the deed may not be done
	 */
	public AuditEntry record(AuditEntry.Draft draft) {
		return write(() -> {
			PeopleKeys.Found found = this.people.of(draft.about());
			this.chain.countPeople(found.fresh());
			List<String> about = new ArrayList<>();
			for (int i = 0; i < found.keys().size(); i++) {
				about.add(AuditKey.token(found.keys().get(i), draft.about().get(i).value()));
			}
			return this.chain.append(draft.by(inSession(draft.doer())), about, veiled(draft.object(), found.keys()));
		});
	}

	/** What opens the door is not kept, what tells one session from another is. */
	private Doer inSession(Doer doer) {
		return (doer.session() != null) ? doer.in(this.key.ofText("session " + doer.session())) : doer;
	}

	/** Under the first person's key, so that it is forgotten together with the person. */
	private AuditObject veiled(AuditObject object, List<byte[]> keys) {
		if (!object.kind().isVeiled()) {
			return object;
		}
		String text = object.kind() + " " + object.id();
		return new AuditObject(object.kind(),
				keys.isEmpty() ? this.key.ofText(text) : AuditKey.token(keys.getFirst(), text));
	}

	/** Whether any entry can be about this person. */
	public boolean knows(Id person) {
		return write(() -> this.people.knows(person));
	}

	/**
	 * Destroys the key of a person: the entries stay and fit, and nobody can tell any
	 * more whom they were about.
	 */
	public void forget(Id person) {
		write(() -> {
			if (this.people.knows(person)) {
				this.chain.countPeople(-1);
				this.people.forget(person);
			}
			return person;
		});
	}

	private <T> T write(FolderLock.Work<T> work) {
		try {
			if (this.closed) {
				throw new IOException("it is closed");
			}
			this.beat.requireHealth();
			T answer = this.lock.hold(work);
			this.beat.wake();
			return answer;
		}
		catch (IOException ex) {
			LOG.error("the audit log in {} cannot be written", this.folder, ex);
			throw new NotAllowed("refused, since it cannot be recorded: the audit log cannot be written (%s)"
				.formatted(String.valueOf(ex.getMessage()).replace(this.folder.toString(), FOLDER)));
		}
	}

	/** What was added is on the disk when this returns. */
	void force() {
		this.beat.force();
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		try (this.lock; this.beat) {
			this.lock.hold(() -> {
				this.chain.close();
				this.people.close();
				this.heads.close();
				return this.folder;
			});
		}
	}

}
