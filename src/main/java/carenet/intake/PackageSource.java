package carenet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the files of a package lie: a folder, or a zip that is never unpacked to disk.
 */
sealed interface PackageSource extends Closeable permits FolderSource, ZipSource {

	/** The source behind the path; empty where it was refused, with the reason found. */
	static Optional<PackageSource> open(Path path, Limits limits, Findings findings) {
		return open(path, limits, StudyFile::isPart, findings);
	}

	/** The same for files of another format: those whose names are wanted. */
	static Optional<PackageSource> open(Path path, Limits limits, Predicate<String> wanted, Findings findings) {
		String name = String.valueOf(path.getFileName());
		try {
			if (Files.isDirectory(path)) {
				return Optional.of(FolderSource.open(path, wanted, findings));
			}
			if (Files.isRegularFile(path)) {
				return ZipSource.open(path, limits, wanted, findings);
			}
			findings.add(ProblemCode.UNREADABLE_PACKAGE, name, 0, "", "", "a folder or a zip file that exists");
		}
		catch (IOException ex) {
			findings.add(ProblemCode.UNREADABLE_PACKAGE, name, 0, "", String.valueOf(ex.getMessage()),
					"a folder or a zip file that can be read");
		}
		return Optional.empty();
	}

	/** The names of its files, sorted. */
	List<String> names();

	boolean has(String fileName);

	/** In bytes, unpacked. */
	long size(String fileName);

	InputStream open(String fileName) throws IOException;

}
