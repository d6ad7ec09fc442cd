package carenet.network;

import java.time.Clock;

import carenet.access.Access;
import carenet.access.OpenedClients;
import carenet.access.Viewer;
import carenet.graph.Graph;

/** Networks at a moment that a test chooses. */
public final class NetworksAt {

	private NetworksAt() {
	}

	public static Networks moment(Clock clock, Graph graph) {
		return new Networks(graph, new Access(() -> Viewer.LOCAL, OpenedClients.NONE, clock), clock);
	}

}
