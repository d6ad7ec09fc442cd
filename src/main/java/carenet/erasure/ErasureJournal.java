package carenet.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The erasures that have begun and are not done, so that a crash never leaves one half
 * done for good.
 */
public final class ErasureJournal {

	private static final String FOLDER = "erasures";

	private static final String SUFFIX = ".json";

	private final DataFolder data;

	public ErasureJournal(DataFolder data) {
		this.data = data;
	}

	/** Whether one has to be finished, asked without making anything. */
	public boolean isEmpty() {
		return !Files.isDirectory(this.data.root().resolve(FOLDER)) || files().isEmpty();
	}

	/** One erasure at a time on a data folder, whatever the process. */
	public Lock lock() {
		try {
			FileChannel channel = FileChannel.open(folder().resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new NotAllowed("an erasure is running on this data folder; try again when it is done");
			}
			return new Lock(channel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/**
	 * Held while an erasure runs; the end of the process releases it, too.
	 *
	 * @param channel of the locked file
	 */
	public record Lock(FileChannel channel) implements AutoCloseable {

		@Override
		public void close() {
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** An entry and where it stands. */
	record Filed(Path file, ErasureEntry entry) {
	}

	void add(ErasureEntry entry) {
		write(new Filed(folder().resolve(UUID.randomUUID() + SUFFIX), entry));
	}

	void write(Filed filed) {
		try {
			this.data.write(filed.file(), JsonMapper.shared().writeValueAsBytes(filed.entry()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Filed> entries() {
		return files().stream().map((file) -> {
			try {
				return new Filed(file, JsonMapper.shared().readValue(Files.readAllBytes(file), ErasureEntry.class));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).toList();
	}

	/** The journal is the last place that names the person. */
	void remove(Filed filed) {
		Traces.overwriteAndDelete(filed.file());
	}

	private List<Path> files() {
		try (Stream<Path> paths = Files.list(folder())) {
			return paths.filter((path) -> path.toString().endsWith(SUFFIX)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path folder() {
		return this.data.folder(FOLDER);
	}

}
