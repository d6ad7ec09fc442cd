package carenet.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import carenet.change.TransitionCounts;
import carenet.study.BadInput;
import carenet.tally.Counts;
import carenet.tally.Estimate;
import carenet.tally.Fact;
import carenet.tally.Rate;
import carenet.tally.RatioSample;
import carenet.tally.Scope;
import carenet.tally.Tally;
import carenet.tally.WavePair;

/**
 * One rate of all groups between two waves, and how far each two of them differ.
 *
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 * @param rate which rate
 * @param groups the rate of each group
 * @param differences of each two groups
 */
public record RateDifferences(int from, int to, Rate rate, List<GroupRate> groups, List<GroupDifference> differences) {

	/** More groups make more pairs than anybody reads. */
	public static final int MOST_GROUPS = 50;

	/**
	 * The rate of one group.
	 *
	 * @param group the group
	 * @param rate with its interval
	 * @param coverage the part of the ties that could be judged at both waves
	 * @param allowsComparison whether that is enough to compare; null where suppressed
	 */
	public record GroupRate(Group group, Estimate rate, @Nullable Double coverage, @Nullable Boolean allowsComparison) {
	}

	/**
	 * How far two groups differ.
	 *
	 * @param one the one
	 * @param other the other
	 * @param difference the other's rate minus the one's; null, with the reason, where
	 * too little was seen
	 */
	public record GroupDifference(Group one, Group other, Estimate difference) {
	}

	/** What is needed of one group. */
	private record Side(Group group, RatioSample sample, TransitionCounts counts) {

		GroupRate rate() {
			return new GroupRate(this.group, this.sample.estimate(), this.counts.coverage(),
					this.counts.allowsComparison());
		}

	}

	static List<RateDifferences> between(SortedMap<Group, Tally> tallies, Map<Group, Counts> counts, Scope scope) {
		SortedMap<Group, Map<Key, RatioSample>> samples = new TreeMap<>();
		tallies.forEach((group, tally) -> samples.put(group, samples(tally)));
		List<RateDifferences> all = new ArrayList<>();
		for (WavePair pair : scope.pairs()) {
			for (Rate rate : Rate.values()) {
				List<Side> sides = new ArrayList<>();
				samples.forEach((group, of) -> sides
					.add(new Side(group, of.getOrDefault(new Key(pair, rate), new RatioSample()),
							counts.getOrDefault(group, new Counts(Map.of())).transitions(pair))));
				all.add(new RateDifferences(pair.from(), pair.to(), rate, sides.stream().map(Side::rate).toList(),
						differences(pair, sides)));
			}
		}
		return Collections.unmodifiableList(all);
	}

	static void requireFew(int groups) {
		if (groups > MOST_GROUPS) {
			throw new BadInput("differences between %d groups; at most %d".formatted(groups, MOST_GROUPS));
		}
	}

	private record Key(WavePair pair, Rate rate) {
	}

	private static Map<Key, RatioSample> samples(Tally tally) {
		Map<Key, RatioSample> samples = new HashMap<>();
		tally.facts().forEach((fact, clients) -> {
			if (fact instanceof Fact.Share(WavePair pair, Rate rate, int part, int whole)) {
				samples.computeIfAbsent(new Key(pair, rate), (key) -> new RatioSample()).add(part, whole, clients);
			}
		});
		return samples;
	}

	private static List<GroupDifference> differences(WavePair pair, List<Side> sides) {
		List<GroupDifference> differences = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++) {
			for (Side other : sides.subList(i + 1, sides.size())) {
				differences.add(difference(pair, sides.get(i), other));
			}
		}
		return List.copyOf(differences);
	}

	private static GroupDifference difference(WavePair pair, Side one, Side other) {
		List<String> blocks = new ArrayList<>();
		for (Side side : List.of(one, other)) {
			if (!side.counts().allowsComparison()) {
				blocks.add(blocked(pair, side));
			}
		}
		Estimate difference = blocks.isEmpty() ? one.sample().differenceTo(other.sample())
				: Estimate.without(null, one.sample().clients() + other.sample().clients(), String.join(" ", blocks));
		return new GroupDifference(one.group(), other.group(), difference);
	}

	private static String blocked(WavePair pair, Side side) {
		List<String> said = side.counts().warnings();
		return "%s, %s: %s".formatted(side.group().label(), pair.label(),
				said.isEmpty() ? "no tie is present at either wave, so no comparison is claimed." : said.getFirst());
	}

}
