package carenet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A package in a folder; links may not lead out of it. */
final class FolderSource implements PackageSource {

	private final Map<String, Path> files = new HashMap<>();

	private FolderSource() {
	}

	static FolderSource open(Path folder, Predicate<String> wanted, Findings findings) throws IOException {
		FolderSource source = new FolderSource();
		Path root = folder.toRealPath();
		try (DirectoryStream<Path> paths = Files.newDirectoryStream(root)) {
			for (Path path : paths) {
				source.consider(root, path, wanted, findings);
			}
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		return source;
	}

	private void consider(Path root, Path path, Predicate<String> wanted, Findings findings) throws IOException {
		String name = String.valueOf(path.getFileName());
		if (!wanted.test(name)) {
			findings.add(ProblemCode.OTHER_FILE, name, 0, "", name, "nothing: it is left alone");
		}
		else if (!Files.isRegularFile(path)) {
			findings.add(ProblemCode.LINKED_FILE, name, 0, "", name, "a regular file");
		}
		else if (!path.toRealPath().startsWith(root)) {
			findings.add(ProblemCode.UNSAFE_PATH, name, 0, "", name, "a file inside the folder");
		}
		else {
			this.files.put(name, path);
		}
	}

	private Path path(String fileName) {
		Path path = this.files.get(fileName);
		if (path == null) {
			throw new IllegalArgumentException(fileName + " is not in the folder");
		}
		return path;
	}

	@Override
	public List<String> names() {
		return this.files.keySet().stream().sorted().toList();
	}

	@Override
	public boolean has(String fileName) {
		return this.files.containsKey(fileName);
	}

	@Override
	public long size(String fileName) {
		return path(fileName).toFile().length();
	}

	@Override
	public InputStream open(String fileName) throws IOException {
		return Files.newInputStream(path(fileName));
	}

	@Override
	public void close() {
		this.files.clear();
	}

}
