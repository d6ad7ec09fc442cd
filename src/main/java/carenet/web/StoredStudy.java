package carenet.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import carenet.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/** What every page says of the study that is stored; asked again after some seconds. */
@Component
class StoredStudy {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Graph graph;

	private final Clock clock;

	private volatile Known known = new Known(false, null);

	StoredStudy(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	private record Known(boolean synthetic, @Nullable Instant at) {
	}

	/** Whether all people in it are generated. */
	public boolean isSynthetic() {
		Instant now = this.clock.instant();
		Known last = this.known;
		if (last.at() == null || last.at().isBefore(now.minus(FRESH))) {
			this.known = new Known(read(last.synthetic()), now);
		}
		return this.known.synthetic();
	}

	/** Something may have changed. */
	void askAgain() {
		this.known = new Known(this.known.synthetic(), null);
	}

	/** A page that tells of an unreachable database must not fail for the same reason. */
	private boolean read(boolean last) {
		try {
			return this.graph
				.read("MATCH (s:Study {id: 'study'}) RETURN s.synthetic AS synthetic", Map.of(),
						(row) -> row.get("synthetic").asBoolean(false))
				.stream()
				.anyMatch(Boolean::booleanValue);
		}
		catch (Neo4jException ex) {
			return last;
		}
	}

}
