package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;

import carenet.study.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The files of the database, as far as they are this program's: those of a server of
 * one's own are out of reach.
 */
public final class StoreFiles {

	private final DataFolder data;

	private final @Nullable EmbeddedSettings settings;

	StoreFiles(DataFolder data, @Nullable EmbeddedSettings settings) {
		this.data = data;
		this.settings = settings;
	}

	public boolean areOurs() {
		return this.settings != null;
	}

	/**
	 * Refuses with a sentence when the disk has no room for two stores.
	 */
	public void requireSpace() {
		try {
			if (areOurs()) {
				new StoreSwap(this.data).requireSpace();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Copies what is there into new files and puts those in the place of the old ones:
	 * what was deleted before is in none of them. To be called while nothing has the
	 * database open.
	 */
	public void writeAnew(Progress progress) {
		EmbeddedSettings limits = this.settings;
		if (limits == null) {
			throw new IllegalStateException("the files of a server of one's own are out of reach");
		}
		try (HeldFolder _ = HeldFolder.take(this.data)) {
			StoreSwap swap = new StoreSwap(this.data);
			swap.finish();
			swap.requireSpace();
			StoreCopy.of(this.data.folder(StoreSwap.STORE), this.data.folder(StoreSwap.UNFINISHED), limits, progress);
			swap.take();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
