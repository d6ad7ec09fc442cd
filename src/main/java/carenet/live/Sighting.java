package carenet.live;

import java.util.List;
import java.util.Map;

import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * A watched client that is not as it was.
 *
 * @param client which client
 * @param there whether there is still such a client
 * @param revision how often it has been changed now
 * @param reports what was reported since
 */
record Sighting(Id client, boolean there, int revision, List<Since> reports) {

	/** One statement for all who are watched: it returns those who are different. */
	private static final String LOOK = """
			UNWIND $watched AS watched
			OPTIONAL MATCH (c:Client {id: watched.id})
			WITH watched, c, coalesce(c.revision, 0) AS revision
			WHERE c IS NULL OR revision <> watched.revision
			RETURN watched.id AS id, c IS NOT NULL AS there, revision,
			  [(c)-[:HAS_WAVE]->()<-[:AT]-(r:Report) WHERE r.revision > watched.revision |
			   {revision: r.revision, source: r.source, corrects: r.supersedes IS NOT NULL}] AS reports
			""";

	/**
	 * A report that came since.
	 *
	 * @param revision with which change of the client
	 * @param source from which seat
	 * @param corrects whether it takes another one's place
	 */
	record Since(int revision, @Nullable Source source, boolean corrects) {
	}

	static List<Sighting> of(Graph graph, Map<Id, Integer> watched) {
		List<Map<String, Object>> rows = watched.entrySet()
			.stream()
			.map((one) -> Map.<String, Object>of("id", one.getKey().value(), "revision", (long) one.getValue()))
			.toList();
		return graph.read(LOOK, Map.of("watched", rows), (row) -> from(Fields.of(row)));
	}

	private static Sighting from(Fields row) {
		return new Sighting(Fields.required(row.id("id")), row.isSet("there"), Fields.required(row.number("revision")),
				row.list("reports", (report) -> new Since(Fields.required(report.number("revision")),
						report.constant("source", Source.class), report.isSet("corrects"))));
	}

	/** What is new to whoever knew this revision. */
	NetworkChanged since(int known) {
		Since last = this.reports.stream()
			.filter((one) -> one.revision() > known)
			.max(java.util.Comparator.comparingInt(Since::revision))
			.orElse(null);
		if (last == null) {
			return new NetworkChanged(this.client, this.revision, NetworkChanged.Kind.REGISTERED, null);
		}
		return new NetworkChanged(this.client, this.revision,
				last.corrects() ? NetworkChanged.Kind.CORRECTED : NetworkChanged.Kind.REPORTED, last.source());
	}

}
