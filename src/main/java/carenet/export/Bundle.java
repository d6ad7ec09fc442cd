package carenet.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the files of one export go. Closing it makes them whole; one that is only
 * discarded is never taken for a whole one.
 */
public interface Bundle extends Closeable {

	/** A new file; several may be open at once. */
	OutputStream open(String name) throws IOException;

	/**
	 * The export failed: what was written of it goes away, as far as that is possible.
	 */
	void discard();

}
