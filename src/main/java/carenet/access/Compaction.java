package carenet.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import carenet.graph.DataFolder;

/**
 * A new file of sealed identities with those entries only that count: who was erased is
 * in it not even by id.
 */
final class Compaction implements AutoCloseable {

	private final DataFolder data;

	private final Path path;

	private final Path unfinished;

	private final FileChannel file;

	private long written;

	Compaction(DataFolder data, Path path) throws IOException {
		this.data = data;
		this.path = path;
		this.unfinished = unfinished(path);
		data.write(this.unfinished, new byte[0]);
		this.file = FileChannel.open(this.unfinished, StandardOpenOption.WRITE);
	}

	/** What a crash left is worth nothing. */
	static void discard(Path path) throws IOException {
		Files.deleteIfExists(unfinished(path));
	}

	private static Path unfinished(Path path) {
		return path.resolveSibling(path.getFileName() + ".compact");
	}

	/** Each is a batch of its own, since all are on the disk before anybody sees one. */
	void add(SealedIdentity sealed) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(new VaultEntry(this.written, sealed).toBytes());
		while (bytes.hasRemaining()) {
			this.written += this.file.write(bytes);
		}
	}

	/** Takes the old file's place, whose bytes are then overwritten. */
	void replace(VaultFile old) throws IOException {
		this.file.force(true);
		Files.move(this.unfinished, this.path, StandardCopyOption.ATOMIC_MOVE);
		this.data.forceNames(this.path.resolveSibling("."));
		old.overwrite();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
