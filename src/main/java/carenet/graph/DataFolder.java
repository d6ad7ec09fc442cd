package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The folder of everything that the program keeps: the database's own folder
 * {@code neo4j}, and beside it, never inside it, {@code secrets}. What is made here is
 * the owner's alone.
 *
 * @param root the folder itself
 */
public record DataFolder(Path root) {

	public DataFolder {
		root = root.toAbsolutePath().normalize();
	}

	/** A folder inside, made when missing. */
	public Path folder(String name) {
		try {
			Path folder = this.root.resolve(name);
			Files.createDirectories(this.root);
			makePrivate(folder);
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The content of a file of the secrets folder, made once when it is missing. */
	public byte[] secret(String name, Supplier<byte[]> fresh) {
		try {
			Path file = folder("secrets").resolve(name);
			if (!Files.exists(file)) {
				write(file, fresh.get());
			}
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Replaces a file as a whole: after a crash it has the old content or the new. */
	public void write(Path file, byte[] content) throws IOException {
		Path unfinished = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(unfinished);
		try (FileChannel channel = FileChannel.open(unfinished,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"))) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		forceNames(file.resolveSibling("."));
	}

	/** A file's new name is on the disk only when its folder is. */
	public void forceNames(Path folder) throws IOException {
		if (knowsOwners()) {
			try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
				names.force(true);
			}
		}
	}

	private void makePrivate(Path folder) throws IOException {
		try {
			Files.createDirectory(folder, ownerOnly("rwx------"));
		}
		catch (FileAlreadyExistsException ex) {
			if (knowsOwners()) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
		}
	}

	private FileAttribute<?>[] ownerOnly(String permissions) throws IOException {
		return knowsOwners()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private boolean knowsOwners() throws IOException {
		FileStore store = Files.getFileStore(this.root);
		return store.supportsFileAttributeView(PosixFileAttributeView.class);
	}

}
