package carenet.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.study.NotAllowed;

/**
 * The head on the disk, among the secrets: who can write the log alone cannot put back an
 * older end. It has two places, written in turn, so that one of them is whole at any
 * moment.
 */
final class HeadFile implements Closeable {

	static final String FILE = "audit-head";

	private final RandomAccessFile file;

	private final AuditKey key;

	private final Path path;

	private byte[] known = new byte[0];

	private Head head = Head.EMPTY;

	private HeadFile(Path path, AuditKey key) throws IOException {
		this.path = path;
		this.file = new RandomAccessFile(path.toFile(), "rw");
		this.key = key;
	}

	static Path path(DataFolder data) {
		return data.root().resolve("secrets").resolve(FILE);
	}

	/** Made while nothing has been written; later one that is missing was taken away. */
	static HeadFile open(DataFolder data, AuditKey key, boolean somethingIsWritten) throws IOException {
		Path path = path(data);
		if (!Files.exists(path)) {
			if (somethingIsWritten) {
				throw new NotAllowed(("secrets/%s is missing in %s, without which nobody can tell whether the end of "
						+ "the audit log was cut off: put it back")
					.formatted(FILE, data.root()));
			}
			data.write(path, places(Head.EMPTY, key));
		}
		return new HeadFile(path, key);
	}

	private static byte[] places(Head head, AuditKey key) {
		byte[] both = Arrays.copyOf(head.toBytes(key), 2 * Head.BYTES);
		System.arraycopy(head.toBytes(key), 0, both, Head.BYTES, Head.BYTES);
		return both;
	}

	/** The latest head, also when another process wrote it. */
	Head read() throws IOException {
		byte[] bytes = new byte[2 * Head.BYTES];
		this.file.seek(0);
		this.file.readFully(bytes);
		if (!Arrays.equals(bytes, this.known)) {
			this.head = heads(bytes, this.key).stream()
				.max(Comparator.comparingLong(Head::generation))
				.orElseThrow(() -> new IOException("secrets/%s is damaged".formatted(FILE)));
			this.known = bytes;
		}
		return this.head;
	}

	void write(Head next) throws IOException {
		byte[] bytes = next.toBytes(this.key);
		int place = (int) (next.generation() % 2) * Head.BYTES;
		this.file.seek(place);
		this.file.write(bytes);
		this.known = Arrays.copyOf(this.known, 2 * Head.BYTES);
		System.arraycopy(bytes, 0, this.known, place, Head.BYTES);
		this.head = next;
	}

	/** What a reader finds: the heads that are as they were written, the latest first. */
	static List<Head> find(DataFolder data, AuditKey key) throws IOException {
		Path path = path(data);
		return Files.exists(path) ? heads(Files.readAllBytes(path), key) : List.of();
	}

	private static List<Head> heads(byte[] bytes, AuditKey key) {
		List<Head> heads = new ArrayList<>();
		for (int start = 0; start + Head.BYTES <= bytes.length; start += Head.BYTES) {
			Optional<Head> head = Head.read(Arrays.copyOfRange(bytes, start, start + Head.BYTES), key);
			head.ifPresent(heads::add);
		}
		heads.sort(Comparator.comparingLong(Head::generation).reversed());
		return heads;
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
