package carenet.map;

import java.util.List;
import java.util.Optional;

import carenet.actors.Need;
import carenet.network.SupportNetwork;
import carenet.study.BadInput;
import carenet.study.Id;

/**
 * Where everybody around a client stands, found once from the networks of all waves, so
 * that it is the same in every wave. The ring is that of the wave in which somebody was
 * most often (or closest) there.
 */
public final class Placement {

	private final Circle circle;

	private final List<Place> places;

	private final List<NeedPlace> needs;

	private Placement(Circle circle, List<Place> places, List<NeedPlace> needs) {
		this.circle = circle;
		this.places = places;
		this.needs = needs;
	}

	/** Rings by frequency. */
	public static Placement of(List<SupportNetwork> waves) {
		return of(waves, Rings.FREQUENCY);
	}

	/**
	 * The places.
	 * @param waves the networks of one client, under one view
	 * @param rings what being closer to the centre means
	 */
	public static Placement of(List<SupportNetwork> waves, Rings rings) {
		return of(waves, rings, Seating.MOST);
	}

	/** Everybody on an own seat, however many there are. */
	public static Placement apart(List<SupportNetwork> waves) {
		return of(waves, Rings.FREQUENCY, Seating.MOST_APART);
	}

	private static Placement of(List<SupportNetwork> waves, Rings rings, int most) {
		if (waves.stream().map((network) -> network.client().id()).distinct().count() > 1) {
			throw new BadInput("a placement is of one client's networks, not of several clients'");
		}
		List<Seat> seats = new Seating(waves, rings, most).seats();
		Circle circle = new Circle(seats, rings);
		List<Place> places = new Packing(seats, circle).places();
		return new Placement(circle, places, new NeedBand(waves, places, circle.radius()).places());
	}

	/** Whether several share a seat. */
	public boolean hasGroups() {
		return this.places.stream().anyMatch((place) -> place.seat().isGroup());
	}

	Circle circle() {
		return this.circle;
	}

	List<Place> places() {
		return this.places;
	}

	List<NeedPlace> needs() {
		return this.needs;
	}

	Optional<Place> of(Id supporter) {
		return this.places.stream().filter((place) -> place.seat().members().contains(supporter)).findFirst();
	}

	Optional<NeedPlace> of(Need need) {
		return this.needs.stream().filter((place) -> place.need().id().equals(need.id())).findFirst();
	}

}
