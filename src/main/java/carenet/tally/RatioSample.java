package carenet.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parts of clients in one rate: x of y ties of each. Ties of one client are not
 * independent, so the client is the unit: R = Σx / Σy, and by linearisation var R = m /
 * (m − 1) · Σ(x − R y)² / (Σy)² over the m clients with y above 0. Cochran 1977, chapter
 * 6.
 */
public final class RatioSample {

	private final Map<Part, Integer> clients = new HashMap<>();

	private record Part(int x, int y) {
	}

	/** Adds so many clients with x of y ties each. */
	public void add(int x, int y, int times) {
		if (x < 0 || x > y) {
			throw new IllegalArgumentException("%d of %d ties".formatted(x, y));
		}
		if (y > 0) {
			this.clients.merge(new Part(x, y), times, Integer::sum);
		}
	}

	/** m. */
	public int clients() {
		return this.clients.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The rate; null without ties. */
	public @Nullable Double ratio() {
		double x = 0;
		double y = 0;
		for (Map.Entry<Part, Integer> some : this.clients.entrySet()) {
			x += (double) some.getValue() * some.getKey().x();
			y += (double) some.getValue() * some.getKey().y();
		}
		return (y > 0) ? x / y : null;
	}

	/** The rate with its interval. */
	public Estimate estimate() {
		Double ratio = ratio();
		if (ratio == null) {
			return Estimate.without(null, 0, "No tie that the rate is of.");
		}
		if (clients() < 2) {
			return Estimate.without(ratio, clients(), "An interval takes at least two clients with such ties.");
		}
		return Estimate.of(ratio, variance(ratio), 0, clients(), warnings());
	}

	/** The other rate minus this one; the groups have no client in common. */
	public Estimate differenceTo(RatioSample other) {
		Double mine = ratio();
		Double theirs = other.ratio();
		int both = clients() + other.clients();
		if (mine == null || theirs == null) {
			return Estimate.without(null, both, "In one of the groups there is no tie that the rate is of.");
		}
		if (Math.min(clients(), other.clients()) < 2) {
			return Estimate.without(theirs - mine, both,
					"An interval takes at least two clients with such ties in each group.");
		}
		List<String> warnings = new ArrayList<>(warnings());
		other.warnings().stream().filter((warning) -> !warnings.contains(warning)).forEach(warnings::add);
		return Estimate.of(theirs - mine, variance(mine) + other.variance(theirs), -1, both, warnings);
	}

	private double variance(double ratio) {
		double squares = 0;
		double y = 0;
		for (Map.Entry<Part, Integer> some : this.clients.entrySet()) {
			double residual = some.getKey().x() - ratio * some.getKey().y();
			squares += some.getValue() * residual * residual;
			y += (double) some.getValue() * some.getKey().y();
		}
		double m = clients();
		return m / (m - 1) * squares / (y * y);
	}

	private List<String> warnings() {
		List<String> warnings = new ArrayList<>();
		if (clients() < Estimate.FEW_CLIENTS) {
			warnings.add("Few clients (%d): the interval is rough.".formatted(clients()));
		}
		boolean same = this.clients.keySet()
			.stream()
			.mapToDouble((part) -> (double) part.x() / part.y())
			.distinct()
			.count() == 1;
		if (same) {
			warnings.add("All clients have the same rate, so the interval has no width; that is not certainty.");
		}
		return warnings;
	}

}
