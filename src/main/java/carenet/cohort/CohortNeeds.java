package carenet.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.actors.NeedDomain;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Scope;

/**
 * The listed needs of one domain at one wave.
 *
 * @param wave the index of the wave
 * @param domain the domain
 * @param listed how many; null where suppressed, and so below
 * @param statuses how they are rated; they add up to those listed
 * @param coverages how they are addressed; they add up to those listed
 */
public record CohortNeeds(int wave, NeedDomain domain, @Nullable Integer listed, List<NeedStatusCount> statuses,
		List<NeedCoverageCount> coverages) {

	/**
	 * Needs with one status.
	 *
	 * @param status how they are rated
	 * @param needs how many
	 */
	public record NeedStatusCount(NeedStatus status, @Nullable Integer needs) {
	}

	/**
	 * Needs with one coverage.
	 *
	 * @param coverage how they are addressed
	 * @param needs how many
	 */
	public record NeedCoverageCount(NeedCoverage coverage, @Nullable Integer needs) {
	}

	static List<CohortNeeds> all(Counts counts, Scope scope) {
		List<CohortNeeds> needs = new ArrayList<>();
		for (int wave : scope.waves()) {
			for (NeedDomain domain : NeedDomain.values()) {
				needs.add(of(wave, domain, counts));
			}
		}
		return List.copyOf(needs);
	}

	private static CohortNeeds of(int wave, NeedDomain domain, Counts counts) {
		int listed = Stream.of(NeedStatus.values())
			.mapToInt((status) -> counts.of(new Cell.NeedStands(wave, domain, status)))
			.sum();
		return new CohortNeeds(wave, domain, listed,
				Stream.of(NeedStatus.values())
					.map((status) -> new NeedStatusCount(status, counts.of(new Cell.NeedStands(wave, domain, status))))
					.toList(),
				Stream.of(NeedCoverage.values())
					.map((coverage) -> new NeedCoverageCount(coverage,
							counts.of(new Cell.NeedCovered(wave, domain, coverage))))
					.toList());
	}

}
