package carenet.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A package in a zip, its files at the top or in the only folder there. It is read in
 * place; an entry gives no more bytes than the directory promised.
 */
final class ZipSource implements PackageSource {

	private static final String OF_MAC_OS = "__MACOSX/";

	private final ZipFile zip;

	private final Map<String, ZipEntry> files = new HashMap<>();

	private ZipSource(ZipFile zip) {
		this.zip = zip;
	}

	static Optional<PackageSource> open(Path path, Limits limits, Predicate<String> wanted, Findings findings)
			throws IOException {
		String name = String.valueOf(path.getFileName());
		try {
			ZipDirectory directory = ZipDirectory.read(path, limits.entries());
			if (!isDecent(directory, name, findings)) {
				return Optional.empty();
			}
		}
		catch (ZipDirectory.TooMany ex) {
			findings.add(ProblemCode.TOO_MANY_ENTRIES, name, 0, "", String.valueOf(ex.getMessage()),
					"at most %d entries".formatted(limits.entries()));
			return Optional.empty();
		}
		return open(zipFile(path), name, limits, wanted, findings);
	}

	private static ZipFile zipFile(Path path) throws IOException {
		try {
			return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
		}
		catch (IllegalArgumentException ex) {
			throw new ZipException("the directory of the zip is damaged");
		}
	}

	private static Optional<PackageSource> open(ZipFile zip, String name, Limits limits, Predicate<String> wanted,
			Findings findings) throws IOException {
		List<? extends ZipEntry> entries = Collections.list(zip.entries());
		if (isBomb(entries, name, limits, findings)) {
			zip.close();
			return Optional.empty();
		}
		ZipSource source = new ZipSource(zip);
		String folder = folderOf(entries);
		for (ZipEntry entry : entries) {
			source.consider(entry, folder, wanted, findings);
		}
		return Optional.of(source);
	}

	private static boolean isDecent(ZipDirectory directory, String zip, Findings findings) {
		Set<String> seen = new HashSet<>();
		boolean decent = true;
		for (ZipDirectory.Entry entry : directory.entries()) {
			if (entry.leaves()) {
				findings.add(ProblemCode.UNSAFE_PATH, zip, 0, "", entry.name(), "a relative path without '..' or '\\'");
				decent = false;
			}
			if (entry.irregular()) {
				findings.add(ProblemCode.LINKED_FILE, zip, 0, "", entry.name(), "a regular file");
				decent = false;
			}
			if (entry.encrypted()) {
				findings.add(ProblemCode.ENCRYPTED_ENTRY, zip, 0, "", entry.name(), "a zip without a password");
				decent = false;
			}
			if (!seen.add(entry.name())) {
				findings.add(ProblemCode.DUPLICATE_ENTRY, zip, 0, "", entry.name(), "each name once");
				decent = false;
			}
		}
		return decent;
	}

	private static boolean isBomb(List<? extends ZipEntry> entries, String zip, Limits limits, Findings findings) {
		long total = 0;
		boolean bomb = false;
		for (ZipEntry entry : entries) {
			long size = Math.max(0, entry.getSize());
			boolean dense = size > limits.smallBytes()
					&& size / limits.ratio() > Math.max(1, entry.getCompressedSize());
			if (dense) {
				findings.add(ProblemCode.ZIP_BOMB, zip, 0, "",
						"%s: %d bytes from %d".formatted(entry.getName(), size, entry.getCompressedSize()),
						"at most %d to 1".formatted(limits.ratio()));
				bomb = true;
			}
			total = (total > Long.MAX_VALUE - size) ? Long.MAX_VALUE : total + size;
		}
		if (total > limits.unpackedBytes()) {
			findings.add(ProblemCode.ZIP_BOMB, zip, 0, "", "%d bytes unpacked".formatted(total),
					"at most %d bytes".formatted(limits.unpackedBytes()));
			bomb = true;
		}
		return bomb;
	}

	/** The only folder at the top, with its slash; empty where files lie at the top. */
	private static String folderOf(List<? extends ZipEntry> entries) {
		Set<String> tops = new HashSet<>();
		for (ZipEntry entry : entries) {
			if (!entry.getName().startsWith(OF_MAC_OS)) {
				int slash = entry.getName().indexOf('/');
				tops.add((slash < 0) ? "" : entry.getName().substring(0, slash + 1));
			}
		}
		return (tops.size() == 1) ? tops.iterator().next() : "";
	}

	private void consider(ZipEntry entry, String folder, Predicate<String> wanted, Findings findings) {
		String path = entry.getName();
		String name = path.startsWith(folder) ? path.substring(folder.length()) : path;
		if (wanted.test(name)) {
			this.files.put(name, entry);
		}
		else if (!entry.isDirectory()) {
			findings.add(ProblemCode.OTHER_FILE, path, 0, "", path, "nothing: it is left alone, and never unpacked");
		}
	}

	private ZipEntry entry(String fileName) {
		ZipEntry entry = this.files.get(fileName);
		if (entry == null) {
			throw new IllegalArgumentException(fileName + " is not in the zip");
		}
		return entry;
	}

	@Override
	public List<String> names() {
		return this.files.keySet().stream().sorted().toList();
	}

	@Override
	public boolean has(String fileName) {
		return this.files.containsKey(fileName);
	}

	@Override
	public long size(String fileName) {
		return Math.max(0, entry(fileName).getSize());
	}

	@Override
	public InputStream open(String fileName) throws IOException {
		return new Promised(this.zip.getInputStream(entry(fileName)), size(fileName));
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Gives as many bytes as were promised, and refuses to give more. */
	private static final class Promised extends FilterInputStream {

		private long left;

		Promised(InputStream in, long promised) {
			super(in);
			this.left = promised;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			this.left -= Math.max(0, count);
			if (this.left < 0) {
				throw new ZipException("it unpacks to more than the directory of the zip says");
			}
			return count;
		}

	}

}
