package carenet.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which of many people are compared at all: those who have something in common by which
 * one could be the other. Everybody with everybody would be millions of pairs.
 */
public final class Blocks {

	/** The most people of one block that are compared with each other. */
	static final int MOST_OF_BLOCK = 500;

	/** The most pairs of all. */
	static final int MOST_PAIRS = 1_000_000;

	private final List<Profile> people;

	private final Map<String, List<Integer>> blocks = new LinkedHashMap<>();

	private final int mostOfBlock;

	private final int mostPairs;

	private final List<String> left = new ArrayList<>();

	public Blocks(List<Profile> people) {
		this(people, MOST_OF_BLOCK, MOST_PAIRS);
	}

	Blocks(List<Profile> people, int mostOfBlock, int mostPairs) {
		this.people = List.copyOf(people);
		this.mostOfBlock = mostOfBlock;
		this.mostPairs = mostPairs;
		for (int i = 0; i < people.size(); i++) {
			int number = i;
			keys(people.get(i))
				.forEach((key) -> this.blocks.computeIfAbsent(key, (one) -> new ArrayList<>()).add(number));
		}
	}

	/** By how the names sound, by agency, by telephone and by e-mail. */
	private static Set<String> keys(Profile person) {
		Set<String> keys = new HashSet<>();
		for (PersonName name : person.names()) {
			name.family().stream().filter((word) -> !word.isInitial()).forEach((word) -> keys.add("n " + word.sound()));
			name.given().stream().filter((word) -> !word.isInitial()).forEach((word) -> {
				keys.add("n " + word.sound());
				name.family().forEach((family) -> keys.add("g %s %s".formatted(word.sound(), family.text().charAt(0))));
			});
		}
		person.facts().agencies().forEach((agency) -> keys.add("a " + agency));
		person.facts().phones().forEach((phone) -> keys.add("p " + phone));
		person.facts().emails().forEach((email) -> keys.add("e " + email));
		return keys;
	}

	/** Each pair once; says what was left out where there are too many. */
	public List<String> pairs(BiConsumer<Profile, Profile> use) {
		Set<Long> seen = new HashSet<>();
		Map<String, Integer> cut = new HashMap<>();
		for (Map.Entry<String, List<Integer>> block : this.blocks.entrySet()) {
			List<Integer> members = block.getValue();
			if (members.size() > this.mostOfBlock) {
				cut.merge("blocks", 1, Integer::sum);
				cut.merge("people", members.size(), Math::max);
				members = members.subList(0, this.mostOfBlock);
			}
			if (!pairs(members, seen, use)) {
				this.left.add(String.format(Locale.ROOT, "More than %,d pairs have something in common: the rest was "
						+ "not compared. Ask client by client.", this.mostPairs));
				return this.left;
			}
		}
		if (!cut.isEmpty()) {
			this.left.add(String.format(Locale.ROOT,
					"%,d groups are too large to be compared whole (the largest has "
							+ "%,d people): of each the first %,d were. Ask client by client.",
					cut.get("blocks"), cut.get("people"), this.mostOfBlock));
		}
		return this.left;
	}

	private boolean pairs(List<Integer> members, Set<Long> seen, BiConsumer<Profile, Profile> use) {
		for (int i = 0; i < members.size(); i++) {
			for (int j = i + 1; j < members.size(); j++) {
				int one = members.get(i);
				int other = members.get(j);
				if (seen.add((long) one * this.people.size() + other)) {
					if (seen.size() > this.mostPairs) {
						return false;
					}
					use.accept(this.people.get(one), this.people.get(other));
				}
			}
		}
		return true;
	}

}
