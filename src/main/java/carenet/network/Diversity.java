package carenet.network;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How evenly things spread over categories. One with several categories counts in equal
 * parts in each; one with none does not count.
 *
 * @param weights how much falls in each category, without empty ones
 */
record Diversity(Map<String, Double> weights) {

	Diversity {
		weights = Map.copyOf(weights);
	}

	static Diversity over(Collection<Set<String>> categories) {
		Map<String, Double> weights = new TreeMap<>();
		for (Set<String> several : categories) {
			several.forEach((category) -> weights.merge(category, 1.0 / several.size(), Double::sum));
		}
		return new Diversity(weights);
	}

	boolean isEmpty() {
		return this.weights.isEmpty();
	}

	/**
	 * 1 − Σp²: the chance that two drawn with replacement differ, 0 to 1 − 1/K; undefined
	 * when empty. Blau 1977.
	 */
	double blau() {
		double total = this.weights.values().stream().sorted().mapToDouble((weight) -> weight).sum();
		double same = this.weights.values()
			.stream()
			.sorted()
			.mapToDouble((weight) -> (weight / total) * (weight / total))
			.sum();
		return isEmpty() ? Double.NaN : 1 - same;
	}

	/**
	 * Blau's index as a share of the highest that is possible, 0 to 1.
	 * @param categories how many categories there could be; undefined below two
	 */
	double iqv(int categories) {
		return (categories < 2) ? Double.NaN : blau() / (1 - 1.0 / categories);
	}

}
