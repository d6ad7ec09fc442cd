package carenet.copy;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import carenet.study.Id;

/**
 * Random ids in the place of the study's own: nothing leads from one to the other, and
 * what is kept here is gone with the process. Consonants alone make no name and no word.
 */
final class FreshIds {

	private static final String SIGNS = "bcdfghjkmnpqrstvwxz";

	private static final int LENGTH = 14;

	private final SecureRandom random = new SecureRandom();

	private final Set<Id> given = new HashSet<>();

	private final Map<Id, Id> known = new HashMap<>();

	/** The same one for the same original, in no order. */
	Id of(char kind, Id original) {
		return this.known.computeIfAbsent(original, (id) -> fresh(kind));
	}

	/**
	 * For what belongs to one client, in the order of the originals: where days are the
	 * same, the id decides which report speaks.
	 */
	Map<Id, Id> inOrder(char kind, Collection<Id> originals) {
		TreeSet<Id> fresh = new TreeSet<>();
		Set<Id> sorted = new TreeSet<>(originals);
		while (fresh.size() < sorted.size()) {
			fresh.add(fresh(kind));
		}
		Map<Id, Id> all = new HashMap<>();
		sorted.forEach((original) -> all.put(original, java.util.Objects.requireNonNull(fresh.pollFirst())));
		return all;
	}

	private Id fresh(char kind) {
		Id id;
		do {
			StringBuilder text = new StringBuilder().append(kind).append('-');
			for (int i = 0; i < LENGTH; i++) {
				text.append(SIGNS.charAt(this.random.nextInt(SIGNS.length())));
			}
			id = Id.of(text.toString());
		}
		while (!this.given.add(id));
		return id;
	}

}
