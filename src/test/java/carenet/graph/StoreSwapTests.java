package carenet.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StoreSwapTests {

	@TempDir
	Path folder;

	DataFolder data;

	@BeforeEach
	void twoStores() throws IOException {
		this.data = new DataFolder(this.folder);
		Files.writeString(this.data.folder(StoreSwap.STORE).resolve("content"), "old");
		Files.writeString(this.data.folder(StoreSwap.UNFINISHED).resolve("content"), "new");
	}

	@Test
	void putsTheNewStoreInThePlaceOfTheOld() throws IOException {
		new StoreSwap(this.data).take();
		assertThat(content()).isEqualTo("new");
		assertThat(names()).containsExactly(StoreSwap.STORE);
	}

	@ParameterizedTest
	@EnumSource(StoreSwap.Step.class)
	void isFinishedAtTheNextStartWheneverThePowerGoesOut(StoreSwap.Step last) throws IOException {
		assertThatIllegalStateException().isThrownBy(() -> new StoreSwap(this.data, (step) -> {
			if (step == last) {
				throw new IllegalStateException("the power went out");
			}
		}).take());
		assertThat(names()).as("a whole store is there").containsAnyOf(StoreSwap.STORE, StoreSwap.NEW);
		new StoreSwap(this.data).finish();
		assertThat(content()).isEqualTo((last == StoreSwap.Step.DECLARE_WHOLE) ? "old" : "new");
		assertThat(names()).containsExactly(StoreSwap.STORE);
	}

	@Test
	void finishesADeletionThatWasInterrupted() throws IOException {
		new StoreSwap(this.data).take();
		Files.writeString(this.data.folder(StoreSwap.OLD).resolve("half"), "old");
		new StoreSwap(this.data).finish();
		assertThat(names()).containsExactly(StoreSwap.STORE);
	}

	@Test
	void leavesAStoreAloneWhereNothingWasBegun() throws IOException {
		Files.delete(this.folder.resolve(StoreSwap.UNFINISHED).resolve("content"));
		new StoreSwap(this.data).finish();
		assertThat(content()).isEqualTo("old");
	}

	private String content() throws IOException {
		return Files.readString(this.folder.resolve(StoreSwap.STORE).resolve("content"));
	}

	private Stream<String> names() throws IOException {
		try (Stream<Path> paths = Files.list(this.folder)) {
			return paths.map((path) -> path.getFileName().toString()).toList().stream();
		}
	}

}
