package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.SyncFailedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces what was written to the disk, again and again while something new is there: the
 * keys first, then the entries, then the head, so that none is there without what it
 * stands on.
 */
final class Beat implements Closeable {

	private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit").factory());

	private final Segments segments;

	private final Path keys;

	private final Path head;

	private volatile boolean due;

	private volatile @Nullable IOException failure;

	Beat(Segments segments, Path keys, Path head) {
		this.segments = segments;
		this.keys = keys;
		this.head = head;
	}

	void start(Duration interval) {
		var _ = this.worker.scheduleWithFixedDelay(this::force, interval.toNanos(), interval.toNanos(),
				TimeUnit.NANOSECONDS);
	}

	/** Something was written. */
	void wake() {
		this.due = true;
	}

	/**
	 * When the disk has refused something, nobody knows any more what is on it, also if
	 * it takes the next: that stays so until the log is opened again.
	 */
	void requireHealth() throws IOException {
		IOException known = this.failure;
		if (known != null) {
			throw new IOException("the disk refused it: " + known.getMessage(), known);
		}
	}

	void force() {
		if (this.due) {
			this.due = false;
			try {
				for (Path file : files()) {
					force(file);
				}
			}
			catch (SyncFailedException ex) {
				this.failure = ex;
				LOG.error("the disk refused the audit log", ex);
			}
			catch (IOException | UncheckedIOException ex) {
				this.due = true;
				LOG.error("the audit log could not be forced to the disk; tried again at the next beat", ex);
			}
		}
	}

	private List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>(List.of(this.keys));
		List<Path> all = this.segments.inOrder();
		if (!all.isEmpty()) {
			files.add(all.getLast());
		}
		files.add(this.head);
		return files;
	}

	/** Whoever wrote it: what counts is the file, not who has it open. */
	private static void force(Path file) throws IOException {
		if (Files.exists(file)) {
			try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
				open.getFD().sync();
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.worker.close();
		force();
		requireHealth();
	}

}
