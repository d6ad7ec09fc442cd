package carenet.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.Id;
import org.springframework.util.FileSystemUtils;

/** Files beside the database in which somebody can still be named. */
final class Traces {

	private Traces() {
	}

	/**
	 * Removes uploads, which a server that was interrupted left, and what was put aside
	 * of imports that hold one of the people; says how many.
	 */
	static long remove(DataFolder data, List<Id> people) {
		long removed = 0;
		for (Path left : children(data.root().resolve("uploads"))) {
			overwriteAndDelete(left);
			removed++;
		}
		for (Path entry : children(data.root().resolve("imports"))) {
			if (Files.isDirectory(entry) && holds(entry, people)) {
				delete(entry);
				removed++;
			}
		}
		return removed;
	}

	private static List<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean holds(Path folder, List<Id> people) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (people.stream().anyMatch((person) -> contains(file, person))) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Piece by piece, since an import can be large. */
	private static boolean contains(Path file, Id person) {
		String before = "";
		try (InputStream in = Files.newInputStream(file)) {
			for (byte[] piece = in.readNBytes(1 << 20); piece.length > 0; piece = in.readNBytes(1 << 20)) {
				String text = before + new String(piece, StandardCharsets.ISO_8859_1);
				if (text.contains(person.value())) {
					return true;
				}
				before = text.substring(Math.max(0, text.length() - person.value().length()));
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As far as a file system lets one overwrite. */
	static void overwriteAndDelete(Path file) {
		try {
			if (Files.isRegularFile(file)) {
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					long size = channel.size();
					for (long at = 0; at < size;) {
						at += channel.write(ByteBuffer.allocate((int) Math.min(1 << 16, size - at)), at);
					}
					channel.force(true);
				}
			}
			FileSystemUtils.deleteRecursively(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
