package carenet.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import carenet.change.TransitionCounts;

/** What facts come to within a scope; each distinct fact is looked at once. */
public final class Reckoning {

	private final Scope scope;

	private final Map<Fact, Map<Cell, Integer>> known = new HashMap<>();

	public Reckoning(Scope scope) {
		this.scope = scope;
	}

	public Scope scope() {
		return this.scope;
	}

	/** The numbers of the clients of a tally. */
	public Counts of(Tally tally) {
		Counts.Sums sums = new Counts.Sums();
		tally.facts().forEach((fact, times) -> sums.add(cells(fact), times));
		return sums.counts();
	}

	/** The numbers of one client. */
	public Counts of(Collection<? extends Fact> facts) {
		Counts.Sums sums = new Counts.Sums();
		facts.forEach((fact) -> sums.add(cells(fact), 1));
		return sums.counts();
	}

	/** One client's own part in every rate between any two of its waves. */
	public List<Fact.Share> shares(Collection<Told> told) {
		Counts counts = of(told);
		SortedSet<WavePair> pairs = new TreeSet<>();
		counts.cells().keySet().forEach((cell) -> {
			if (cell instanceof Cell.Changed changed) {
				pairs.add(changed.waves());
			}
		});
		List<Fact.Share> shares = new ArrayList<>();
		for (WavePair pair : pairs) {
			TransitionCounts transitions = counts.transitions(pair);
			for (Rate rate : Rate.values()) {
				if (rate.whole(transitions) > 0) {
					shares.add(new Fact.Share(pair, rate, rate.part(transitions), rate.whole(transitions)));
				}
			}
		}
		return shares;
	}

	private Map<Cell, Integer> cells(Fact fact) {
		return this.known.computeIfAbsent(fact, (one) -> {
			Map<Cell, Integer> cells = new HashMap<>();
			one.countIn(this.scope, (cell, count) -> cells.merge(cell, count, Integer::sum));
			return Map.copyOf(cells);
		});
	}

}
