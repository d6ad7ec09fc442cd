package carenet.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/**
 * The needs of one client: at which waves each is listed, how it is rated, which ties
 * address it, and how it is covered.
 */
public final class NeedBook {

	private final Casebook casebook;

	private final NavigableMap<Integer, Wave> waves;

	private final Map<Id, List<NeedReading.Rated>> ratings;

	private final Map<Id, SortedMap<Tie, Testimony>> addressing;

	private NeedBook(Casebook casebook, Map<Tie, Testimony> testimonies) {
		this.casebook = casebook;
		this.waves = casebook.waves();
		this.ratings = casebook.ratings()
			.map((rating) -> new NeedReading.Rated(casebook.report(rating.report()), rating))
			.collect(Collectors.groupingBy((rated) -> rated.rating().need()));
		this.addressing = testimonies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.ADDRESSES)
			.collect(Collectors.groupingBy((entry) -> entry.getKey().to(),
					Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
	}

	public static NeedBook of(Casebook casebook, Map<Tie, Testimony> testimonies) {
		return new NeedBook(casebook, testimonies);
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

	/** The ties through which the need is addressed at the wave, in their order. */
	public List<Tie> addressers(Need need, int wave, View view) {
		return addressing(need, wave, view, TieState.PRESENT).toList();
	}

	/** How the need is covered; a professional and the own agency count once. */
	public NeedCoverage coverage(Need need, int wave, View view) {
		List<Id> addressers = addressers(need, wave, view).stream().map(Tie::from).toList();
		long count = addressers.stream().filter((one) -> !isTheAgencyOfOne(one, addressers, wave)).count();
		if (count > 0) {
			return (count == 1) ? NeedCoverage.SINGLE : NeedCoverage.SHARED;
		}
		boolean allKnown = addressing(need, wave, view, TieState.UNKNOWN).findAny().isEmpty();
		return (allKnown && areAllAsked(wave, view)) ? NeedCoverage.UNCOVERED : NeedCoverage.UNKNOWN;
	}

	private boolean isTheAgencyOfOne(Id agency, List<Id> people, int wave) {
		Wave there = this.waves.get(wave);
		return there != null
				&& people.stream().anyMatch((person) -> this.casebook.register().employs(agency, person, there.date()));
	}

	/** Whether a counting report of the wave would have named everybody who addresses. */
	private boolean areAllAsked(int wave, View view) {
		return this.casebook.reports()
			.stream()
			.filter((report) -> report.wave() == wave && view.counts(report.source()))
			.anyMatch((report) -> report.covers().reach(TieKind.ADDRESSES) == Reach.ALL);
	}

	private boolean isAddressed(Need need, int wave, View view) {
		return addressing(need, wave, view, TieState.PRESENT).findAny().isPresent();
	}

	private Stream<Tie> addressing(Need need, int wave, View view, TieState state) {
		return this.addressing.getOrDefault(need.id(), Collections.emptySortedMap())
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().at(wave, view).state() == state)
			.map(Map.Entry::getKey);
	}

}
