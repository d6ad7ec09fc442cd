package carenet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imports that have begun and are not done: a folder each, with a copy of the package
 * without its identities, so that a crash never leaves a package half loaded for good.
 */
final class ImportJournal {

	private static final String LOCK = "lock";

	private static final String BEGUN = "begun";

	private final Path folder;

	ImportJournal(Path folder) {
		this.folder = folder;
	}

	/** One import at a time on one data folder, whatever the process. */
	Lock lock() throws IOException {
		FileChannel channel = FileChannel.open(this.folder.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock held = tryLock(channel);
		if (held == null) {
			channel.close();
			throw new NotAllowed("another import is running on this data folder; try again when it is done");
		}
		return new Lock(channel);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Held while an import runs; the end of the process releases it, too. */
	record Lock(FileChannel channel) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			this.channel.close();
		}

	}

	Entry newEntry(Instant importedAt) throws IOException {
		Path entry = this.folder.resolve(UUID.randomUUID().toString());
		Files.createDirectory(entry);
		Files.writeString(entry.resolve("imported-at"), importedAt.toString());
		return new Entry(entry);
	}

	/** For somebody who may not finish what an earlier process began. */
	void refuseUnfinished() throws IOException {
		if (entries().stream().anyMatch(Entry::isBegun)) {
			throw new NotAllowed(
					"an import was interrupted and has to be finished first: start the product, or import");
		}
	}

	/** What an earlier process left. */
	List<Entry> entries() throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (Stream<Path> paths = Files.list(this.folder)) {
			paths.filter(Files::isDirectory).sorted().map(Entry::new).forEach(entries::add);
		}
		return entries;
	}

	/**
	 * One import.
	 *
	 * @param folder where it keeps its things
	 */
	record Entry(Path folder) {

		/** Where rows are put aside. */
		Path work() {
			return this.folder.resolve("work");
		}

		/** Where a package is written that was something else. */
		Path translated() {
			return this.folder.resolve("translated");
		}

		/** The copy of the package. */
		Path staged() {
			return this.folder.resolve("package");
		}

		/** From here on it has to be finished. */
		void begin(Path original) throws IOException {
			Files.createDirectories(staged());
			try (PackageSource source = PackageSource.open(original, Limits.DEFAULT, new Findings()).orElseThrow()) {
				for (StudyFile file : StudyFile.values()) {
					if (file != StudyFile.IDENTITIES) {
						copy(source, file.fileName());
					}
				}
				copy(source, StudyFile.DATAPACKAGE);
			}
			Files.writeString(this.folder.resolve(BEGUN + ".new"), "");
			Files.move(this.folder.resolve(BEGUN + ".new"), this.folder.resolve(BEGUN));
		}

		private void copy(PackageSource source, String file) throws IOException {
			if (source.has(file)) {
				try (InputStream in = source.open(file);
						FileChannel out = FileChannel.open(staged().resolve(file), StandardOpenOption.CREATE_NEW,
								StandardOpenOption.WRITE)) {
					in.transferTo(java.nio.channels.Channels.newOutputStream(out));
					out.force(true);
				}
			}
		}

		boolean isBegun() {
			return Files.exists(this.folder.resolve(BEGUN));
		}

		Instant importedAt() throws IOException {
			return Instant.parse(Files.readString(this.folder.resolve("imported-at")));
		}

		/** Whether the package says of itself that its people are generated. */
		boolean isSynthetic() throws IOException {
			Path description = staged().resolve(StudyFile.DATAPACKAGE);
			if (!Files.exists(description)) {
				return false;
			}
			return description(description).path("synthetic").asBoolean(false);
		}

		private static JsonNode description(Path file) throws IOException {
			return JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
		}

		/**
		 * Which times in it stand in for when reports were recorded; what is no time is
		 * none.
		 */
		List<Instant> recordedOnImport() throws IOException {
			Path description = staged().resolve(StudyFile.DATAPACKAGE);
			List<Instant> times = new ArrayList<>();
			if (Files.exists(description)) {
				for (JsonNode time : description(description).path("recordedOnImport")) {
					try {
						times.add(Instant.parse(time.asString("")));
					}
					catch (DateTimeParseException ex) {
						// somebody else's word for something else
					}
				}
			}
			return times;
		}

		void remove() throws IOException {
			if (!Files.exists(this.folder)) {
				return;
			}
			Files.deleteIfExists(this.folder.resolve(BEGUN));
			try (Stream<Path> paths = Files.walk(this.folder)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(path);
				}
			}
		}

	}

}
