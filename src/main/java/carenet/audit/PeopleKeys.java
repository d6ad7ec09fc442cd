package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.study.Id;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A random key of each person that an entry was about, to be used under the folder's
 * lock. Whose key is gone is nobody any more in the whole log.
 */
final class PeopleKeys implements Closeable {

	static final String FILE = "people.keys";

	private static final int KEY_BYTES = 32;

	private final DataFolder data;

	private final Path path;

	private final AuditKey key;

	private LockedKeys keys = new LockedKeys(Map.of());

	/** Kept open, so that no other file can be taken for it. */
	private @Nullable RandomAccessFile file;

	private @Nullable Object identity;

	private long length;

	PeopleKeys(DataFolder data, Path folder, AuditKey key) {
		this.data = data;
		this.path = folder.resolve(FILE);
		this.key = key;
	}

	/**
	 * The keys of some people.
	 *
	 * @param keys in the order of the people
	 * @param fresh how many of them have just been made
	 */
	record Found(List<byte[]> keys, int fresh) {
	}

	/** The people's keys, made for those who have none. */
	Found of(Collection<Id> people) throws IOException {
		if (people.isEmpty()) {
			return new Found(List.of(), 0);
		}
		refresh();
		List<byte[]> found = new ArrayList<>();
		Map<Id, Bytes> fresh = new LinkedHashMap<>();
		for (Id person : people) {
			Optional<byte[]> known = this.keys.find(person, this.key);
			byte[] one = known.orElseGet(() -> Random.randBytes(KEY_BYTES));
			if (known.isEmpty()) {
				fresh.put(person, Bytes.copyFrom(this.key.lock(person, one)));
			}
			found.add(one);
		}
		if (!fresh.isEmpty()) {
			append(new LockedKeys(fresh));
		}
		return new Found(found, fresh.size());
	}

	boolean knows(Id person) throws IOException {
		refresh();
		return this.keys.find(person, this.key).isPresent();
	}

	private void append(LockedKeys fresh) throws IOException {
		byte[] lines = fresh.toBytes();
		RandomAccessFile to = Objects.requireNonNull(this.file);
		try {
			to.seek(this.length);
			to.write(lines);
		}
		catch (IOException ex) {
			to.setLength(this.length);
			throw ex;
		}
		this.length += lines.length;
		this.keys.byPerson().putAll(fresh.byPerson());
	}

	/**
	 * Writes all other keys anew and puts them in the file's place; then what was there
	 * is overwritten, since somebody may still have it open.
	 */
	void forget(Id person) throws IOException {
		refresh();
		RandomAccessFile old = Objects.requireNonNull(this.file);
		this.data.write(this.path, this.keys.without(person).toBytes());
		old.seek(0);
		old.write(new byte[(int) old.length()]);
		old.getFD().sync();
		refresh();
	}

	/** Reads again what another process has written meanwhile. */
	private void refresh() throws IOException {
		if (!isAsRead()) {
			this.keys = LockedKeys.read(this.path);
			byte[] whole = this.keys.toBytes();
			if (!Files.exists(this.path) || Files.size(this.path) != whole.length) {
				this.data.write(this.path, whole);
			}
			close();
			this.file = new RandomAccessFile(this.path.toFile(), "rw");
			this.length = whole.length;
			this.identity = Files.readAttributes(this.path, BasicFileAttributes.class).fileKey();
		}
	}

	private boolean isAsRead() throws IOException {
		if (this.file == null) {
			return false;
		}
		try {
			BasicFileAttributes now = Files.readAttributes(this.path, BasicFileAttributes.class);
			return now.size() == this.length && Objects.equals(now.fileKey(), this.identity);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
			this.file = null;
		}
	}

}
