package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

import carenet.graph.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * The segment that is written. An interrupted thread does not close it, as it would a
 * channel.
 */
final class SegmentFile implements Closeable {

	private static final int PIECE = 1 << 13;

	private final Path path;

	private final RandomAccessFile file;

	private final @Nullable Object identity;

	private SegmentFile(Path path) throws IOException {
		this.path = path;
		this.file = new RandomAccessFile(path.toFile(), "rw");
		this.identity = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
	}

	/** Opens it, and makes it when it is not there. */
	static SegmentFile open(DataFolder data, Path path) throws IOException {
		if (!Files.exists(path)) {
			data.write(path, new byte[0]);
		}
		return new SegmentFile(path);
	}

	Path path() {
		return this.path;
	}

	/** Whether this is still the file of that name, and as long as that. */
	boolean is(Path other, long length) throws IOException {
		if (!this.path.equals(other)) {
			return false;
		}
		try {
			BasicFileAttributes now = Files.readAttributes(this.path, BasicFileAttributes.class);
			return now.size() == length && Objects.equals(now.fileKey(), this.identity);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	long length() throws IOException {
		return this.file.length();
	}

	/** The byte after the last line that has an end. */
	long lastLineEnd() throws IOException {
		for (long until = this.file.length(); until > 0; until -= PIECE) {
			byte[] piece = bytes(Math.max(0, until - PIECE), until);
			for (int i = piece.length - 1; i >= 0; i--) {
				if (piece[i] == '\n') {
					return until - piece.length + i + 1;
				}
			}
		}
		return 0;
	}

	private byte[] bytes(long from, long until) throws IOException {
		byte[] bytes = new byte[(int) (until - from)];
		this.file.seek(from);
		this.file.readFully(bytes);
		return bytes;
	}

	/** What follows is on the disk elsewhere before it goes here. */
	void moveEnd(DataFolder data, long from, Path aside) throws IOException {
		data.write(aside, new byte[0]);
		try (RandomAccessFile copy = new RandomAccessFile(aside.toFile(), "rw")) {
			long until = this.file.length();
			for (long at = from; at < until; at += PIECE) {
				copy.write(bytes(at, Math.min(until, at + PIECE)));
			}
			copy.getFD().sync();
		}
		cut(from);
	}

	/** One line, written with one call; on a failure nothing of it stays. */
	void append(byte[] line, long position) throws IOException {
		try {
			this.file.seek(position);
			this.file.write(line);
		}
		catch (IOException ex) {
			cut(position, ex);
			throw ex;
		}
	}

	/** After a failure; should that fail too, the next append sees it. */
	void cut(long length, IOException failure) {
		try {
			cut(length);
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
	}

	void cut(long length) throws IOException {
		this.file.setLength(length);
	}

	void force() throws IOException {
		this.file.getFD().sync();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
