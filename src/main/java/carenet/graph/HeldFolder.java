package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import carenet.study.NotAllowed;

/**
 * A data folder that this process has open and nobody else: the operating system's lock
 * says so, and {@code running.json} says who and where.
 */
final class HeldFolder implements AutoCloseable {

	private final DataFolder data;

	private final FileChannel channel;

	private RunningServer holder = RunningServer.thisProcess();

	private HeldFolder(DataFolder data, FileChannel channel) throws IOException {
		this.data = data;
		this.channel = channel;
		tell();
	}

	/** Refuses with who holds it; asks the lock last, since closing a file drops it. */
	static HeldFolder take(DataFolder data) {
		Optional<RunningServer> other = RunningServer.find(data.root());
		if (other.isPresent()) {
			throw heldBy(data, other.get().toString());
		}
		try {
			FileChannel channel = FileChannel.open(data.folder("secrets").resolve("held"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (isFree(channel)) {
				return new HeldFolder(data, channel);
			}
			channel.close();
			throw heldBy(data, "a process that is just starting or stopping");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isFree(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	static NotAllowed heldBy(DataFolder data, String holder) {
		return new NotAllowed(
				"%s is held by %s; stop it, or choose another folder with carenet.data".formatted(data.root(), holder));
	}

	void answersAt(URI bolt) {
		this.holder = this.holder.answeringAt(bolt);
		tell();
	}

	void showsPagesAt(URI http) {
		this.holder = this.holder.showingPagesAt(http);
		tell();
	}

	private void tell() {
		try {
			this.data.write(file(), this.holder.toJson());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file() {
		return this.data.root().resolve(RunningServer.FILE);
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(file());
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
