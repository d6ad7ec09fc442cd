package carenet.copy;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * People generalised until each combination of what is told of them is borne by at least
 * k of them; whoever is left over is told nothing of. Of several ways to generalise the
 * one that keeps the highest precision: how far values climb in their hierarchies (L.
 * Sweeney, Achieving k-anonymity privacy protection using generalization and suppression,
 * International Journal on Uncertainty, Fuzziness and Knowledge-based Systems 10(5),
 * 2002).
 *
 * @param told what is told of each
 * @param years how many years of birth are one band; 0: none is told
 * @param word whether districts, or relations, are told
 * @param rare how many values were removed since fewer than k bear them
 * @param leftOver of how many people everything was removed
 * @param removed how many values are not told any more, besides years that became bands
 */
record Anonymity(Map<Id, Quasi> told, int years, boolean word, int rare, int leftOver, int removed) {

	/** How high a year of birth can climb: bands of 5, 10 and 20, nothing. */
	private static final double HIGHEST = 4;

	private static final List<Step> STEPS = List.of(new Step(5, 1, true), new Step(10, 2, true), new Step(20, 3, true),
			new Step(0, 4, true), new Step(5, 1, false), new Step(10, 2, false), new Step(20, 3, false),
			new Step(0, 4, false));

	/** One way to say less. */
	private record Step(int years, int height, boolean word) {

		Quasi of(Quasi one) {
			Quasi banded = one.banded(this.years);
			return this.word ? banded : banded.withoutWord();
		}

	}

	static Anonymity of(Map<Id, Quasi> known, int k) {
		Map<Id, Quasi> people = new HashMap<>(known);
		int rare = removeRare(people, Quasi::sex, Quasi::withoutSex, k)
				+ removeRare(people, Quasi::word, Quasi::withoutWord, k);
		return STEPS.stream()
			.map((step) -> of(step, known, people, rare, k))
			.min(Comparator.comparingDouble((way) -> way.loss(known)))
			.orElseThrow();
	}

	private static Anonymity of(Step step, Map<Id, Quasi> known, Map<Id, Quasi> people, int rare, int k) {
		Map<Id, Quasi> told = generalised(people, step);
		int leftOver = suppress(told, k);
		int before = known.values().stream().mapToInt(Quasi::size).sum();
		int after = told.values().stream().mapToInt(Quasi::size).sum();
		return new Anonymity(told, step.years(), step.word(), rare, leftOver, before - after);
	}

	/** The sum of how high each value has climbed, from 0 to 1. */
	private double loss(Map<Id, Quasi> known) {
		double year = STEPS.stream().filter((step) -> step.years() == this.years).findFirst().orElseThrow().height()
				/ HIGHEST;
		double kept = this.told.values()
			.stream()
			.mapToDouble((one) -> one.size() - ((one.birthYear() != null) ? year : 0))
			.sum();
		return known.values().stream().mapToInt(Quasi::size).sum() - kept;
	}

	private static int removeRare(Map<Id, Quasi> people, Function<Quasi, @Nullable Object> value,
			Function<Quasi, Quasi> without, int k) {
		Map<Object, Integer> bearers = new HashMap<>();
		people.values().forEach((one) -> {
			Object borne = value.apply(one);
			if (borne != null) {
				bearers.merge(borne, 1, Integer::sum);
			}
		});
		people.replaceAll((id, one) -> {
			Object borne = value.apply(one);
			return (borne != null && bearers.getOrDefault(borne, 0) < k) ? without.apply(one) : one;
		});
		return (int) bearers.values().stream().filter((count) -> count < k).count();
	}

	private static Map<Id, Quasi> generalised(Map<Id, Quasi> people, Step step) {
		Map<Id, Quasi> told = new HashMap<>();
		people.forEach((id, one) -> told.put(id, step.of(one)));
		return told;
	}

	private static Map<Quasi, Integer> classes(Map<Id, Quasi> told) {
		Map<Quasi, Integer> classes = new HashMap<>();
		told.values().forEach((one) -> classes.merge(one, 1, Integer::sum));
		return classes;
	}

	/** Those of whom nothing is told must be k as well. */
	private static int suppress(Map<Id, Quasi> told, int k) {
		Map<Quasi, Integer> sizes = classes(told);
		int before = sizes.getOrDefault(Quasi.NOTHING, 0);
		told.replaceAll((id, one) -> (sizes.getOrDefault(one, 0) < k) ? Quasi.NOTHING : one);
		Map<Quasi, Integer> classes = classes(told);
		while (classes.size() > 1 && classes.getOrDefault(Quasi.NOTHING, k) < k) {
			Quasi smallest = Collections.min(classes.keySet(),
					Comparator.comparing((Quasi one) -> one.equals(Quasi.NOTHING))
						.thenComparing((one) -> classes.getOrDefault(one, 0))
						.thenComparing(Quasi::toString));
			told.replaceAll((id, one) -> one.equals(smallest) ? Quasi.NOTHING : one);
			classes.merge(Quasi.NOTHING, classes.getOrDefault(smallest, 0), Integer::sum);
			classes.remove(smallest);
		}
		return classes.getOrDefault(Quasi.NOTHING, 0) - before;
	}

	/** The size of the smallest combination: the k that was reached; 0 for nobody. */
	int reached() {
		return classes(this.told).values().stream().mapToInt(Integer::intValue).min().orElse(0);
	}

	/** How many combinations have which size. */
	Map<Integer, Integer> sizes() {
		Map<Integer, Integer> sizes = new TreeMap<>();
		classes(this.told).values().forEach((size) -> sizes.merge(size, 1, Integer::sum));
		return sizes;
	}

	Quasi of(Id person) {
		return this.told.getOrDefault(person, Quasi.NOTHING);
	}

}
