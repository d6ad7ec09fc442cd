package carenet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Files that other software wrote, wherever they lie: some files, folders or zips, with
 * the same bounds as a study package. Nothing is unpacked.
 */
public final class ForeignFiles implements Closeable {

	private final List<PackageSource> sources = new ArrayList<>();

	private final List<File> files = new ArrayList<>();

	private ForeignFiles() {
	}

	/**
	 * A file.
	 *
	 * @param name its name alone
	 * @param size in bytes, unpacked
	 * @param content how it is opened
	 */
	public record File(String name, long size, Content content) {
	}

	/** How a file is opened. */
	@FunctionalInterface
	public interface Content {

		InputStream open() throws IOException;

	}

	/**
	 * Opens them; what cannot be opened is an error among the findings.
	 * @param paths files with a wanted name, folders, zips
	 * @param wanted which files of a folder or zip are looked at; others are left alone,
	 * with a notice
	 * @param findings who wants to know what is wrong
	 */
	public static ForeignFiles open(List<Path> paths, Predicate<String> wanted, Findings findings) {
		ForeignFiles all = new ForeignFiles();
		for (Path path : paths) {
			String name = String.valueOf(path.getFileName());
			if (Files.isRegularFile(path) && wanted.test(name)) {
				all.files.add(new File(name, path.toFile().length(), () -> Files.newInputStream(path)));
			}
			else {
				Optional<PackageSource> opened = PackageSource.open(path, Limits.DEFAULT, wanted, findings);
				opened.ifPresent(all::add);
			}
		}
		return all;
	}

	private void add(PackageSource source) {
		this.sources.add(source);
		source.names().forEach((name) -> this.files.add(new File(name, source.size(name), () -> source.open(name))));
	}

	public List<File> files() {
		return List.copyOf(this.files);
	}

	@Override
	public void close() throws IOException {
		for (PackageSource source : this.sources) {
			source.close();
		}
	}

}
