package carenet.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Files on disk, written beside where they belong and moved there when all of them are
 * whole; nothing that is there already is replaced.
 */
final class FileBundle implements Bundle {

	private static final String UNFINISHED = ".part";

	private final Function<String, Path> place;

	private final @Nullable Path folder;

	private final Map<Path, Path> written = new LinkedHashMap<>();

	private final List<OutputStream> open = new ArrayList<>();

	private FileBundle(@Nullable Path folder, Function<String, Path> place) {
		this.folder = folder;
		this.place = place;
	}

	/** All files in a folder of their own. */
	static FileBundle folder(Path folder) throws IOException {
		refuseIfThere(folder);
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be made: %s".formatted(folder, ex.getMessage()));
		}
		return new FileBundle(folder, folder::resolve);
	}

	/** The one file of a format at its place, and what goes with it beside it. */
	static FileBundle beside(Path file, String single) {
		refuseIfThere(file);
		Path absolute = file.toAbsolutePath();
		return new FileBundle(null, (name) -> name.equals(single) ? absolute
				: absolute.resolveSibling(absolute.getFileName() + "-" + name));
	}

	private static void refuseIfThere(Path path) {
		if (Files.exists(path)) {
			throw new BadInput("%s is there already, and is not replaced".formatted(path));
		}
	}

	@Override
	public OutputStream open(String name) throws IOException {
		Path target = this.place.apply(name);
		refuseIfThere(target);
		Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
		try {
			OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			this.written.put(part, target);
			this.open.add(file);
			return new BufferedOutputStream(file, 1 << 16);
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(part, ex.getMessage()));
		}
	}

	@Override
	public void close() throws IOException {
		for (Map.Entry<Path, Path> one : this.written.entrySet()) {
			Files.move(one.getKey(), one.getValue());
		}
	}

	@Override
	public void discard() {
		try {
			for (OutputStream file : this.open) {
				file.close();
			}
			for (Path part : this.written.keySet()) {
				Files.deleteIfExists(part);
			}
			if (this.folder != null) {
				Files.deleteIfExists(this.folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
