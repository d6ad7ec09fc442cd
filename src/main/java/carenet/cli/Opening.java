package carenet.cli;

import java.util.Map;

/** How a command reaches the product's parts. */
interface Opening {

	/**
	 * The product without its pages: on the database of a running server if there is one,
	 * on the files otherwise.
	 */
	Backstage open(Map<String, String> properties);

	/**
	 * Those parts of it that need no database: nothing is started, and nothing that was
	 * interrupted is finished.
	 */
	Backstage openWithoutDatabase(Map<String, String> properties);

	/** The product with its pages; returns when it has been stopped. */
	void serve(Map<String, String> properties);

}
