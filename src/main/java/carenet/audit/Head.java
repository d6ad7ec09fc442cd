package carenet.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the log ends.
 *
 * @param generation counts the heads
 * @param number of the last entry; 0 before the first
 * @param mac of the last line
 * @param segment in which the next entry belongs
 * @param length of that segment, in bytes
 * @param people how many people have a key
 */
record Head(long generation, long number, String mac, int segment, long length, int people) {

	/** As many bytes as a disk writes at once. */
	static final int BYTES = 512;

	static final Head EMPTY = new Head(0, 0, AuditLine.NOTHING, 1, 0, 0);

	Head after(long nextNumber, String nextMac, long bytes) {
		return new Head(this.generation + 1, nextNumber, nextMac, this.segment, this.length + bytes, this.people);
	}

	Head inNextSegment() {
		return new Head(this.generation + 1, this.number, this.mac, this.segment + 1, 0, this.people);
	}

	Head withLength(long bytes) {
		return new Head(this.generation + 1, this.number, this.mac, this.segment, bytes, this.people);
	}

	Head withPeople(int count) {
		return new Head(this.generation + 1, this.number, this.mac, this.segment, this.length, count);
	}

	byte[] toBytes(AuditKey key) {
		String text = this.generation + " " + this.number + " " + this.mac + " " + this.segment + " " + this.length
				+ " " + this.people;
		String sealed = text + " " + key.ofHead(text.getBytes(StandardCharsets.US_ASCII));
		byte[] bytes = new byte[BYTES];
		Arrays.fill(bytes, (byte) ' ');
		byte[] written = sealed.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(written, 0, bytes, 0, written.length);
		bytes[BYTES - 1] = '\n';
		return bytes;
	}

	/** The inverse; empty when a single byte is not as it was written. */
	static Optional<Head> read(byte[] bytes, AuditKey key) {
		String[] words = new String(bytes, StandardCharsets.ISO_8859_1).strip().split(" ", -1);
		if (words.length != 7) {
			return Optional.empty();
		}
		try {
			Head head = new Head(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2],
					Integer.parseInt(words[3]), Long.parseLong(words[4]), Integer.parseInt(words[5]));
			return Arrays.equals(head.toBytes(key), bytes) ? Optional.of(head) : Optional.empty();
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
