package carenet.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import carenet.study.Id;

/**
 * People who become one, two by two: whoever is joined with the same one is one of them.
 */
final class Joining {

	/** Each with another one of the same person. */
	private final Map<Id, Id> one = new HashMap<>();

	private final Map<Id, Integer> numbers = new LinkedHashMap<>();

	private final Map<Id, Integer> keptMoreOften = new HashMap<>();

	/** Joins two, by the decision of a number. */
	void join(int number, Id kept, Id record) {
		this.numbers.putIfAbsent(record, number);
		this.numbers.putIfAbsent(kept, number);
		this.keptMoreOften.merge(kept, 1, Integer::sum);
		this.keptMoreOften.merge(record, -1, Integer::sum);
		Id first = of(kept);
		Id second = of(record);
		if (!first.equals(second)) {
			this.one.put(second, first);
		}
	}

	/** By whom somebody is represented among those who become one. */
	private Id of(Id id) {
		Id last = id;
		for (Id next = this.one.get(last); next != null; next = this.one.get(last)) {
			last = next;
		}
		return last;
	}

	boolean becomeOne(Id first, Id second) {
		return of(first).equals(of(second));
	}

	boolean hasJoined(Id id) {
		return this.numbers.containsKey(id);
	}

	/** The latest of the decisions that brought these in. */
	int number(List<Id> ids) {
		return ids.stream().mapToInt((id) -> this.numbers.getOrDefault(id, 0)).max().orElse(0);
	}

	/** Those who become one, group by group. */
	List<List<Id>> groups() {
		Map<Id, List<Id>> groups = new TreeMap<>();
		this.numbers.keySet().forEach((id) -> groups.computeIfAbsent(of(id), (first) -> new ArrayList<>()).add(id));
		return List.copyOf(groups.values());
	}

	/** Who is kept in most decisions, and stands for another one in fewest. */
	Id kept(List<Id> group) {
		Id best = group.getFirst();
		for (Id id : group) {
			int order = Integer.compare(this.keptMoreOften.getOrDefault(id, 0),
					this.keptMoreOften.getOrDefault(best, 0));
			best = (order > 0 || (order == 0 && id.compareTo(best) < 0)) ? id : best;
		}
		return best;
	}

}
