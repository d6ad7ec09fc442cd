package carenet.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * A zip that is written while it is sent: the first file at once, the others after it in
 * the order of their names. The same files give the same bytes whenever they are written.
 */
final class ZipBundle implements Bundle {

	/** The first day that a zip can tell. */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;

	private final Path spools;

	private final Map<String, Spool> waiting = new TreeMap<>();

	private @Nullable String first;

	ZipBundle(OutputStream out, Path spools) {
		this.zip = new ZipOutputStream(out);
		this.spools = spools;
	}

	@Override
	public OutputStream open(String name) throws IOException {
		if (this.first == null) {
			this.first = name;
			begin(name);
			return new Entry(this.zip);
		}
		Spool spool = Spool.in(this.spools);
		this.waiting.put(name, spool);
		return spool;
	}

	private void begin(String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(ALWAYS);
		this.zip.putNextEntry(entry);
	}

	@Override
	public void close() throws IOException {
		if (this.first != null) {
			this.zip.closeEntry();
		}
		for (Map.Entry<String, Spool> one : this.waiting.entrySet()) {
			begin(one.getKey());
			one.getValue().moveTo(this.zip);
			this.zip.closeEntry();
		}
		this.zip.finish();
		this.zip.flush();
	}

	/** Without its directory at the end, no program takes it for a whole zip. */
	@Override
	public void discard() {
		this.waiting.values().forEach(Spool::discard);
	}

	/** The first file within the zip: its end is not the zip's. */
	private static final class Entry extends FilterOutputStream {

		Entry(ZipOutputStream zip) {
			super(zip);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void flush() {
			// the zip flushes when it is whole
		}

		@Override
		public void close() {
			// the zip goes on
		}

	}

}
