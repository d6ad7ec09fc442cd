package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to change the log, which one thread of one process has at a time: a server
 * and commands beside it write one chain.
 */
final class FolderLock implements Closeable {

	/** The operating system's lock is the process's; within it, threads take turns. */
	private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofNanos(50_000);

	private final FileChannel channel;

	private final Object turn;

	FolderLock(Path folder) throws IOException {
		Path file = folder.resolve("lock");
		this.turn = TURNS.computeIfAbsent(file.toAbsolutePath().normalize(), (path) -> new Object());
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** What is done meanwhile. */
	@FunctionalInterface
	interface Work<T> {

		T run() throws IOException;

	}

	/** An interrupted thread finishes what it writes, and is interrupted after that. */
	<T> T hold(Work<T> work) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			synchronized (this.turn) {
				try (FileLock lock = take()) {
					assert lock.isValid();
					return work.run();
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** Trying, unlike waiting, does not close the file of an interrupted thread. */
	private FileLock take() throws IOException {
		long start = System.nanoTime();
		while (System.nanoTime() - start < PATIENCE.toNanos()) {
			FileLock lock = this.channel.tryLock();
			if (lock != null) {
				return lock;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		throw new IOException("another process has held it for %d seconds".formatted(PATIENCE.toSeconds()));
	}

	/** Closing a file drops all locks that this process has on it. */
	@Override
	public void close() throws IOException {
		synchronized (this.turn) {
			this.channel.close();
		}
	}

}
