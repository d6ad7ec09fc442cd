package carenet.research;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import carenet.graph.Graph;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which queries run: a few at once, fewer of one account, each of which can be stopped.
 */
@Component
public final class Turns {

	private final Graph graph;

	private final Clock clock;

	private final int atOnce;

	private final int ofOne;

	private final Map<UUID, Turn> running = new ConcurrentHashMap<>();

	Turns(Graph graph, Clock clock, @Value("${carenet.cypher.at-once:4}") int atOnce,
			@Value("${carenet.cypher.at-once-of-one:2}") int ofOne) {
		this.graph = graph;
		this.clock = clock;
		this.atOnce = atOnce;
		this.ofOne = ofOne;
	}

	/**
	 * A query that runs.
	 *
	 * @param id what its transaction is marked with
	 * @param account who asked
	 * @param mark what whoever asked calls it
	 * @param since when it began
	 */
	public record Turn(UUID id, String account, String mark, Instant since) {
	}

	/** Takes a turn, or is refused. */
	synchronized Turn take(String account, String mark) {
		long own = of(account).size();
		if (own >= this.ofOne || this.running.size() >= this.atOnce) {
			throw new TooBusy(own >= this.ofOne);
		}
		Turn turn = new Turn(UUID.randomUUID(), account, mark, this.clock.instant());
		this.running.put(turn.id(), turn);
		return turn;
	}

	void end(Turn turn) {
		this.running.remove(turn.id());
	}

	/** What runs for an account, the longest first. */
	public List<Turn> of(String account) {
		return this.running.values()
			.stream()
			.filter((turn) -> turn.account().equals(account))
			.sorted(Comparator.comparing(Turn::since))
			.toList();
	}

	/**
	 * Ends an account's own query in the database.
	 * @return whether there was one of this mark
	 */
	public boolean stop(String account, String mark) {
		List<Turn> meant = of(account).stream().filter((turn) -> turn.mark().equals(mark)).toList();
		meant.forEach((turn) -> this.graph.stop(turn.id().toString()));
		return !meant.isEmpty();
	}

}
