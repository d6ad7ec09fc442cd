package carenet.access;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.study.Id;

/**
 * The file of tokens while it is read: a header, the ids, and the tokens in their order,
 * each with whom it belongs to. A search takes the same steps whether somebody is found
 * or not.
 */
final class NameTable implements AutoCloseable {

	/** Check, log, position, and how many ids and entries there are. */
	static final int HEADER = 5 * Long.BYTES;

	private static final int ID = 65;

	private static final int ENTRY = Long.BYTES + Integer.BYTES;

	/** So many people with the rarest of the words are looked at. */
	private static final int CANDIDATES = 1024;

	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

	private final Arena arena = Arena.ofConfined();

	private final MemorySegment bytes;

	NameTable(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			this.bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), this.arena);
		}
	}

	/**
	 * A token and whom it belongs to.
	 *
	 * @param token of a word or its beginning
	 * @param id whose
	 */
	record Entry(long token, Id id) implements Comparable<Entry> {

		@Override
		public int compareTo(Entry other) {
			int order = Long.compare(this.token, other.token);
			return (order != 0) ? order : this.id.compareTo(other.id);
		}

	}

	/** A whole file; ids and entries are in their order. */
	static byte[] toBytes(long check, long log, long position, List<Id> ids, Collection<Entry> entries) {
		Map<Id, Integer> numbers = new HashMap<>();
		ids.forEach((id) -> numbers.put(id, numbers.size()));
		ByteBuffer out = ByteBuffer.allocate(HEADER + ids.size() * ID + entries.size() * ENTRY)
			.putLong(check)
			.putLong(log)
			.putLong(position)
			.putLong(ids.size())
			.putLong(entries.size());
		for (Id id : ids) {
			byte[] value = id.value().getBytes(StandardCharsets.US_ASCII);
			out.put((byte) value.length).put(value).put(new byte[ID - 1 - value.length]);
		}
		entries.forEach((entry) -> out.putLong(entry.token()).putInt(numbers.getOrDefault(entry.id(), 0)));
		return out.array();
	}

	/** Whether it is whole, and made with this key from this log. */
	boolean isOf(long check, long log) {
		return this.bytes.byteSize() >= HEADER && header(0) == check && header(1) == log
				&& this.bytes.byteSize() == HEADER + header(3) * ID + header(4) * ENTRY;
	}

	private long header(int field) {
		return this.bytes.get(LONG, (long) field * Long.BYTES);
	}

	/** Up to where the log of identities is in here. */
	long position() {
		return header(2);
	}

	List<Entry> entries() {
		List<Entry> entries = new ArrayList<>();
		for (long at = 0; at < header(4); at++) {
			entries.add(new Entry(token(at), id(number(at))));
		}
		return entries;
	}

	private long token(long entry) {
		return this.bytes.get(LONG, HEADER + header(3) * ID + entry * ENTRY);
	}

	private int number(long entry) {
		return this.bytes.get(INT, HEADER + header(3) * ID + entry * ENTRY + Long.BYTES);
	}

	private Id id(int number) {
		long at = HEADER + (long) number * ID;
		byte[] value = this.bytes.asSlice(at + 1, this.bytes.get(ValueLayout.JAVA_BYTE, at))
			.toArray(ValueLayout.JAVA_BYTE);
		return Id.of(new String(value, StandardCharsets.US_ASCII));
	}

	/**
	 * Whom all of the first tokens belong to, the others being there for the work.
	 * @param tokens always as many
	 * @param real how many of them count
	 * @param most how many people at most
	 */
	List<Id> find(long[] tokens, int real, int most) {
		long entries = header(4);
		long start = 0;
		long count = Long.MAX_VALUE;
		for (int i = 0; i < tokens.length; i++) {
			long first = firstFrom(tokens[i], 0);
			long length = firstFrom(tokens[i], Integer.MAX_VALUE) - first;
			boolean rarer = i < real && length < count;
			start = rarer ? first : start;
			count = rarer ? length : count;
		}
		List<Id> found = new ArrayList<>();
		for (int i = 0; i < CANDIDATES && entries > 0; i++) {
			int number = number(Math.min(start + i, entries - 1));
			boolean fits = real > 0 && i < count;
			for (int j = 0; j < tokens.length; j++) {
				fits &= isThere(tokens[j], number) || j >= real;
			}
			Id id = id(number);
			if (fits && found.size() < most) {
				found.add(id);
			}
		}
		return found;
	}

	/**
	 * The same of these people alone: as much work for each, whoever bears the name
	 * besides.
	 */
	List<Id> find(long[] tokens, int real, Collection<Id> among) {
		List<Id> found = new ArrayList<>();
		for (Id id : among) {
			int number = number(id);
			boolean fits = real > 0 && number >= 0 && header(4) > 0;
			for (int i = 0; i < real && number >= 0; i++) {
				fits &= isThere(tokens[i], number);
			}
			if (fits) {
				found.add(id);
			}
		}
		return found;
	}

	/** Negative for somebody who is not in here. */
	private int number(Id id) {
		int low = 0;
		int high = (int) header(3) - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = id(middle).compareTo(id);
			if (order == 0) {
				return middle;
			}
			low = (order < 0) ? middle + 1 : low;
			high = (order < 0) ? high : middle - 1;
		}
		return -1;
	}

	private boolean isThere(long token, int number) {
		long at = Math.min(firstFrom(token, number), header(4) - 1);
		return token(at) == token && number(at) == number;
	}

	/** As many steps for each: where the first entry is that is not before this one. */
	private long firstFrom(long token, int number) {
		long low = 0;
		long high = header(4);
		while (low < high) {
			long middle = (low + high) >>> 1;
			int order = Long.compare(token(middle), token);
			boolean before = (order != 0) ? order < 0 : number(middle) < number;
			low = before ? middle + 1 : low;
			high = before ? high : middle;
		}
		return low;
	}

	@Override
	public void close() {
		this.arena.close();
	}

}
