package carenet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.actors.Agency;
import carenet.evidence.NeedCoverage;
import org.jspecify.annotations.Nullable;

/**
 * The measures of one client's support network at a wave, over the supporters that are
 * present; formulas, sources and ranges are in src/docs/measures.md.
 *
 * @param size all supporters
 * @param informal informal carers among them
 * @param professional professionals among them
 * @param agencies agencies that support in their own name
 * @param informalShare informal / size, 0 to 1
 * @param density contacts per pair of supporters, 0 to 1
 * @param effectiveSize supporters that are not reached through others, 1 to size
 * @param constraint how far the contacts lead back to the same people, above 0, at most
 * 1.125
 * @param degreeCentralization how far contacts run through one supporter, 0 to 1
 * @param egoBetweenness pairs of supporters that only the client connects; shared ones in
 * parts
 * @param components groups of supporters who can reach each other without the client
 * @param isolates supporters in contact with no other
 * @param fragmentation pairs of supporters that cannot reach each other, 0 to 1
 * @param contactShare formal–informal pairs in contact, 0 to 1
 * @param taskOverlap formal–informal pairs that share a kind of support, 0 to 1
 * @param eiIndex contacts across formal–informal against within, −1 to 1
 * @param diversity Blau over care types of informal and sectors of formal supporters
 * @param careTypeDiversity Blau over the care types of informal carers
 * @param careTypeIqv the same as a share of the highest possible
 * @param sectorDiversity Blau over the sectors of professionals and agencies
 * @param sectorIqv the same as a share of the highest possible
 * @param careDensity how many clients pairs of the client's professionals share, 1 or
 * more; null unless it was asked for with {@link #withCareDensity}
 * @param agencyShares how much of the network each agency is
 * @param needs how many needs have nobody, one, several
 * @param reasons why a measure is null
 */
public record EgoMeasures(int size, int informal, int professional, int agencies, @Nullable Double informalShare,
		@Nullable Double density, @Nullable Double effectiveSize, @Nullable Double constraint,
		@Nullable Double degreeCentralization, @Nullable Double egoBetweenness, @Nullable Integer components,
		@Nullable Integer isolates, @Nullable Double fragmentation, @Nullable Double contactShare,
		@Nullable Double taskOverlap, @Nullable Double eiIndex, @Nullable Double diversity,
		@Nullable Double careTypeDiversity, @Nullable Double careTypeIqv, @Nullable Double sectorDiversity,
		@Nullable Double sectorIqv, @Nullable Double careDensity, List<AgencyShare> agencyShares, NeedCounts needs,
		List<Undefined> reasons) {

	/**
	 * The measures of a network.
	 * @param network as a view shows it
	 * @param contactsAsked whether a counting report of the wave has reach ALL for
	 * contacts; without it, contacts still count as asked when no pair is unknown
	 */
	public static EgoMeasures of(SupportNetwork network, boolean contactsAsked) {
		return of(network, contactsAsked, 0);
	}

	/**
	 * The measures of a network.
	 * @param network as a view shows it
	 * @param contactsAsked as above
	 * @param possibleSectors how many sectors the study knows; 0 when that is not known
	 */
	public static EgoMeasures of(SupportNetwork network, boolean contactsAsked, int possibleSectors) {
		return new Measuring(network, contactsAsked, possibleSectors).measures();
	}

	/**
	 * The same with the care density, which takes other clients to know.
	 * @param density 1 or more; null when the client has fewer than two professionals
	 */
	public EgoMeasures withCareDensity(@Nullable Double density) {
		List<Undefined> all = new ArrayList<>(this.reasons);
		if (density == null) {
			all.add(new Undefined("careDensity", Undefined.Reason.FEWER_THAN_TWO_PROFESSIONALS));
		}
		return new EgoMeasures(this.size, this.informal, this.professional, this.agencies, this.informalShare,
				this.density, this.effectiveSize, this.constraint, this.degreeCentralization, this.egoBetweenness,
				this.components, this.isolates, this.fragmentation, this.contactShare, this.taskOverlap, this.eiIndex,
				this.diversity, this.careTypeDiversity, this.careTypeIqv, this.sectorDiversity, this.sectorIqv, density,
				this.agencyShares, this.needs, all);
	}

	/** Why a measure is null; empty when it has a value. */
	public Optional<Undefined> reason(String measure) {
		return this.reasons.stream().filter((reason) -> reason.measure().equals(measure)).findFirst();
	}

	/**
	 * An agency's part of the supporters: itself and whoever works for it.
	 *
	 * @param agency the agency
	 * @param supporters how many
	 * @param share of all supporters, above 0, at most 1; shares can add up to more than
	 * 1
	 */
	public record AgencyShare(Agency agency, int supporters, double share) {
	}

	/**
	 * How many needs are addressed by how many.
	 *
	 * @param uncovered by nobody
	 * @param single by one
	 * @param shared by two or more
	 * @param unknown not to be known
	 */
	public record NeedCounts(int uncovered, int single, int shared, int unknown) {

		static NeedCounts of(List<NeedAtWave> needs) {
			return new NeedCounts(count(needs, NeedCoverage.UNCOVERED), count(needs, NeedCoverage.SINGLE),
					count(needs, NeedCoverage.SHARED), count(needs, NeedCoverage.UNKNOWN));
		}

		private static int count(List<NeedAtWave> needs, NeedCoverage coverage) {
			return (int) needs.stream().filter((need) -> need.coverage() == coverage).count();
		}

	}

}
