package carenet.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;

/** Who gets a seat, from all waves together: the same answer whichever wave is drawn. */
final class Seating {

	/** Up to here everybody has an own seat. */
	static final int MOST = 25;

	/** More are grouped even where everybody is asked for one by one. */
	static final int MOST_APART = 80;

	/** Beyond it, so many have an own seat, and the others share. */
	static final int OWN_SEATS = 18;

	/** With more groups than this, agencies no longer have one each. */
	static final int MOST_GROUPS = 10;

	private final Rings rings;

	private final int most;

	private final Map<Id, List<SupportTie>> ties = new TreeMap<>();

	/** The seats, with groups where there are more than so many supporters. */
	Seating(List<SupportNetwork> waves, Rings rings, int most) {
		this.rings = rings;
		this.most = most;
		waves.stream()
			.sorted(Comparator.comparing(SupportNetwork::wave))
			.flatMap((network) -> network.ties(TieState.PRESENT, TieState.UNKNOWN).stream())
			.forEach((tie) -> this.ties.computeIfAbsent(tie.supporter().id(), (key) -> new ArrayList<>()).add(tie));
	}

	List<Seat> seats() {
		List<Seat> own = this.ties.values().stream().map(this::own).toList();
		if (own.size() <= this.most) {
			return own.stream().sorted(Seat.AROUND).toList();
		}
		List<Seat> byRank = own.stream()
			.sorted(Comparator.comparing(this::rank).thenComparing(Seat.INSIDE_OUT))
			.toList();
		List<Seat> rest = byRank.subList(OWN_SEATS, byRank.size());
		Collection<Seat> groups = groups(rest, this::agencyOrSector);
		if (groups.size() > MOST_GROUPS) {
			groups = groups(rest, (seat) -> seat.kind() + "/" + seat.sector());
		}
		return Stream.concat(byRank.subList(0, OWN_SEATS).stream(), groups.stream()).sorted(Seat.AROUND).toList();
	}

	/** Coordinators first, then carers, then the others; each from the inside out. */
	private String rank(Seat seat) {
		boolean coordinates = this.ties.getOrDefault(seat.members().getFirst(), List.of())
			.stream()
			.anyMatch((tie) -> Boolean.TRUE.equals(tie.attributes().coordinator()));
		return coordinates ? "0" : (seat.kind() == Kind.INFORMAL) ? "1" : "2";
	}

	private Seat own(List<SupportTie> overTime) {
		Supporter supporter = overTime.getFirst().supporter();
		List<Agency> employers = overTime.stream().flatMap((tie) -> tie.agencies().stream()).distinct().toList();
		int ring = overTime.stream()
			.filter((tie) -> tie.state() == TieState.PRESENT)
			.mapToInt((tie) -> this.rings.of(tie.attributes()))
			.min()
			.orElse(Rings.COUNT - 1);
		String order = switch (supporter) {
			case InformalCarer carer -> carer.careType() + "/" + carer.relation();
			case Agency agency -> "/" + agency.id() + "/";
			case Professional professional ->
				employers.stream().findFirst().map((agency) -> "/" + agency.id() + "/").orElse("~")
						+ professional.profession();
		};
		return new Seat(supporter.id().value(), Kind.of(supporter), Sector.of(supporter, employers), ring, order,
				List.of(supporter.id()), new Seat.Name.Of(supporter));
	}

	private String agencyOrSector(Seat seat) {
		return employer(seat).map((agency) -> "at/" + agency.id()).orElse(seat.kind() + "/" + seat.sector());
	}

	private Optional<Agency> employer(Seat seat) {
		return this.ties.getOrDefault(seat.members().getFirst(), List.of())
			.stream()
			.flatMap((tie) -> tie.agencies().stream())
			.findFirst();
	}

	private Collection<Seat> groups(List<Seat> rest, Function<Seat, String> key) {
		Map<String, List<Seat>> together = rest.stream()
			.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
		return together.entrySet()
			.stream()
			.map((entry) -> (entry.getValue().size() == 1) ? entry.getValue().getFirst()
					: group(entry.getKey(), entry.getValue()))
			.toList();
	}

	private Seat group(String key, List<Seat> members) {
		Seat first = members.getFirst();
		int ring = members.stream().mapToInt(Seat::ring).min().orElse(first.ring());
		List<Id> ids = members.stream().flatMap((seat) -> seat.members().stream()).sorted().toList();
		if (!key.startsWith("at/")) {
			String words = (first.kind() == Kind.INFORMAL) ? "others"
					: (first.kind() == Kind.AGENCY) ? "other agencies" : "other professionals";
			return new Seat("group." + key.replace('/', '.'), first.kind(), first.sector(), ring, "~", ids,
					new Seat.Name.Fixed(words));
		}
		Agency agency = employer(first).orElseThrow();
		return new Seat("group." + agency.id(), Kind.AGENCY, first.sector(), ring, "/" + agency.id() + "/", ids,
				new Seat.Name.Of(agency));
	}

}
