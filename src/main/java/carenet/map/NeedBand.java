package carenet.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.study.Id;

/** Puts the needs of all waves around the rings, none on top of another. */
final class NeedBand {

	private static final double DISTANCE = Circle.SECTOR_NAMES + 26;

	private static final double STEP = Math.toRadians(1.5);

	private static final double ROW = 50;

	private final double radius;

	private final Map<Id, Place> seats = new TreeMap<>();

	private final Map<Id, Need> needs = new TreeMap<>();

	private final Map<Id, List<Place>> helpers = new TreeMap<>();

	NeedBand(List<SupportNetwork> waves, List<Place> places, double circle) {
		this.radius = circle + DISTANCE;
		places.forEach((place) -> place.seat().members().forEach((member) -> this.seats.put(member, place)));
		waves.stream().flatMap((network) -> network.needs().stream()).forEach(this::take);
	}

	private void take(NeedAtWave need) {
		this.needs.put(need.need().id(), need.need());
		List<Place> places = this.helpers.computeIfAbsent(need.need().id(), (key) -> new ArrayList<>());
		need.addressedBy()
			.stream()
			.map(Supporter::id)
			.map(this.seats::get)
			.filter((place) -> place != null && !places.contains(place))
			.forEach(places::add);
	}

	List<NeedPlace> places() {
		List<NeedPlace> places = new ArrayList<>();
		this.needs.values()
			.stream()
			.sorted(Comparator.comparing(this::isAlone).thenComparing(Need::id))
			.forEach((need) -> places.add(nearest(need, places)));
		return places;
	}

	private boolean isAlone(Need need) {
		return this.helpers.getOrDefault(need.id(), List.of()).isEmpty();
	}

	private NeedPlace nearest(Need need, List<NeedPlace> places) {
		double ideal = ideal(need);
		for (double row = this.radius;; row += ROW) {
			for (double away = 0; away <= Math.PI; away += STEP) {
				Optional<NeedPlace> free = free(need, ideal, away, row, places);
				if (free.isPresent()) {
					return free.get();
				}
			}
		}
	}

	private static Optional<NeedPlace> free(Need need, double ideal, double away, double row, List<NeedPlace> places) {
		for (double angle : new double[] { ideal + away, ideal - away }) {
			NeedPlace place = new NeedPlace(need, row * StrictMath.cos(angle), row * StrictMath.sin(angle));
			if (places.stream().noneMatch((other) -> other.box().grown(4).overlaps(place.box()))) {
				return Optional.of(place);
			}
		}
		return Optional.empty();
	}

	/** Towards those who help with it; at the bottom when nobody ever did. */
	private double ideal(Need need) {
		double x = 0;
		double y = 0;
		for (Place place : this.helpers.getOrDefault(need.id(), List.of())) {
			double distance = StrictMath.hypot(place.x(), place.y());
			x += place.x() / distance;
			y += place.y() / distance;
		}
		return (StrictMath.hypot(x, y) < 1e-6) ? Math.PI / 2 : StrictMath.atan2(y, x);
	}

}
