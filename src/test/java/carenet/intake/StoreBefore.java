package carenet.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import carenet.evidence.Testimony;
import carenet.graph.Graph;
import carenet.study.TieState;
import carenet.study.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a store knew of ties and needs, to be compared with what it knows after an import:
 * counted from what was written, not from what was planned.
 */
public final class StoreBefore {

	private final Map<String, Testimony> ties;

	private final Map<String, Integer> lastWaves;

	private final int needs;

	private StoreBefore(Graph graph) {
		this.ties = ties(graph);
		this.lastWaves = lastWaves(graph);
		this.needs = needs(graph);
	}

	public static StoreBefore of(Graph graph) {
		return new StoreBefore(graph);
	}

	private static Map<String, Testimony> ties(Graph graph) {
		Map<String, Testimony> ties = new HashMap<>();
		graph.read("MATCH (t:Tie)-[:OF]->(c:Client) RETURN c.id + ' ' + t.id AS tie, t.testimony AS told", Map.of(),
				(row) -> ties.put(row.get("tie").asString(), Testimony.parse(row.get("told").asString(""))));
		return ties;
	}

	private static Map<String, Integer> lastWaves(Graph graph) {
		Map<String, Integer> last = new HashMap<>();
		graph.read("MATCH (c:Client)-[:HAS_WAVE]->(w) RETURN c.id AS id, max(w.index) AS wave", Map.of(),
				(row) -> last.put(row.get("id").asString(), row.get("wave").asInt()));
		return last;
	}

	private static int needs(Graph graph) {
		return graph.read("MATCH (n:Need) RETURN count(n) AS n", Map.of(), (row) -> row.get("n").asInt()).getFirst();
	}

	/** That what was foreseen is what has happened since. */
	public void assertForeseen(Forecast forecast, ImportResult result, Graph graph) {
		assertThat(forecast.findings().toJson()).isEqualTo(result.findings().toJson());
		assertThat(forecast.expected()).isEqualTo(Objects.requireNonNull(result.imported()));
		Map<String, Testimony> after = ties(graph);
		Map<String, Integer> last = lastWaves(graph);
		int ended = 0;
		int contradicted = 0;
		for (Map.Entry<String, Testimony> tie : this.ties.entrySet()) {
			String client = tie.getKey().substring(0, tie.getKey().indexOf(' '));
			int from = this.lastWaves.getOrDefault(client, -1);
			Testimony now = Objects.requireNonNull(after.get(tie.getKey()));
			ended += ends(tie.getValue(), now, from, last.getOrDefault(client, -1)) ? 1 : 0;
			for (int wave = 0; wave <= from; wave++) {
				contradicted += contradicts(tie.getValue(), now, wave) ? 1 : 0;
			}
		}
		assertThat(forecast.foreseen().ties()).as("ties added").isEqualTo(after.size() - this.ties.size());
		assertThat(forecast.foreseen().needs()).as("needs added").isEqualTo(needs(graph) - this.needs);
		assertThat(forecast.foreseen().ended()).as("ties ended").isEqualTo(ended);
		assertThat(forecast.foreseen().contradicted()).as("earlier answers contradicted").isEqualTo(contradicted);
	}

	private static TieState at(Testimony testimony, int wave) {
		return testimony.at(wave, View.DEFAULT).state();
	}

	private static boolean ends(Testimony before, Testimony after, int from, int to) {
		boolean denied = after.rows()
			.stream()
			.anyMatch((row) -> row.at(from).asserts(false) && row.at(to).covers(false) && !row.at(to).asserts(false));
		return at(before, from) == TieState.PRESENT && (at(after, to) == TieState.NOT_APPLICABLE
				|| (at(after, to) == TieState.ABSENT && (denied || from == to)));
	}

	private static boolean contradicts(Testimony before, Testimony after, int wave) {
		TieState was = at(before, wave);
		TieState is = at(after, wave);
		boolean told = was == TieState.PRESENT || was == TieState.ABSENT;
		boolean opposite = (was == TieState.PRESENT && is == TieState.ABSENT)
				|| (was == TieState.ABSENT && is == TieState.PRESENT);
		boolean disputed = after.at(wave, View.DEFAULT).conflict() && !before.at(wave, View.DEFAULT).conflict();
		return told && (opposite || disputed);
	}

}
