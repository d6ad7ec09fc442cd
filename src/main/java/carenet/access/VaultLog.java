package carenet.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.graph.DataFolder;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * The file of sealed identities: entries are added in batches, each on the disk before
 * the next begins, and of each id the last one counts; of all others the key is destroyed
 * in place. Several processes may use the file; one at a time changes it.
 */
final class VaultLog implements AutoCloseable {

	private static final int WINDOW = 1 << 20;

	private final DataFolder data;

	private final Path path;

	private final VaultFile file;

	private final Map<Id, Place> places = new HashMap<>();

	private final Set<Place> outdated = new LinkedHashSet<>();

	/** Who has been erased and is still named. */
	private final Set<Id> named = new HashSet<>();

	private long read;

	/** Where an entry is. */
	private record Place(long position, int size, int keyLength) {
	}

	VaultLog(DataFolder data, Path path) throws IOException {
		this.data = data;
		this.path = path;
		this.file = new VaultFile(path);
		locked(() -> {
			Compaction.discard(path);
			mend();
		});
	}

	/** Another process may have put a new file in the place of this one. */
	private void reopen() throws IOException {
		this.file.reopen();
		this.places.clear();
		this.outdated.clear();
		this.named.clear();
		this.read = 0;
	}

	/** What is done while nobody else changes the file. */
	@FunctionalInterface
	interface Change {

		void run() throws IOException;

	}

	private void locked(Change change) throws IOException {
		lock();
		try {
			change.run();
		}
		finally {
			this.file.unlock();
		}
	}

	private void lock() throws IOException {
		this.file.lock();
		while (this.file.isReplaced()) {
			reopen();
			this.file.lock();
		}
	}

	synchronized Optional<SealedIdentity> find(Id id) throws IOException {
		VaultEntry entry = latest(id);
		if ((entry != null && entry.isErased()) || this.file.isReplaced()) {
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
		return (place != null) ? VaultEntry.read(this.file.bytesAt(place.position(), place.size())) : null;
	}

	synchronized void add(List<SealedIdentity> identities) throws IOException {
		locked(() -> {
			mend();
			append(identities.stream().map((sealed) -> new VaultEntry(this.read, sealed)).toList());
			mend();
		});
	}

	/**
	 * The note comes first, so that a crash in between is made good at the next start;
	 * then goes the key, then the file in which the person is still named.
	 */
	synchronized void erase(Id id) throws IOException {
		locked(() -> {
			mend();
			if (this.places.containsKey(id)) {
				append(List.of(VaultEntry.erasure(this.read, id)));
				mend();
			}
		});
	}

	/** What is read meanwhile stays as it is, whatever the process. */
	synchronized void whileUnchanged(Change work) throws IOException {
		locked(() -> {
			mend();
			work.run();
		});
	}

	/** Which file this is, and not the one before an erasure. */
	synchronized long identity() throws IOException {
		catchUp();
		return this.file.identity();
	}

	/** Up to where it has been read, which is all of it. */
	synchronized long position() throws IOException {
		catchUp();
		return this.read;
	}

	/** Who came or changed from a position on. */
	synchronized Collection<Id> idsSince(long position) throws IOException {
		catchUp();
		Set<Id> ids = new HashSet<>();
		this.places.forEach((id, place) -> {
			if (place.position() >= position) {
				ids.add(id);
			}
		});
		return ids;
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
		this.file.write(ByteBuffer.wrap(bytes.toByteArray()), this.read);
		this.file.force();
	}

	/** Leaves a file that ends with a whole entry and has no key that does not count. */
	private void mend() throws IOException {
		catchUp();
		if (this.read < this.file.size()) {
			refuseDamage();
			this.file.truncate(this.read);
		}
		if (!this.outdated.isEmpty()) {
			for (Place place : this.outdated) {
				this.file.write(ByteBuffer.allocate(place.keyLength()), place.position() + VaultEntry.HEADER);
			}
			this.file.force();
			this.outdated.clear();
		}
		if (!this.named.isEmpty()) {
			compact();
		}
	}

	private void compact() throws IOException {
		try (Compaction compaction = new Compaction(this.data, this.path)) {
			for (Place place : this.places.values()) {
				VaultEntry entry = VaultEntry.read(this.file.bytesAt(place.position(), place.size()));
				if (entry != null) {
					compaction.add(entry.sealed());
				}
			}
			compaction.replace(this.file);
		}
		reopen();
		lock();
		catchUp();
	}

	/** Reads the entries that were added since the last time, also by other processes. */
	private void catchUp() throws IOException {
		if (this.file.isReplaced()) {
			reopen();
		}
		while (this.read < this.file.size()) {
			ByteBuffer window = this.file.bytesAt(this.read, WINDOW);
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
		boolean gone = entry.isErasure() || entry.isErased();
		boolean _ = gone ? this.named.add(id) : this.named.remove(id);
		Place before = gone ? this.places.remove(id) : this.places.put(id, place);
		if (before != null) {
			this.outdated.add(before);
		}
	}

	/**
	 * A batch begins only when the one before is on the disk: so this is no torn write.
	 */
	private void refuseDamage() throws IOException {
		ByteBuffer tail = this.file.bytesAt(this.read, Integer.MAX_VALUE - Long.BYTES);
		for (int start = 0; start + VaultEntry.HEADER < tail.limit(); start++) {
			VaultEntry later = (tail.getInt(start) == VaultEntry.MAGIC) ? VaultEntry.read(tail.position(start)) : null;
			if (later != null && later.batch() > this.read) {
				throw new IllegalStateException(
						"the file of identities is damaged at byte %d: put back a copy of it".formatted(this.read));
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
