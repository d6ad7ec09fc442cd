package carenet.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import carenet.svg.Lettering;

/** The rings and sectors of one drawing: how far out and how wide each is. */
final class Circle {

	static final double CLIENT = 40;

	static final double SECTOR_NAME_SIZE = 14;

	/** From the outermost ring to where the names of the sectors end. */
	static final double SECTOR_NAMES = 30;

	private static final double SECTOR_PADDING = 26;

	private static final double EMPTY = 44;

	private static final double TAKEN = 84;

	/** More, innermost, so that the lines of the closest can be seen. */
	private static final double LINE = 26;

	private static final double WIDENING = 7;

	private static final double MORE_WEIGHT = .4;

	private final Rings rings;

	private final double[] widths = new double[Rings.COUNT];

	private final Map<Sector, Double> weights = new EnumMap<>(Sector.class);

	private final Map<Sector, Arc> arcs = new EnumMap<>(Sector.class);

	Circle(List<Seat> seats, Rings rings) {
		this.rings = rings;
		for (int ring = 0; ring < Rings.COUNT; ring++) {
			int current = ring;
			this.widths[ring] = seats.stream().anyMatch((seat) -> seat.ring() == current) ? TAKEN : EMPTY;
		}
		this.widths[0] += LINE;
		seats.forEach((seat) -> this.weights.merge(seat.sector(), 1 / (.35 + .25 * seat.ring()), Double::sum));
		share();
	}

	/** Each sector gets what its name takes, and of the rest what its seats weigh. */
	private void share() {
		double needed = 0;
		double total = 0;
		for (Sector sector : Sector.values()) {
			needed += least(sector);
			total += weight(sector);
		}
		double from = -Math.PI / 2;
		for (Sector sector : Sector.values()) {
			double width = least(sector) + (2 * Math.PI - needed) * weight(sector) / total;
			this.arcs.put(sector, new Arc(from, from + width));
			from += width;
		}
	}

	private double weight(Sector sector) {
		return .5 + this.weights.getOrDefault(sector, 0.0);
	}

	/** Wide enough for its name. */
	private double least(Sector sector) {
		return (Lettering.width(sector.words(), SECTOR_NAME_SIZE) + SECTOR_PADDING) / (radius() + 14);
	}

	/** Makes the ring and the sector of this seat wider. */
	void makeRoomFor(Seat seat) {
		this.widths[seat.ring()] += WIDENING;
		this.weights.merge(seat.sector(), MORE_WEIGHT, Double::sum);
		share();
	}

	double inner(int ring) {
		double inner = CLIENT + 10;
		for (int i = 0; i < ring; i++) {
			inner += this.widths[i];
		}
		return inner;
	}

	/** Where nobody innermost sits, so that there is a line to be seen. */
	double innermost(int ring) {
		return inner(ring) + ((ring == 0) ? LINE : 0);
	}

	double outer(int ring) {
		return inner(ring) + this.widths[ring];
	}

	/** Of the whole. */
	double radius() {
		return outer(Rings.COUNT - 1);
	}

	Arc arc(Sector sector) {
		Arc arc = this.arcs.get(sector);
		if (arc == null) {
			throw new IllegalStateException("no arc for " + sector);
		}
		return arc;
	}

	Rings rings() {
		return this.rings;
	}

	/** What nobody may sit on: the client, and the words. */
	List<Box> taken() {
		List<Box> taken = new ArrayList<>();
		taken.add(Box.around(0, 0, 2 * CLIENT + 4, 2 * CLIENT + 4));
		for (int ring = 0; ring < Rings.COUNT; ring++) {
			taken.add(ringName(ring));
		}
		this.arcs.forEach((sector, arc) -> taken.addAll(sectorName(sector, arc)));
		return taken;
	}

	/** Small boxes along the curved name. */
	private List<Box> sectorName(Sector sector, Arc arc) {
		List<Box> boxes = new ArrayList<>();
		double radius = radius() + SECTOR_NAMES / 2;
		double half = Lettering.width(sector.words(), SECTOR_NAME_SIZE) / 2 / radius;
		for (double angle = arc.middle() - half; angle <= arc.middle() + half; angle += 12 / radius) {
			boxes.add(Box.around(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), 22, 22));
		}
		return boxes;
	}

	/** The words of a ring stand at its outer edge, straight up. */
	Box ringName(int ring) {
		double width = Lettering.width(this.rings.words().get(ring), 12) + 8;
		return new Box(-width / 2, -outer(ring) + 2, width / 2, -outer(ring) + 19);
	}

	/**
	 * A part of the circle, in radians clockwise from the right.
	 *
	 * @param from where it starts
	 * @param until where it ends
	 */
	record Arc(double from, double until) {

		double width() {
			return this.until - this.from;
		}

		double middle() {
			return (this.from + this.until) / 2;
		}

	}

}
