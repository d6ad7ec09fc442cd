package carenet.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import carenet.actors.Need;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Needs read sentence by sentence from the semantics, beside {@link NaiveReading}.
 *
 * @param file what was ever said
 * @param register the people of today
 * @param ties the naive reading of ties
 */
public record NaiveNeeds(ClientFile file, Register register, NaiveReading ties) {

	/**
	 * How a need stands at a wave at which it is listed.
	 *
	 * @param status the first stated one
	 * @param score the first stated one
	 * @param urgency the first stated one
	 * @param conflict whether statuses differ
	 * @param ratedBy a source for each voice that rates
	 * @param addressedBy who addresses it
	 * @param coverage by its name
	 */
	public record Seen(NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency, boolean conflict,
			List<Source> ratedBy, Set<Id> addressedBy, String coverage) {
	}

	/** How it stands; null where it is not listed. */
	public @Nullable Seen see(Need need, int wave, View view) {
		if (!isListed(need, wave, view)) {
			return null;
		}
		List<Rated> rated = rated(need, wave, view);
		List<NeedStatus> stated = rated.stream()
			.map((one) -> one.rating().status())
			.filter((status) -> status != NeedStatus.UNKNOWN)
			.toList();
		return new Seen(stated.isEmpty() ? NeedStatus.UNKNOWN : stated.getFirst(), first(rated, NeedRating::score),
				first(rated, NeedRating::urgency), new HashSet<>(stated).size() > 1,
				rated.stream().map((one) -> one.report().source()).toList(), addressers(need, wave, view),
				coverage(need, wave, view));
	}

	private boolean isListed(Need need, int wave, View view) {
		LocalDate identified = need.firstIdentifiedOn();
		if (identified != null) {
			return identified.compareTo(this.ties.dateOf(wave)) <= 0;
		}
		for (Wave earlier : this.file.waves()) {
			if (earlier.index() <= wave && (!rated(need, earlier.index(), view).isEmpty()
					|| !addressers(need, earlier.index(), view).isEmpty())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * "A voice rates through its latest counting report of that wave that rates the
	 * need."
	 */
	private List<Rated> rated(Need need, int wave, View view) {
		List<Rated> all = new ArrayList<>();
		for (Report report : this.ties.counting(view)) {
			for (NeedRating rating : this.file.ratings()) {
				if (report.wave() == wave && rating.report().equals(report.id()) && rating.need().equals(need.id())) {
					all.add(new Rated(report, rating));
				}
			}
		}
		List<Rated> latest = new ArrayList<>();
		for (Rated one : all) {
			boolean corrected = all.stream()
				.anyMatch((other) -> NaiveReading.voiceOf(other.report()).equals(NaiveReading.voiceOf(one.report()))
						&& NaiveReading.later(other.report(), one.report()));
			if (!corrected) {
				latest.add(one);
			}
		}
		latest.sort((a, b) -> {
			int bySource = a.report().source().compareTo(b.report().source());
			return (bySource != 0) ? bySource : a.equals(b) ? 0 : NaiveReading.later(a.report(), b.report()) ? -1 : 1;
		});
		return latest;
	}

	private Set<Tie> addressing(Need need) {
		Set<Tie> addressing = new HashSet<>();
		this.ties.ties()
			.stream()
			.filter((tie) -> tie.kind() == TieKind.ADDRESSES && tie.to().equals(need.id()))
			.forEach(addressing::add);
		return addressing;
	}

	private Set<Id> addressers(Need need, int wave, View view) {
		Set<Id> addressers = new TreeSet<>();
		for (Tie tie : addressing(need)) {
			if (this.ties.see(tie, wave, view).state() == TieState.PRESENT) {
				addressers.add(tie.from());
			}
		}
		return addressers;
	}

	/**
	 * "Two or more addressers SHARED, one SINGLE (a professional and the own agency count
	 * once); none is UNCOVERED only if a counting report of that wave has reach ALL for
	 * ADDRESSES and no such tie is UNKNOWN, else UNKNOWN."
	 */
	private String coverage(Need need, int wave, View view) {
		Set<Id> addressers = addressers(need, wave, view);
		Set<Id> counted = new HashSet<>(addressers);
		for (Id agency : addressers) {
			for (Id professional : addressers) {
				if (this.ties.employs(agency, professional, this.ties.dateOf(wave))) {
					counted.remove(agency);
				}
			}
		}
		if (!counted.isEmpty()) {
			return (counted.size() >= 2) ? "SHARED" : "SINGLE";
		}
		boolean asked = this.ties.counting(view)
			.stream()
			.anyMatch((report) -> report.wave() == wave && report.covers().reach(TieKind.ADDRESSES) == Reach.ALL);
		boolean unknown = addressing(need).stream()
			.anyMatch((tie) -> this.ties.see(tie, wave, view).state() == TieState.UNKNOWN);
		return (asked && !unknown) ? "UNCOVERED" : "UNKNOWN";
	}

	private static <T> @Nullable T first(List<Rated> rated, Function<NeedRating, @Nullable T> value) {
		for (Rated one : rated) {
			T stated = value.apply(one.rating());
			if (stated != null) {
				return stated;
			}
		}
		return null;
	}

	private record Rated(Report report, NeedRating rating) {
	}

}
