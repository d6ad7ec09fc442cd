package carenet.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The place where an export goes takes no more of it: a full disk, a closed pipe, or
 * somebody who hung up.
 */
public final class BrokenOff extends UncheckedIOException {

	private static final long serialVersionUID = 1L;

	BrokenOff(IOException cause) {
		super("the export could not be written to its end: %s".formatted(cause.getMessage()), cause);
	}

}
