package carenet.intake;

import java.util.stream.Stream;

import carenet.study.Id;

/**
 * The rows of a package sorted by client, so that one client after the other can be
 * looked at as a whole.
 */
interface RowsByClient {

	/** A client has a place even before it has a row. */
	void expect(Id client);

	/** All the clients that can be foreseen are. */
	void settle();

	void put(Id client, StudyFile file, Row row);

	/** From now on they are read. */
	void seal();

	int size();

	/** Client by client; what is wrong with a row is found there. */
	Stream<ClientRows> clients(Findings findings);

}
