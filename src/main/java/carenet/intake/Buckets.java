package carenet.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.study.Id;

/**
 * The rows of a package sorted by client into files of a few hundred clients each, so
 * that one client after the other can be looked at as a whole without holding them all.
 */
final class Buckets implements RowsByClient, Closeable {

	private static final int MOST = 256;

	private static final int CLIENTS_AT_LEAST = 64;

	private static final int BUFFER = 1 << 15;

	private final Path folder;

	private final Map<Id, Integer> ordinals = new LinkedHashMap<>();

	private final SortedMap<Integer, DataOutputStream> open = new TreeMap<>();

	private boolean handedOver;

	private int clientsPerBucket = CLIENTS_AT_LEAST;

	private Buckets(Path folder) {
		this.folder = folder;
	}

	/** New ones in a folder of their own, which only the owner can read. */
	static Buckets in(Path workFolder) throws IOException {
		Files.createDirectories(workFolder);
		return new Buckets(Files.createTempDirectory(workFolder, "study-"));
	}

	@Override
	public void expect(Id client) {
		this.ordinals.putIfAbsent(client, this.ordinals.size());
	}

	/** The size of a bucket is settled. */
	@Override
	public void settle() {
		this.clientsPerBucket = Math.max(CLIENTS_AT_LEAST, this.ordinals.size() / MOST + 1);
	}

	@Override
	public void put(Id client, StudyFile file, Row row) {
		expect(client);
		try {
			int ordinal = this.ordinals.getOrDefault(client, 0);
			DataOutputStream out = bucket(bucketOf(ordinal));
			out.writeInt(ordinal);
			out.writeUTF(file.name());
			out.writeLong(row.line());
			for (String cell : row.documented()) {
				out.writeUTF(cell);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("rows cannot be put aside in " + this.folder, ex);
		}
	}

	private int bucketOf(int ordinal) {
		return (ordinal / this.clientsPerBucket) % MOST;
	}

	private DataOutputStream bucket(int number) throws IOException {
		DataOutputStream out = this.open.get(number);
		if (out == null) {
			out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(number)), BUFFER));
			this.open.put(number, out);
		}
		return out;
	}

	private Path path(int number) {
		return this.folder.resolve("bucket-" + number);
	}

	@Override
	public void seal() {
		try {
			for (DataOutputStream out : this.open.values()) {
				out.close();
			}
			this.open.clear();
		}
		catch (IOException ex) {
			throw new IllegalStateException("rows cannot be put aside in " + this.folder, ex);
		}
	}

	/** The same rows in other hands: closing these here leaves them there. */
	Buckets keep() {
		seal();
		Buckets kept = new Buckets(this.folder);
		kept.ordinals.putAll(this.ordinals);
		kept.clientsPerBucket = this.clientsPerBucket;
		this.handedOver = true;
		return kept;
	}

	@Override
	public int size() {
		return this.ordinals.size();
	}

	/** In the order in which they were expected within a bucket. */
	@Override
	public Stream<ClientRows> clients(Findings findings) {
		Map<Integer, List<Id>> byBucket = new TreeMap<>();
		this.ordinals.forEach(
				(id, ordinal) -> byBucket.computeIfAbsent(bucketOf(ordinal), (number) -> new ArrayList<>()).add(id));
		return byBucket.entrySet().stream().flatMap((entry) -> read(entry.getKey(), entry.getValue(), findings));
	}

	private Stream<ClientRows> read(int number, List<Id> clients, Findings findings) {
		Map<Integer, ClientRows> rows = new LinkedHashMap<>();
		clients.forEach((id) -> rows.put(this.ordinals.getOrDefault(id, 0), new ClientRows(id)));
		if (Files.exists(path(number))) {
			try (DataInputStream in = new DataInputStream(
					new BufferedInputStream(Files.newInputStream(path(number)), BUFFER))) {
				read(in, rows, findings);
			}
			catch (IOException ex) {
				throw new IllegalStateException("rows that were put aside cannot be read in " + this.folder, ex);
			}
		}
		return rows.values().stream();
	}

	private static void read(DataInputStream in, Map<Integer, ClientRows> rows, Findings findings) throws IOException {
		Map<StudyFile, Header> headers = new TreeMap<>();
		while (hasMore(in)) {
			int ordinal = in.readInt();
			StudyFile file = StudyFile.valueOf(in.readUTF());
			long line = in.readLong();
			List<String> cells = new ArrayList<>(file.columnNames().size());
			for (int i = 0; i < file.columnNames().size(); i++) {
				String cell = in.readUTF();
				cells.add(cell.isEmpty() ? "" : cell);
			}
			Header header = headers.computeIfAbsent(file, Header::documented);
			ClientRows client = rows.get(ordinal);
			if (client != null) {
				client.add(file, new Row(header, line, cells, findings));
			}
		}
	}

	private static boolean hasMore(DataInputStream in) throws IOException {
		in.mark(1);
		boolean more = in.read() >= 0;
		if (more) {
			in.reset();
		}
		return more;
	}

	@Override
	public void close() throws IOException {
		seal();
		if (this.handedOver || !Files.exists(this.folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(this.folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
