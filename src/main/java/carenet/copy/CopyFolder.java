package carenet.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import carenet.study.BadInput;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a copy: written beside its place, under a name of its own, and moved
 * there when it is whole. It is the owner's alone.
 *
 * @param place where it belongs
 * @param unfinished where it is written
 */
record CopyFolder(Path place, Path unfinished) {

	static final String STORE = "neo4j";

	static final String REPORT = "report.json";

	static CopyFolder begin(Path place) {
		try {
			if (Files.exists(place) && !isEmptyFolder(place)) {
				throw new BadInput(
						"%s is there already and is not empty; a copy takes a folder of its own".formatted(place));
			}
			Path parent = place.resolveSibling(".").normalize();
			if (!Files.isDirectory(parent)) {
				throw new BadInput("there is no folder %s".formatted(parent));
			}
			return new CopyFolder(place, Files.createTempDirectory(parent, place.getFileName() + ".unfinished-"));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(place, ex.getMessage()));
		}
	}

	private static boolean isEmptyFolder(Path place) throws IOException {
		if (!Files.isDirectory(place)) {
			return false;
		}
		try (Stream<Path> files = Files.list(place)) {
			return files.findAny().isEmpty();
		}
	}

	Path store() {
		return this.unfinished.resolve(STORE);
	}

	void write(String name, String content) {
		try {
			Files.writeString(this.unfinished.resolve(name), content, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** It is whole. */
	void finish() {
		try {
			Files.deleteIfExists(this.place);
			Files.move(this.unfinished, this.place, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void discard() {
		try {
			FileSystemUtils.deleteRecursively(this.unfinished);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
