package carenet.asof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import carenet.graph.EmptyGraph;
import carenet.graph.Graph;

/**
 * A small graph layer drawn at random: clients that lack waves and have dates of their
 * own, voices that agree and deny, employments that begin and end around those dates.
 */
final class WaveGraph {

	private static final List<String> SOURCES = List.of("CLIENT", "CLIENT", "INFORMAL_CARER", "PROFESSIONAL",
			"MUNICIPAL_RECORD");

	private static final List<String> SUPPORTERS = List.of("K0", "K1", "P0", "P1", "P2", "A0", "A1");

	private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);

	private final Graph graph;

	private final Random random;

	private WaveGraph(Graph graph, long seed) {
		this.graph = graph;
		this.random = new Random(seed);
	}

	static void load(Graph graph, long seed) {
		EmptyGraph.empty(graph);
		WaveGraph drawn = new WaveGraph(graph, seed);
		drawn.people();
		for (int i = 0; i < 3; i++) {
			drawn.client("C" + i);
		}
	}

	private void people() {
		SUPPORTERS.forEach((id) -> run("CREATE (:Supporter:%s {id: $id})".formatted(label(id)), Map.of("id", id)));
		run("MATCH (a {id: 'A0'}), (b {id: 'A1'}) CREATE (a)-[:PART_OF]->(b)", Map.of());
		for (String person : List.of("P0", "P1", "P2", "K1")) {
			LocalDate change = day();
			work(person, chance(50) ? "A0" : "A1", LocalDate.of(1, 1, 1), change);
			work(person, chance(50) ? "A0" : "A1", chance(50) ? change : change.plusDays(35),
					chance(50) ? LocalDate.of(9999, 12, 31) : change.plusDays(40));
		}
	}

	private static String label(String id) {
		return switch (id.charAt(0)) {
			case 'K' -> "InformalCarer";
			case 'P' -> "Professional";
			default -> "Agency";
		};
	}

	private void work(String person, String agency, LocalDate from, LocalDate until) {
		run("MATCH (p {id: $p}), (a {id: $a}) CREATE (p)-[:WORKS_FOR {from: $from, until: $until}]->(a)",
				Map.of("p", person, "a", agency, "from", from, "until", until));
	}

	private void client(String id) {
		run("CREATE (c:Client {id: $id})-[:EXPERIENCED]->(:Event {id: $id + '-E'})", Map.of("id", id));
		List<Integer> waves = new ArrayList<>();
		for (int wave = 0; wave < 3; wave++) {
			if (chance(85)) {
				waves.add(wave);
				run("MATCH (c:Client {id: $id}) CREATE (c)-[:HAS_WAVE]->(:Wave {id: $id + '/' + $w, index: $w, date: $d})",
						Map.of("id", id, "w", (long) wave, "d", BEGIN.plusDays(30L * wave + this.random.nextInt(40))));
			}
		}
		LocalDate from = day();
		run("MATCH (c:Client {id: $id}), (p {id: 'P0'}) CREATE (c)-[:ASSIGNED_TO {from: $from, until: $until}]->(p)",
				Map.of("id", id, "from", from, "until", from.plusDays(60)));
		List<String> needs = List.of(id + "-N0", id + "-N1");
		needs.forEach((need) -> need(id, need, waves));
		waves.forEach((wave) -> ties(id, wave, needs));
	}

	private void need(String client, String need, List<Integer> waves) {
		Map<String, Object> node = new HashMap<>(Map.of("id", need));
		if (chance(40)) {
			node.put("firstIdentifiedOn", BEGIN);
		}
		run("MATCH (c:Client {id: $c}) CREATE (c)<-[:OF]-(n:Need) SET n = $node", Map.of("c", client, "node", node));
		List<Integer> listed = waves.subList(this.random.nextInt(waves.size() + 1), waves.size());
		for (int wave : listed) {
			boolean isFound = node.containsKey("firstIdentifiedOn") || wave != listed.getFirst();
			run("""
					MATCH (c:Client {id: $c}), (n:Need {id: $n})
					CREATE (c)-[:HAS_NEED {wave: $w, ratedBy: $by, status: 'UNMET'}]->(n)
					""", Map.of("c", client, "n", need, "w", (long) wave, "by", voices(isFound ? 0 : 1, 2)));
		}
	}

	private void ties(String client, int wave, List<String> needs) {
		for (String supporter : SUPPORTERS) {
			if (chance(55)) {
				tie("MATCH (s:Supporter {id: $from}), (t:Client {id: $to}) CREATE (s)-[r:SUPPORTS]->(t) SET r = $tie",
						supporter, client, client, wave);
			}
			for (String need : needs) {
				if (chance(20)) {
					tie("MATCH (s:Supporter {id: $from}), (t:Need {id: $to}) CREATE (s)-[r:ADDRESSES]->(t) SET r = $tie",
							supporter, need, client, wave);
				}
			}
			for (String other : SUPPORTERS) {
				if (supporter.compareTo(other) < 0 && chance(10)) {
					tie("MATCH (s {id: $from}), (t {id: $to}) CREATE (s)-[r:IN_CONTACT_WITH]->(t) SET r = $tie",
							supporter, other, client, wave);
				}
			}
		}
	}

	private void tie(String create, String from, String to, String client, int wave) {
		Map<String, Object> tie = new HashMap<>(Map.of("tie", to + "|" + from, "wave", (long) wave, "reportedBy",
				voices(1, 2), "deniedBy", chance(45) ? List.of() : voices(0, 2)));
		if (create.contains("IN_CONTACT_WITH")) {
			tie.put("client", client);
		}
		run(create, Map.of("from", from, "to", to, "tie", tie));
	}

	/** A name can stand twice: two voices of one source. */
	private List<String> voices(int least, int most) {
		List<String> voices = new ArrayList<>();
		for (int i = least + this.random.nextInt(most - least + 1); i > 0; i--) {
			voices.add(SOURCES.get(this.random.nextInt(SOURCES.size())));
		}
		return voices;
	}

	private LocalDate day() {
		return BEGIN.plusDays(this.random.nextInt(100));
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private void run(String cypher, Map<String, Object> parameters) {
		this.graph.run(cypher, parameters);
	}

}
