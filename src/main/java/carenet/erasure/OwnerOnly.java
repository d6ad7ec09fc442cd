package carenet.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that nobody but its owner reads. */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/** Replaces the file; it is nobody else's from the first byte on. */
	public static void write(Path file, byte[] content) throws IOException {
		Path whole = file.toAbsolutePath();
		Files.deleteIfExists(whole);
		Files.createFile(whole);
		PosixFileAttributeView view = Files.getFileAttributeView(whole, PosixFileAttributeView.class,
				LinkOption.NOFOLLOW_LINKS);
		if (view != null) {
			view.setPermissions(PosixFilePermissions.fromString("rw-------"));
		}
		Files.write(whole, content);
	}

}
