package carenet.attention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.study.TieState;
import carenet.study.Wave;

/**
 * Two supporters who help with the same need and are not known to be in contact.
 *
 * @param one the one with the lower id
 * @param other the other
 * @param needs what both help with
 * @param contact ABSENT where they are told not to be in contact, UNKNOWN where nobody
 * was asked or it is disputed
 */
public record Unacquainted(Supporter one, Supporter other, List<Need> needs, TieState contact) {

	private static final Comparator<Unacquainted> TOLD_FIRST = Comparator.comparing(Unacquainted::contact)
		.thenComparingInt((pair) -> -pair.needs().size());

	/** All of a network; those who are told not to be in contact first. */
	public static List<Unacquainted> of(KnownClient known, SupportNetwork network) {
		Map<List<Supporter>, List<Need>> shared = new LinkedHashMap<>();
		network.needs().forEach((need) -> {
			List<Supporter> all = need.addressedBy().stream().sorted(Comparator.comparing(Supporter::id)).toList();
			for (int i = 0; i < all.size(); i++) {
				for (int j = i + 1; j < all.size(); j++) {
					shared.computeIfAbsent(List.of(all.get(i), all.get(j)), (pair) -> new ArrayList<>())
						.add(need.need());
				}
			}
		});
		return shared.entrySet()
			.stream()
			.map((pair) -> of(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue(), network))
			.filter((pair) -> pair.contact() == TieState.ABSENT || pair.contact() == TieState.UNKNOWN)
			.filter((pair) -> !pair.isOneHouse(known, network.wave()))
			.sorted(TOLD_FIRST)
			.toList();
	}

	private static Unacquainted of(Supporter one, Supporter other, List<Need> needs, SupportNetwork network) {
		return new Unacquainted(one, other, List.copyOf(needs), network.contact(one.id(), other.id()));
	}

	/** Whoever works for an agency, and the agency, are not two. */
	private boolean isOneHouse(KnownClient known, Wave wave) {
		return worksFor(this.one, this.other, known, wave) || worksFor(this.other, this.one, known, wave);
	}

	private static boolean worksFor(Supporter person, Supporter agency, KnownClient known, Wave wave) {
		return known.register().employersOn(wave.date(), person.id()).anyMatch(agency::equals);
	}

}
