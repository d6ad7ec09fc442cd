package carenet.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * The file of sealed identities: entries are added in batches, each on the disk before
 * the next begins, and of each id the last one counts; of all others the key is destroyed
 * in place. Several processes may use the file; one at a time changes it.
 */
final class VaultLog implements AutoCloseable {

	private static final int WINDOW = 1 << 20;

	private final FileChannel file;

	private final Map<Id, Place> places = new HashMap<>();

	private final Set<Place> outdated = new LinkedHashSet<>();

	private long read;

	/** Where an entry is. */
	private record Place(long position, int size, int keyLength) {
	}

	VaultLog(Path path) throws IOException {
		this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try (FileLock lock = this.file.lock()) {
			mend(lock);
		}
	}

	synchronized Optional<SealedIdentity> find(Id id) throws IOException {
		VaultEntry entry = latest(id);
		if (entry != null && entry.isErased()) {
			entry = latest(id);
		}
		return Optional.ofNullable(entry).filter((found) -> !found.isErased()).map(VaultEntry::sealed);
	}

	/**
	 * Can be one that another process has just replaced; then the next look finds that.
	 */
	private @Nullable VaultEntry latest(Id id) throws IOException {
		catchUp();
		Place place = this.places.get(id);
		return (place != null) ? VaultEntry.read(bytesAt(place.position(), place.size())) : null;
	}

	synchronized void add(List<SealedIdentity> identities) throws IOException {
		try (FileLock lock = this.file.lock()) {
			mend(lock);
			append(identities.stream().map((sealed) -> new VaultEntry(this.read, sealed)).toList());
			mend(lock);
		}
	}

	/**
	 * The note comes first, so that a crash in between is made good at the next start.
	 */
	synchronized void erase(Id id) throws IOException {
		try (FileLock lock = this.file.lock()) {
			mend(lock);
			if (this.places.containsKey(id)) {
				append(List.of(VaultEntry.erasure(this.read, id)));
				mend(lock);
			}
		}
	}

	synchronized Collection<Id> ids() throws IOException {
		catchUp();
		return Set.copyOf(this.places.keySet());
	}

	private void append(List<VaultEntry> batch) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (VaultEntry entry : batch) {
			bytes.writeBytes(entry.toBytes());
		}
		write(ByteBuffer.wrap(bytes.toByteArray()), this.read);
		this.file.force(true);
	}

	/** Leaves a file that ends with a whole entry and has no key that does not count. */
	private void mend(FileLock lock) throws IOException {
		assert lock.isValid();
		catchUp();
		if (this.read < this.file.size()) {
			refuseDamage();
			this.file.truncate(this.read);
			this.file.force(true);
		}
		if (!this.outdated.isEmpty()) {
			for (Place place : this.outdated) {
				write(ByteBuffer.allocate(place.keyLength()), place.position() + VaultEntry.HEADER);
			}
			this.file.force(true);
			this.outdated.clear();
		}
	}

	/** Reads the entries that were added since the last time, also by other processes. */
	private void catchUp() throws IOException {
		while (this.read < this.file.size()) {
			ByteBuffer window = bytesAt(this.read, WINDOW);
			int used = 0;
			for (VaultEntry entry = VaultEntry.read(window); entry != null; entry = VaultEntry.read(window)) {
				note(entry, this.read + used, window.position() - used);
				used = window.position();
			}
			this.read += used;
			if (used == 0) {
				return;
			}
		}
	}

	private void note(VaultEntry entry, long position, int size) {
		Id id = entry.sealed().id();
		Place place = new Place(position, size, entry.sealed().key().size());
		Place before = (entry.isErasure() || entry.isErased()) ? this.places.remove(id) : this.places.put(id, place);
		if (before != null) {
			this.outdated.add(before);
		}
	}

	/**
	 * A batch begins only when the one before is on the disk: so this is no torn write.
	 */
	private void refuseDamage() throws IOException {
		ByteBuffer tail = bytesAt(this.read, Integer.MAX_VALUE - Long.BYTES);
		for (int start = 0; start + VaultEntry.HEADER < tail.limit(); start++) {
			VaultEntry later = (tail.getInt(start) == VaultEntry.MAGIC) ? VaultEntry.read(tail.position(start)) : null;
			if (later != null && later.batch() > this.read) {
				throw new IllegalStateException(
						"the file of identities is damaged at byte %d: put back a copy of it".formatted(this.read));
			}
		}
	}

	private ByteBuffer bytesAt(long position, int most) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, this.file.size() - position));
		int count = 0;
		while (bytes.hasRemaining() && count >= 0) {
			count = this.file.read(bytes, position + bytes.position());
		}
		return bytes.flip();
	}

	private void write(ByteBuffer bytes, long position) throws IOException {
		long start = position;
		while (bytes.hasRemaining()) {
			start += this.file.write(bytes, start);
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
