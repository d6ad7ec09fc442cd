package carenet.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One way to write clients, one after the other. */
interface Writing extends Closeable {

	void take(ClientShown client) throws IOException;

	/** What the dictionary has to tell of. */
	List<Layout<?>> layouts();

}
