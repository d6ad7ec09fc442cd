package carenet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts uploaded files aside, which may hold names, and what is found in them, and deletes
 * them; the lists that an earlier run left are deleted at the start.
 */
@Component
class Uploads {

	private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

	private static final String TOLD = "findings";

	private final DataFolder data;

	Uploads(DataFolder data) {
		this.data = data;
		deleteWhatIsLeft();
	}

	/**
	 * Puts a file aside under a name of ours.
	 * @param endings what its name may end with; the first for any other
	 */
	Path put(@Nullable MultipartFile file, Set<String> endings, String byDefault, String missing) {
		if (file == null || file.isEmpty()) {
			throw new BadInput(missing);
		}
		try {
			Path aside = Files.createTempFile(this.data.folder("uploads"), "upload",
					ending(String.valueOf(file.getOriginalFilename()), endings, byDefault));
			file.transferTo(aside);
			return aside;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String ending(String name, Set<String> endings, String byDefault) {
		String lower = name.toLowerCase(Locale.ROOT);
		return endings.stream().filter(lower::endsWith).findFirst().orElse(byDefault);
	}

	/** Where everything that an import finds is put, until nobody can ask any more. */
	Path told(String job) {
		return this.data.folder(TOLD).resolve(job + ".csv");
	}

	private void deleteWhatIsLeft() {
		try (Stream<Path> left = Files.list(this.data.folder(TOLD))) {
			delete(left.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(List<Path> files) {
		for (Path file : files) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				LOG.warn("{} could not be deleted: {}", file, ex.getMessage());
			}
		}
	}

}
