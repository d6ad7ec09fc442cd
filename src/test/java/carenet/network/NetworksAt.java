package carenet.network;

import java.time.Clock;

import carenet.graph.Graph;

/** Networks at a moment that a test chooses. */
public final class NetworksAt {

	private NetworksAt() {
	}

	public static Networks moment(Clock clock, Graph graph) {
		return new Networks(graph, clock);
	}

}
