package carenet.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.change.PresencePattern;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Scope;
import carenet.tally.Stratum;
import carenet.tally.Table;
import carenet.tally.WavePair;

/**
 * The numbers of all clients, or of one group. A table that was not asked for is empty, a
 * number that is suppressed is null.
 *
 * @param group the group; null for all clients
 * @param clients how many clients; null where suppressed, and so below
 * @param transitions what became of ties, for each pair of waves
 * @param patterns the courses of ties over all waves of their client
 * @param waves how each wave went, and who was asked
 * @param composition who supports at each wave
 * @param flows where ties go from each wave to the next
 * @param needs listed needs by wave and domain
 * @param measures measures of single networks by wave
 */
public record CohortPart(@Nullable Group group, @Nullable Integer clients, List<CohortTransitions> transitions,
		List<PatternCount> patterns, List<CohortWave> waves, List<CompositionCount> composition, List<TieFlow> flows,
		List<CohortNeeds> needs, List<CohortMeasure> measures) {

	/**
	 * Ties with one course.
	 *
	 * @param pattern the course
	 * @param ties how many
	 */
	public record PatternCount(PresencePattern pattern, @Nullable Integer ties) {
	}

	/**
	 * Ties that are present at a wave, by who supports.
	 *
	 * @param wave the index of the wave
	 * @param stratum who supports
	 * @param ties how many
	 */
	public record CompositionCount(int wave, Stratum stratum, @Nullable Integer ties) {
	}

	/**
	 * Ties that go from one stratum to another between a wave and the next.
	 *
	 * @param from the index of the wave
	 * @param to the index of the next
	 * @param before where they lie at the one
	 * @param after where they lie at the other
	 * @param ties how many
	 */
	public record TieFlow(int from, int to, Stratum before, Stratum after, int ties) {

		private static final Comparator<TieFlow> IN_ORDER = Comparator.comparingInt(TieFlow::from)
			.thenComparing(TieFlow::before)
			.thenComparing(TieFlow::after);

	}

	static CohortPart of(@Nullable Group group, int clients, Counts counts, Scope scope, Set<Table> tables) {
		return new CohortPart(group, clients,
				tables.contains(Table.TRANSITIONS) ? CohortTransitions.all(counts, scope) : List.of(),
				tables.contains(Table.PATTERNS) ? patterns(counts) : List.of(),
				tables.contains(Table.WAVES) ? CohortWave.all(counts, scope) : List.of(),
				tables.contains(Table.COMPOSITION) ? composition(counts) : List.of(),
				tables.contains(Table.FLOWS) ? flows(counts) : List.of(),
				tables.contains(Table.NEEDS) ? CohortNeeds.all(counts, scope) : List.of(),
				tables.contains(Table.MEASURES) ? CohortMeasure.all(counts, scope) : List.of());
	}

	private static List<PatternCount> patterns(Counts counts) {
		return Stream.of(PresencePattern.values())
			.map((pattern) -> new PatternCount(pattern, counts.of(new Cell.Patterned(pattern))))
			.toList();
	}

	private static List<CompositionCount> composition(Counts counts) {
		List<CompositionCount> composition = new ArrayList<>();
		counts.cells().forEach((cell, ties) -> {
			if (cell instanceof Cell.Composed(int wave, Stratum stratum) && stratum.isPresent()) {
				composition.add(new CompositionCount(wave, stratum, ties));
			}
		});
		return composition.stream()
			.sorted(Comparator.comparingInt(CompositionCount::wave).thenComparing(CompositionCount::stratum))
			.toList();
	}

	private static List<TieFlow> flows(Counts counts) {
		List<TieFlow> flows = new ArrayList<>();
		counts.cells().forEach((cell, ties) -> {
			if (cell instanceof Cell.Flowed(WavePair waves, Stratum before, Stratum after)) {
				flows.add(new TieFlow(waves.from(), waves.to(), before, after, ties));
			}
		});
		return flows.stream().sorted(TieFlow.IN_ORDER).toList();
	}

}
