package carenet.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.network.Undefined.Reason;
import carenet.study.Id;
import carenet.study.TieState;
import org.jspecify.annotations.Nullable;

/** One client's network while it is being measured: who is in it, and what is missing. */
final class Measuring {

	private final SupportNetwork network;

	private final int possibleSectors;

	private final List<SupportTie> informal;

	private final List<SupportTie> formal;

	private final Set<Id> informalIds;

	private final ContactGraph contacts;

	private final @Nullable Reason contactsMissing;

	private final List<Undefined> reasons = new ArrayList<>();

	Measuring(SupportNetwork network, boolean contactsAsked, int possibleSectors) {
		this.network = network;
		this.possibleSectors = possibleSectors;
		Map<Boolean, List<SupportTie>> sides = network.present()
			.stream()
			.collect(Collectors.partitioningBy((tie) -> tie.supporter() instanceof InformalCarer));
		this.informal = sides.getOrDefault(true, List.of());
		this.formal = sides.getOrDefault(false, List.of());
		this.informalIds = ids(this.informal.stream());
		Set<Id> everybody = ids(network.present().stream());
		this.contacts = new ContactGraph(everybody, pairs(everybody, (state) -> state == TieState.PRESENT));
		Set<Set<Id>> known = pairs(everybody, (state) -> state != TieState.UNKNOWN);
		boolean asked = contactsAsked || 2 * known.size() == everybody.size() * (everybody.size() - 1);
		this.contactsMissing = asked ? null : Reason.CONTACTS_NOT_ASKED;
	}

	Optional<List<Set<Id>>> contactGroups() {
		return (this.contactsMissing == null) ? Optional.of(this.contacts.parts()) : Optional.empty();
	}

	EgoMeasures measures() {
		int size = this.contacts.nodes();
		Reason below1 = (size < 1) ? Reason.NO_SUPPORTERS : null;
		Reason below2 = (size < 2) ? Reason.FEWER_THAN_TWO_SUPPORTERS : null;
		Reason below3 = (size < 3) ? Reason.FEWER_THAN_THREE_SUPPORTERS : null;
		Id ego = this.network.client().id();
		ContactGraph whole = this.contacts.around(ego);
		double pairs = (double) this.informal.size() * this.formal.size();
		Reason noPairs = (pairs == 0) ? Reason.ONE_SIDE_ONLY : null;
		Diversity careTypes = careTypes();
		Diversity sectors = sectors(this.formal);
		Diversity both = Diversity.over(Stream.concat(careTypesOf(this.informal), sectorsOf(this.formal)).toList());
		return new EgoMeasures(size, this.informal.size(), count(Professional.class), count(Agency.class),
				value("informalShare", below1, () -> (double) this.informal.size() / size),
				contacts("density", below2, this.contacts::density),
				contacts("effectiveSize", below1, () -> whole.effectiveSize(ego)),
				contacts("constraint", below1, () -> whole.constraint(ego)),
				contacts("degreeCentralization", below3, this.contacts::degreeCentralization),
				contacts("egoBetweenness", null, () -> whole.betweenness(ego)),
				count("components", this.contacts::components), count("isolates", this.contacts::isolates),
				contacts("fragmentation", below2, this.contacts::fragmentation),
				contacts("contactShare", noPairs, () -> this.contacts.edges(this.informalIds, true) / pairs),
				value("taskOverlap", noPairs, () -> sharingATask() / pairs),
				contacts("eiIndex", (this.contacts.edges() == 0) ? Reason.NO_CONTACTS : null, this::eiIndex),
				value("diversity", both.isEmpty() ? (below1 != null) ? below1 : Reason.NO_SECTOR_KNOWN : null,
						both::blau),
				value("careTypeDiversity", noCareTypes(careTypes), careTypes::blau),
				value("careTypeIqv", noCareTypes(careTypes), () -> careTypes.iqv(CareType.values().length)),
				value("sectorDiversity", sectors.isEmpty() ? Reason.NO_SECTOR_KNOWN : null, sectors::blau),
				value("sectorIqv", noSectorIqv(sectors), () -> sectors.iqv(this.possibleSectors)), null, agencyShares(),
				EgoMeasures.NeedCounts.of(this.network.needs()), List.copyOf(this.reasons));
	}

	private @Nullable Double value(String measure, @Nullable Reason missing, DoubleSupplier formula) {
		if (missing != null) {
			this.reasons.add(new Undefined(measure, missing));
			return null;
		}
		return formula.getAsDouble();
	}

	private @Nullable Double contacts(String measure, @Nullable Reason missing, DoubleSupplier formula) {
		return value(measure, (this.contactsMissing != null) ? this.contactsMissing : missing, formula);
	}

	private @Nullable Integer count(String measure, DoubleSupplier formula) {
		Double count = contacts(measure, null, formula);
		return (count != null) ? count.intValue() : null;
	}

	private int count(Class<? extends Supporter> kind) {
		return (int) this.formal.stream().filter((tie) -> kind.isInstance(tie.supporter())).count();
	}

	private double eiIndex() {
		double across = this.contacts.edges(this.informalIds, true);
		double within = this.contacts.edges(this.informalIds, false);
		return (across - within) / (across + within);
	}

	private double sharingATask() {
		return this.informal.stream()
			.mapToLong((one) -> this.formal.stream()
				.filter((other) -> !Collections.disjoint(one.attributes().supportTypes(),
						other.attributes().supportTypes()))
				.count())
			.sum();
	}

	private Diversity careTypes() {
		return Diversity.over(careTypesOf(this.informal).toList());
	}

	private static @Nullable Reason noCareTypes(Diversity careTypes) {
		return careTypes.isEmpty() ? Reason.NO_INFORMAL_CARERS : null;
	}

	private @Nullable Reason noSectorIqv(Diversity sectors) {
		if (sectors.isEmpty()) {
			return Reason.NO_SECTOR_KNOWN;
		}
		boolean known = this.possibleSectors >= Math.max(2, sectors.weights().size());
		return known ? null : Reason.POSSIBLE_SECTORS_NOT_KNOWN;
	}

	private static Diversity sectors(List<SupportTie> ties) {
		return Diversity.over(sectorsOf(ties).toList());
	}

	private static Stream<Set<String>> careTypesOf(List<SupportTie> ties) {
		return ties.stream()
			.map(SupportTie::supporter)
			.filter(InformalCarer.class::isInstance)
			.map((carer) -> Set.of("care type " + ((InformalCarer) carer).careType()));
	}

	private static Stream<Set<String>> sectorsOf(List<SupportTie> ties) {
		return ties.stream()
			.map((tie) -> behind(tie).stream()
				.map((agency) -> "sector " + agency.sector())
				.collect(Collectors.toUnmodifiableSet()));
	}

	private List<EgoMeasures.AgencyShare> agencyShares() {
		Map<Id, Agency> agencies = new TreeMap<>();
		this.network.present().forEach((tie) -> behind(tie).forEach((agency) -> agencies.put(agency.id(), agency)));
		Map<Id, Long> supporters = this.network.present()
			.stream()
			.flatMap((tie) -> behind(tie).stream().map(Agency::id).distinct())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return agencies.values()
			.stream()
			.map((agency) -> share(agency, supporters.getOrDefault(agency.id(), 0L).intValue()))
			.toList();
	}

	private EgoMeasures.AgencyShare share(Agency agency, int supporters) {
		return new EgoMeasures.AgencyShare(agency, supporters, (double) supporters / this.contacts.nodes());
	}

	/** The employers; an agency stands for itself, listed or not. */
	private static List<Agency> behind(SupportTie tie) {
		return (tie.supporter() instanceof Agency agency) ? List.of(agency) : tie.agencies();
	}

	private Set<Set<Id>> pairs(Set<Id> among, Predicate<TieState> state) {
		return this.network.contacts()
			.stream()
			.filter((contact) -> state.test(contact.state()))
			.map((contact) -> contact.between().stream().map(Supporter::id).collect(Collectors.toUnmodifiableSet()))
			.filter(among::containsAll)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Set<Id> ids(Stream<SupportTie> ties) {
		return ties.map((tie) -> tie.supporter().id()).collect(Collectors.toUnmodifiableSet());
	}

}
