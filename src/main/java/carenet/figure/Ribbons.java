package carenet.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.figure.Alluvial.Band;
import carenet.figure.Alluvial.Flow;
import carenet.figure.Alluvial.Stage;

/**
 * Where the bands and flows of an alluvial lie: heights are in proportion to sizes, and
 * each band has room for its label.
 */
final class Ribbons {

	private static final double TALL = 430;

	private static final double LABEL = 17;

	private static final double GAP = 5;

	private final Alluvial alluvial;

	private final double scale;

	private final Map<End, Bar> bars = new HashMap<>();

	private final List<Ribbon> ribbons = new ArrayList<>();

	private double height;

	/** A band's height on its stage. */
	record Bar(Band band, double y, double height) {

		double middle() {
			return this.y + this.height / 2;
		}

	}

	/** A flow with its upper edge at both ends. */
	record Ribbon(Flow flow, Bar from, Bar to, double left, double right, double height) {
	}

	private record End(int stage, String key) {
	}

	Ribbons(Alluvial alluvial) {
		this.alluvial = alluvial;
		int most = alluvial.stages().stream().mapToInt(Stage::size).max().orElse(0);
		this.scale = TALL / Math.max(1, most);
		for (int i = 0; i < alluvial.stages().size(); i++) {
			stack(i, alluvial.stages().get(i));
		}
		flow();
	}

	private void stack(int stage, Stage of) {
		double y = 0;
		for (Band band : of.bands()) {
			double tall = band.size() * this.scale;
			double slot = Math.max(LABEL, tall);
			this.bars.put(new End(stage, band.key()), new Bar(band, y + (slot - tall) / 2, tall));
			y += slot + GAP;
		}
		this.height = Math.max(this.height, y - GAP);
	}

	/** Flows leave and arrive in the order of what is at their other end. */
	private void flow() {
		Map<End, Double> left = new HashMap<>();
		Map<End, Double> right = new HashMap<>();
		List<Flow> ordered = this.alluvial.flows()
			.stream()
			.sorted(Comparator.comparingInt(Flow::stage)
				.thenComparingDouble((flow) -> bar(flow.stage(), flow.from()).y())
				.thenComparingDouble((flow) -> bar(flow.stage() + 1, flow.to()).y()))
			.toList();
		for (Flow flow : ordered) {
			End from = new End(flow.stage(), flow.from());
			End to = new End(flow.stage() + 1, flow.to());
			Bar before = bar(flow.stage(), flow.from());
			Bar after = bar(flow.stage() + 1, flow.to());
			double tall = flow.size() * this.scale;
			this.ribbons.add(new Ribbon(flow, before, after, left.getOrDefault(from, before.y()),
					right.getOrDefault(to, after.y()), tall));
			left.merge(from, before.y() + tall, (so, first) -> so + tall);
			right.merge(to, after.y() + tall, (so, first) -> so + tall);
		}
	}

	Bar bar(int stage, String key) {
		Bar bar = this.bars.get(new End(stage, key));
		if (bar == null) {
			throw new IllegalArgumentException("no band '%s' at stage %d".formatted(key, stage));
		}
		return bar;
	}

	List<Ribbon> ribbons() {
		return this.ribbons;
	}

	double height() {
		return this.height;
	}

}
