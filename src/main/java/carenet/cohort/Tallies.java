package carenet.cohort;

import java.util.SortedMap;
import java.util.TreeMap;

import carenet.tally.Fact;
import carenet.tally.Tally;

/** The sums of each group. */
final class Tallies {

	private final SortedMap<Group, Tally> byGroup = new TreeMap<>();

	void add(Group group, Fact fact, int times) {
		this.byGroup.computeIfAbsent(group, (key) -> new Tally()).add(fact, times);
	}

	void add(Member member) {
		member.facts().forEach((fact) -> add(member.group(), fact, 1));
	}

	Tally of(Group group) {
		return this.byGroup.getOrDefault(group, new Tally());
	}

	/** The sum of all groups. */
	Tally whole() {
		Tally whole = new Tally();
		this.byGroup.values().forEach(whole::addAll);
		return whole;
	}

}
