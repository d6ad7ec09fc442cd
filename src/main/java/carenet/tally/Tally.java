package carenet.tally;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How often each fact occurs among some clients: sums of it are right by addition. */
public final class Tally {

	private final Map<Fact, Integer> facts = new HashMap<>();

	/** Adds a fact that occurs so many times. */
	public void add(Fact fact, int times) {
		this.facts.merge(fact, times, Integer::sum);
	}

	public void addAll(Tally other) {
		other.facts.forEach(this::add);
	}

	public Map<Fact, Integer> facts() {
		return Collections.unmodifiableMap(this.facts);
	}

}
