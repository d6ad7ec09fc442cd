package carenet.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a zip, read by itself and before anything else, since
 * {@code java.util.zip} shows neither links nor names that stand twice, and reads a
 * directory of any size into memory.
 *
 * @param entries every entry, in the order of the directory
 */
record ZipDirectory(List<Entry> entries) {

	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int LONG_END = 0x06064b50;

	private static final int LONG_END_SIZE = 56;

	private static final int LOCATOR_SIZE = 20;

	private static final int ENTRY = 0x02014b50;

	private static final int ENTRY_SIZE = 46;

	private static final int COMMENT_AT_MOST = 0xFFFF;

	private static final int UNIX = 3;

	private static final int DIRECTORY_AT_MOST = 1 << 20;

	/**
	 * Reads it.
	 * @param zip the file
	 * @param most how many entries are accepted
	 * @throws TooMany if there are more
	 * @throws ZipException if it is no zip
	 */
	static ZipDirectory read(Path zip, int most) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
			long size = channel.size();
			long tailStart = Math.max(0, size - COMMENT_AT_MOST - END_SIZE - LOCATOR_SIZE - LONG_END_SIZE);
			ByteBuffer tail = bytes(channel, tailStart, (int) (size - tailStart));
			int end = endOf(tail);
			long count = Short.toUnsignedLong(tail.getShort(end + 10));
			long length = Integer.toUnsignedLong(tail.getInt(end + 12));
			long endsAt = tailStart + end;
			int longEnd = end - LOCATOR_SIZE - LONG_END_SIZE;
			if (longEnd >= 0 && tail.getInt(longEnd) == LONG_END) {
				count = tail.getLong(longEnd + 32);
				length = tail.getLong(longEnd + 40);
				endsAt = tailStart + longEnd;
			}
			if (count < 0 || count > most || length > DIRECTORY_AT_MOST) {
				throw new TooMany(count);
			}
			if (length < 0 || length > endsAt) {
				throw new ZipException("the directory of the zip is cut off");
			}
			return parse(bytes(channel, endsAt - length, (int) length), most);
		}
	}

	private static ByteBuffer bytes(SeekableByteChannel channel, long from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(from);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer) < 0) {
				throw new ZipException("the zip is cut off");
			}
		}
		return buffer.flip();
	}

	private static int endOf(ByteBuffer tail) throws ZipException {
		for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
			boolean comment = tail.getInt(at) == END
					&& at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
			if (comment) {
				return at;
			}
		}
		throw new ZipException("the file is not a zip");
	}

	private static ZipDirectory parse(ByteBuffer directory, int most) throws IOException {
		List<Entry> entries = new ArrayList<>();
		int at = 0;
		while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
			int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
			int next = at + ENTRY_SIZE + nameLength + Short.toUnsignedInt(directory.getShort(at + 30))
					+ Short.toUnsignedInt(directory.getShort(at + 32));
			if (next > directory.limit()) {
				throw new ZipException("the directory of the zip is damaged");
			}
			if (entries.size() == most) {
				throw new TooMany(most + 1L);
			}
			entries.add(entry(directory, at, nameLength));
			at = next;
		}
		return new ZipDirectory(List.copyOf(entries));
	}

	private static Entry entry(ByteBuffer directory, int at, int nameLength) {
		byte[] name = new byte[nameLength];
		directory.get(at + ENTRY_SIZE, name);
		boolean encrypted = (directory.getShort(at + 8) & 1) != 0;
		boolean unix = directory.get(at + 5) == UNIX;
		int type = (directory.getInt(at + 38) >>> 28) & 0xF;
		boolean irregular = unix && type != 0 && type != 8 && type != 4;
		return new Entry(new String(name, StandardCharsets.UTF_8), irregular, encrypted);
	}

	/**
	 * An entry.
	 *
	 * @param name its path in the zip
	 * @param irregular whether it is a link, a pipe or a device
	 * @param encrypted whether it is encrypted
	 */
	record Entry(String name, boolean irregular, boolean encrypted) {

		boolean leaves() {
			boolean odd = this.name.startsWith("/") || this.name.contains("\\") || this.name.contains(":")
					|| this.name.chars().anyMatch(Character::isISOControl);
			String path = this.name.endsWith("/") ? this.name.substring(0, this.name.length() - 1) : this.name;
			for (String part : path.split("/", -1)) {
				odd = odd || part.isEmpty() || part.equals(".") || part.equals("..");
			}
			return odd;
		}

	}

	/** The zip has more entries than are accepted. */
	static final class TooMany extends ZipException {

		private static final long serialVersionUID = 1L;

		TooMany(long count) {
			super(Long.toUnsignedString(count));
		}

	}

}
