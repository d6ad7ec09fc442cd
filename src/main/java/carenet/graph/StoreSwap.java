package carenet.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

import carenet.study.NotAllowed;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a new store in the place of the old one. The folders' names are the journal:
 * whenever the power goes out, the old store or the new one is whole, and the next start
 * finishes what was begun.
 */
final class StoreSwap {

	static final String STORE = "neo4j";

	/** Being written; worth nothing. */
	static final String UNFINISHED = "neo4j.unfinished";

	/** Whole and verified: from here on there is no way back. */
	static final String NEW = "neo4j.new";

	static final String OLD = "neo4j.old";

	private final DataFolder data;

	private final Consumer<Step> before;

	StoreSwap(DataFolder data) {
		this(data, (step) -> {
		});
	}

	/** For a test that lets the power go out before a step. */
	StoreSwap(DataFolder data, Consumer<Step> before) {
		this.data = data;
		this.before = before;
	}

	/** In the order in which they are done. */
	enum Step {

		DECLARE_WHOLE, PUT_OLD_ASIDE, PUT_NEW_IN_PLACE, DELETE_OLD

	}

	/** The unfinished store is whole: it takes the old one's place. */
	void take() throws IOException {
		this.before.accept(Step.DECLARE_WHOLE);
		rename(UNFINISHED, NEW);
		finish();
	}

	/** Whatever was begun; to be called before a store is opened. */
	void finish() throws IOException {
		FileSystemUtils.deleteRecursively(path(UNFINISHED));
		if (Files.exists(path(NEW))) {
			if (Files.exists(path(STORE))) {
				this.before.accept(Step.PUT_OLD_ASIDE);
				rename(STORE, OLD);
			}
			this.before.accept(Step.PUT_NEW_IN_PLACE);
			rename(NEW, STORE);
		}
		if (Files.exists(path(OLD))) {
			this.before.accept(Step.DELETE_OLD);
			FileSystemUtils.deleteRecursively(path(OLD));
		}
	}

	/** Both stores are there for a while. */
	void requireSpace() throws IOException {
		long needed = 0;
		try (Stream<Path> files = Files.walk(this.data.folder(STORE))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				needed += Files.size(file);
			}
		}
		long free = Files.getFileStore(this.data.root()).getUsableSpace();
		if (free < needed) {
			throw new NotAllowed("the database is to be written anew: that takes up to %d MB more in %s, %d MB are free"
				.formatted(needed >> 20, this.data.root(), free >> 20));
		}
	}

	private void rename(String from, String to) throws IOException {
		Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
		this.data.forceNames(this.data.root());
	}

	private Path path(String name) {
		return this.data.root().resolve(name);
	}

}
