package carenet.cohort;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * How many clients a cohort has.
 *
 * @param waves the indices of the waves that occur in the study
 * @param groups how many clients each group has
 * @param outdated of how many the stored testimonies no longer hold all that is known
 * @param arriving how many clients are being imported and seen by nobody
 */
record Census(SortedSet<Integer> waves, SortedMap<Group, Integer> groups, int outdated, int arriving) {

	Census {
		waves = Collections.unmodifiableSortedSet(new TreeSet<>(waves));
		groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
	}

	static Census from(Record row, Grouping grouping) {
		SortedMap<Group, Integer> groups = new TreeMap<>();
		int outdated = 0;
		for (Value group : row.get("groups").values()) {
			groups.merge(grouping.group(group.get(0)), group.get(1).asInt(), Integer::sum);
			outdated += group.get(2).asInt();
		}
		List<Integer> waves = row.get("waves").asList(Value::asInt);
		return new Census(new TreeSet<>(waves), groups, outdated, row.get("arriving").asInt());
	}

	int clients() {
		return this.groups.values().stream().mapToInt(Integer::intValue).sum();
	}

	int clients(Group group) {
		return this.groups.getOrDefault(group, 0);
	}

	/** Whether every stored testimony is one that counts. */
	boolean isPlain() {
		return this.outdated == 0 && this.arriving == 0;
	}

}
