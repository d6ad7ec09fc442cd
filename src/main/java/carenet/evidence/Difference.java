package carenet.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has to be written so that stored rows become the wished ones; rows that are equal
 * keep their identity.
 *
 * @param created keys that are not stored yet
 * @param changed keys whose properties differ
 * @param removed keys that are stored and no longer wished
 */
record Difference(List<String> created, List<String> changed, List<String> removed) {

	/** A stored row: its element in the database, and its properties. */
	record Stored(String element, Map<String, Object> properties) {
	}

	static Difference between(Map<String, Stored> stored, Map<String, Map<String, Object>> wished) {
		List<String> created = new ArrayList<>();
		List<String> changed = new ArrayList<>();
		wished.forEach((key, properties) -> {
			Stored there = stored.get(key);
			if (there == null) {
				created.add(key);
			}
			else if (!there.properties().equals(properties)) {
				changed.add(key);
			}
		});
		List<String> removed = stored.keySet().stream().filter((key) -> !wished.containsKey(key)).toList();
		return new Difference(created, changed, removed);
	}

	int size() {
		return this.created.size() + this.changed.size() + this.removed.size();
	}

}
