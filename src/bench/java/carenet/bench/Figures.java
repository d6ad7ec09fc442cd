package carenet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.MultisetStatistics;
import org.openjdk.jmh.util.Statistics;

/** The samples of every door, over all rounds and round by round. */
final class Figures {

	private final Map<String, MultisetStatistics> all = new TreeMap<>();

	private final Map<String, List<Double>> medians = new TreeMap<>();

	void add(RunResult result) {
		String name = result.getPrimaryResult().getLabel();
		Statistics round = result.getPrimaryResult().getStatistics();
		MultisetStatistics sum = this.all.computeIfAbsent(name, (key) -> new MultisetStatistics());
		round.getRawData().forEachRemaining((sample) -> sum.addValue(sample.getKey(), sample.getValue()));
		this.medians.computeIfAbsent(name, (key) -> new ArrayList<>()).add(round.getPercentile(50));
	}

	/** Rows of a table: what it took, and how often the floor's median that is. */
	List<String> rows() {
		return List.of(row("one network: hand-written Cypher", "oneByHand", "oneByHand", ""),
				row("one network: `Networks.find`", "oneInJava", "oneByHand", "1.5"),
				row("one of a caseload: `Networks.find`, for who sees all", "oneOfACaseload", "oneOfACaseload", ""),
				row("one of a caseload: for its coordinator", "oneOfTheOwnCaseload", "oneOfACaseload", "1.2"),
				row("one network: GraphQL in process", "oneInGraphQl", "oneByHand", "1.5"),
				row("one network: GraphQL over HTTP", "oneOverHttp", "oneByHand", "2"),
				row("20 clients: hand-written Cypher", "pageByHand", "pageByHand", ""),
				row("20 clients: GraphQL in process", "pageInGraphQl", "pageByHand", ""),
				row("one change, all of it: `NetworkChanges.find`", "changeInJava", "oneByHand", ""),
				row("measures of one network, without the fetch", "measures", "oneByHand", "5 ms"));
	}

	private String row(String what, String name, String floor, String goal) {
		Statistics samples = samples(name);
		double ratio = samples.getPercentile(50) / samples(floor).getPercentile(50);
		return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %,d | %.2f | %s | %s |", what, ms(samples, 50),
				ms(samples, 95), samples.getN(), ratio, ratios(name, floor), goal);
	}

	private Statistics samples(String name) {
		MultisetStatistics samples = this.all.get(name);
		if (samples == null) {
			throw new IllegalStateException(name + " was not measured");
		}
		return samples;
	}

	private static double ms(Statistics microseconds, double percentile) {
		return microseconds.getPercentile(percentile) / 1000;
	}

	private String ratios(String name, String floor) {
		List<Double> mine = this.medians.getOrDefault(name, List.of());
		List<Double> theirs = this.medians.getOrDefault(floor, List.of());
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < mine.size(); round++) {
			ratios.add(mine.get(round) / theirs.get(round));
		}
		ratios.sort(null);
		return String.format(Locale.ROOT, "%.2f – %.2f", ratios.getFirst(), ratios.getLast());
	}

}
