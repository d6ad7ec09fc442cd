package carenet.export;

import java.io.IOException;
import java.util.List;

/** One way to write clients, one after the other. */
interface Writing {

	void take(ClientShown client) throws IOException;

	/** Ends what was written; not called on what broke off. */
	void close() throws IOException;

	/** What the dictionary has to tell of. */
	List<Layout<?>> layouts();

}
