package carenet.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/**
 * The needs of one client: at which waves each is listed, how it is rated, and which ties
 * address it.
 */
public final class NeedBook {

	private final NavigableMap<Integer, Wave> waves;

	private final Map<Id, List<NeedReading.Rated>> ratings;

	private final Map<Id, Map<Tie, Testimony>> addressing;

	public NeedBook(NavigableMap<Integer, Wave> waves, Stream<NeedReading.Rated> ratings,
			Map<Tie, Testimony> testimonies) {
		this.waves = waves;
		this.ratings = ratings.collect(Collectors.groupingBy((rated) -> rated.rating().need()));
		this.addressing = testimonies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.ADDRESSES)
			.collect(Collectors.groupingBy((entry) -> entry.getKey().to(),
					Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	public static NeedBook of(Casebook casebook, Map<Tie, Testimony> testimonies) {
		Stream<NeedReading.Rated> rated = casebook.ratings()
			.map((rating) -> new NeedReading.Rated(casebook.report(rating.report()), rating));
		return new NeedBook(casebook.waves(), rated, testimonies);
	}

	/**
	 * A need is listed from the day it was identified, else from the first wave that
	 * rates or addresses it.
	 */
	public boolean isListed(Need need, int wave, View view) {
		LocalDate identified = need.firstIdentifiedOn();
		Wave there = this.waves.get(wave);
		if (identified != null) {
			return there != null && !there.date().isBefore(identified);
		}
		return this.waves.headMap(wave, true)
			.keySet()
			.stream()
			.anyMatch((earlier) -> reading(need, earlier, view).isRated() || isAddressed(need, earlier, view));
	}

	public NeedReading reading(Need need, int wave, View view) {
		return NeedReading.of(this.ratings.getOrDefault(need.id(), List.of()).stream(), wave, view);
	}

	/** The ties that anybody ever spoke of as addressing the need. */
	public Map<Tie, Testimony> addressing(Need need) {
		return this.addressing.getOrDefault(need.id(), Map.of());
	}

	private boolean isAddressed(Need need, int wave, View view) {
		return addressing(need).values()
			.stream()
			.anyMatch((testimony) -> testimony.at(wave, view).state() == TieState.PRESENT);
	}

}
