package carenet.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for every seat: each in its ring and sector, no two on top of each other,
 * few lines behind somebody else's symbol. A ring that is too full is made wider.
 */
final class Packing {

	private static final double STEP = Math.toRadians(1.5);

	private static final int DEPTHS = 5;

	private static final int PATIENCE = 2_000;

	private static final int SWEEPS = 3;

	private static final double LINE_BEHIND_SYMBOL = 260;

	private static final double LINE_BEHIND_LABEL = 40;

	private final List<Seat> seats;

	private final Circle circle;

	Packing(List<Seat> seats, Circle circle) {
		this.seats = seats;
		this.circle = circle;
	}

	List<Place> places() {
		for (int attempt = 0; attempt < PATIENCE; attempt++) {
			List<Place> places = new ArrayList<>();
			List<Box> taken = new ArrayList<>(this.circle.taken());
			Optional<Seat> homeless = this.seats.stream()
				.sorted(Seat.INSIDE_OUT)
				.filter((seat) -> best(seat, places, taken).map((place) -> seat(place, places, taken)).isEmpty())
				.findFirst();
			if (homeless.isEmpty()) {
				improve(places);
				return List.copyOf(places);
			}
			this.circle.makeRoomFor(homeless.get());
		}
		throw new IllegalStateException("no room for %d seats".formatted(this.seats.size()));
	}

	private static Place seat(Place place, List<Place> places, List<Box> taken) {
		places.add(place);
		taken.add(place.box());
		return place;
	}

	/** Everybody may move once all the others are known. */
	private void improve(List<Place> places) {
		for (int sweep = 0; sweep < SWEEPS; sweep++) {
			for (int i = 0; i < places.size(); i++) {
				Place old = places.remove(i);
				List<Box> taken = new ArrayList<>(this.circle.taken());
				places.forEach((other) -> taken.add(other.box()));
				places.add(i, best(old.seat(), List.copyOf(places), taken).orElse(old));
			}
		}
	}

	/**
	 * The cheapest free place; what is dear without a look at the others is not looked
	 * at.
	 */
	private Optional<Place> best(Seat seat, List<Place> places, List<Box> taken) {
		Circle.Arc arc = this.circle.arc(seat.sector());
		double ideal = ideal(seat, arc);
		double middle = (this.circle.innermost(seat.ring()) + this.circle.outer(seat.ring())) / 2;
		double room = this.circle.outer(seat.ring()) - this.circle.innermost(seat.ring()) - 2 * Place.SYMBOL - 8;
		Place best = null;
		double least = Double.MAX_VALUE;
		for (int depth = 0; depth < DEPTHS; depth++) {
			double radius = middle + room * (depth / (DEPTHS - 1.0) - .5);
			double margin = Math.min(arc.width() / 2, (Place.SYMBOL + 4) / radius);
			for (double angle = arc.from() + margin; angle <= arc.until() - margin + 1e-9; angle += STEP) {
				double cost = Math.abs(angle - ideal) * radius + Math.abs(radius - middle) / 2;
				if (cost < least) {
					Place place = at(seat, angle, radius);
					if (isFree(place.box(), taken)) {
						cost += crossings(place, places);
						if (cost < least) {
							least = cost;
							best = place;
						}
					}
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/** Everybody in a sector has an own direction, whatever the ring. */
	private double ideal(Seat seat, Circle.Arc arc) {
		List<Seat> around = this.seats.stream()
			.filter((other) -> other.sector() == seat.sector())
			.sorted(Seat.AROUND)
			.toList();
		return arc.from() + arc.width() * (around.indexOf(seat) + .5) / around.size();
	}

	private static Place at(Seat seat, double angle, double radius) {
		return new Place(seat, rounded(radius * StrictMath.cos(angle)), rounded(radius * StrictMath.sin(angle)));
	}

	private static double rounded(double value) {
		return Math.round(value * 10) / 10.0;
	}

	private boolean isFree(Box box, List<Box> taken) {
		if (box.reach() >= this.circle.radius() + Circle.SECTOR_NAMES) {
			return false;
		}
		for (Box other : taken) {
			if (box.overlaps(other)) {
				return false;
			}
		}
		return true;
	}

	private static double crossings(Place place, List<Place> places) {
		double cost = 0;
		for (Place other : places) {
			if (other.symbol().isOnTheWayTo(place.x(), place.y())) {
				cost += LINE_BEHIND_SYMBOL;
			}
			else if (other.box().isOnTheWayTo(place.x(), place.y())) {
				cost += LINE_BEHIND_LABEL;
			}
			if (place.symbol().isOnTheWayTo(other.x(), other.y())) {
				cost += LINE_BEHIND_SYMBOL;
			}
			else if (place.box().isOnTheWayTo(other.x(), other.y())) {
				cost += LINE_BEHIND_LABEL;
			}
		}
		return cost;
	}

}
