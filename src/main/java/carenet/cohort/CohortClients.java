package carenet.cohort;

import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.actors.ClientConnection.PageInfo;
import carenet.study.Id;

/**
 * The clients behind one number of a cohort, with what each adds to it; named after the
 * Relay connection specification.
 *
 * @param total the number, over all pages
 * @param totalCount how many clients, over all pages
 * @param edges the clients of this page, in the order of their ids
 * @param pageInfo whether there are more
 */
public record CohortClients(int total, int totalCount, List<Edge> edges, PageInfo pageInfo) {

	/**
	 * A client on a page.
	 *
	 * @param client the client's id
	 * @param count what it adds to the number
	 * @param value the value of the measure, where one was asked for
	 * @param cursor the place after it
	 */
	public record Edge(Id client, int count, @Nullable Double value, String cursor) {
	}

}
