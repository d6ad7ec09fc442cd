package carenet.actors;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some clients in the order of their ids, with what a reader needs to go on; named after
 * the Relay connection specification.
 *
 * @param edges the clients with their cursors
 * @param pageInfo whether there are more
 * @param totalCount how many there are on all pages
 */
public record ClientConnection(List<Edge> edges, PageInfo pageInfo, int totalCount) {

	static ClientConnection of(List<ClientEntry> found, int first, boolean hasPrevious, int totalCount) {
		List<Edge> edges = found.stream()
			.limit(first)
			.map((entry) -> new Edge(entry, new Cursor(entry.id()).toString()))
			.toList();
		return new ClientConnection(edges, new PageInfo(found.size() > first, hasPrevious,
				edges.isEmpty() ? null : edges.getFirst().cursor(), edges.isEmpty() ? null : edges.getLast().cursor()),
				totalCount);
	}

	public List<ClientEntry> clients() {
		return this.edges.stream().map(Edge::node).toList();
	}

	/**
	 * A client on a page.
	 *
	 * @param node the client
	 * @param cursor the place after it
	 */
	public record Edge(ClientEntry node, String cursor) {
	}

	/**
	 * Where the page lies.
	 *
	 * @param hasNextPage whether there are clients after it
	 * @param hasPreviousPage whether it begins after a cursor
	 * @param startCursor the first client's cursor
	 * @param endCursor the last client's cursor
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
