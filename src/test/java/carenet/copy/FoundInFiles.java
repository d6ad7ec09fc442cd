package carenet.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of many texts stand anywhere in the bytes of any file of a folder: by a rolling
 * hash for each length, and then letter by letter.
 */
final class FoundInFiles {

	private static final long BASE = 1_000_003;

	private FoundInFiles() {
	}

	static Set<String> of(Path folder, Collection<String> sought) throws IOException {
		Map<Integer, Map<Long, Set<String>>> byLength = new HashMap<>();
		sought.forEach((text) -> {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			byLength.computeIfAbsent(bytes.length, (length) -> new HashMap<>())
				.computeIfAbsent(hash(bytes, bytes.length), (hash) -> new HashSet<>())
				.add(new String(bytes, StandardCharsets.ISO_8859_1));
		});
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] bytes = Files.readAllBytes(file);
				byLength.forEach((length, hashes) -> find(bytes, length, hashes, found));
			}
		}
		return found;
	}

	private static long hash(byte[] bytes, int length) {
		long hash = 0;
		for (int i = 0; i < length; i++) {
			hash = hash * BASE + bytes[i];
		}
		return hash;
	}

	private static void find(byte[] bytes, int length, Map<Long, Set<String>> hashes, Set<String> found) {
		if (bytes.length < length) {
			return;
		}
		long highest = 1;
		for (int i = 1; i < length; i++) {
			highest *= BASE;
		}
		long hash = hash(bytes, length);
		for (int at = 0;; at++) {
			Set<String> candidates = hashes.get(hash);
			if (candidates != null) {
				String here = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
				if (candidates.contains(here)) {
					found.add(here);
				}
			}
			if (at + length == bytes.length) {
				return;
			}
			hash = (hash - bytes[at] * highest) * BASE + bytes[at + length];
		}
	}

	/** All files, as they are named in the folder. */
	static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

}
