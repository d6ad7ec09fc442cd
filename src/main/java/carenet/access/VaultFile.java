package carenet.access;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A file that several processes use, that one at a time changes, and in whose place
 * another one can be put.
 */
final class VaultFile implements Closeable {

	private final Path path;

	private FileChannel channel;

	private @Nullable Object identity;

	private @Nullable FileLock lock;

	VaultFile(Path path) throws IOException {
		this.path = path;
		this.channel = open(path);
		this.identity = identity(path);
	}

	private static FileChannel open(Path path) throws IOException {
		return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	private static @Nullable Object identity(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
	}

	/**
	 * Whether another file is in this one's place. As long as this one is open, no other
	 * can be taken for it.
	 */
	boolean isReplaced() throws IOException {
		return !Objects.equals(identity(this.path), this.identity);
	}

	/** Tells this file from those that were in its place before. */
	long identity() throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(this.path, BasicFileAttributes.class);
		return Objects.hash(String.valueOf(attributes.fileKey()), attributes.creationTime());
	}

	/** Goes on with the file that is there now. */
	void reopen() throws IOException {
		this.channel.close();
		this.lock = null;
		this.channel = open(this.path);
		this.identity = identity(this.path);
	}

	/** From here on nobody else changes the file. */
	void lock() throws IOException {
		this.lock = this.channel.lock();
	}

	void unlock() throws IOException {
		FileLock held = this.lock;
		if (held != null) {
			held.close();
			this.lock = null;
		}
	}

	long size() throws IOException {
		return this.channel.size();
	}

	ByteBuffer bytesAt(long position, int most) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, size() - position)));
		int count = 0;
		while (bytes.hasRemaining() && count >= 0) {
			count = this.channel.read(bytes, position + bytes.position());
		}
		return bytes.flip();
	}

	void write(ByteBuffer bytes, long position) throws IOException {
		long start = position;
		while (bytes.hasRemaining()) {
			start += this.channel.write(bytes, start);
		}
	}

	void truncate(long size) throws IOException {
		this.channel.truncate(size);
		force();
	}

	/** What is written is on the disk. */
	void force() throws IOException {
		this.channel.force(true);
	}

	/** Nothing of what was in it stays, for whoever still has it open. */
	void overwrite() throws IOException {
		for (long at = 0; at < size(); at += 1 << 16) {
			write(ByteBuffer.allocate((int) Math.min(1 << 16, size() - at)), at);
		}
		force();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
