package carenet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the log, in their order: {@code 000001.jsonl}, {@code 000002.jsonl} …
 *
 * @param folder in which they are
 */
record Segments(Path folder) {

	private static final Pattern NAME = Pattern.compile("\\d{6,9}\\.jsonl");

	Path file(int ordinal) {
		return this.folder.resolve(String.format(Locale.ROOT, "%06d.jsonl", ordinal));
	}

	/** Where bytes go that are no entry and stood where this entry stands now. */
	Path torn(int ordinal, long number) {
		return this.folder.resolve(String.format(Locale.ROOT, "%06d-%d.torn", ordinal, number));
	}

	List<Path> inOrder() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> NAME.matcher(file.getFileName().toString()).matches())
				.sorted(Comparator.comparingInt(Segments::ordinal))
				.toList();
		}
	}

	private static int ordinal(Path file) {
		String name = file.getFileName().toString();
		return Integer.parseInt(name.substring(0, name.indexOf('.')));
	}

}
