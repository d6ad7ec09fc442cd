package carenet.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortPart.CompositionCount;
import carenet.cohort.CohortPart.PatternCount;
import carenet.cohort.CohortPart.TieFlow;
import carenet.cohort.Disclosure.Suppressed;
import carenet.disclosure.Parts.Mask;
import carenet.study.Wave;
import carenet.tally.Stratum;
import carenet.tally.Table;

/**
 * Courses, who supports, and flows. They count the ties of the transitions once more, so
 * that each tells less where one of those is hidden: courses and flows nothing.
 */
final class TieControl {

	private final Parts parts;

	private final TransitionControl transitions;

	private final Mask patterns;

	private final SortedMap<Integer, List<Stratum>> strata = new TreeMap<>();

	private final Map<Integer, Mask> composition = new HashMap<>();

	private final Mask flows;

	TieControl(Parts parts, TransitionControl transitions) {
		this.parts = parts;
		this.transitions = transitions;
		CohortPart whole = parts.whole();
		this.patterns = parts.addingUp(
				(part) -> part.patterns().stream().map((count) -> Parts.number(count.ties())).toList(),
				transitions::suppresses);
		whole.composition()
			.forEach((count) -> this.strata.computeIfAbsent(count.wave(), (wave) -> new ArrayList<>())
				.add(count.stratum()));
		this.strata.forEach((wave, strata) -> this.composition.put(wave,
				parts.onSides((part) -> strata.stream().map((stratum) -> ties(part, wave, stratum)).toList(),
						sides(strata), (part) -> transitions.suppresses(part, wave))));
		this.flows = parts.together((part) -> whole.flows().stream().map((flow) -> ties(part, flow)).toList(),
				this::hidesFlows);
	}

	/** Informal and formal ones, each if there are any. */
	private static List<List<Integer>> sides(List<Stratum> strata) {
		Map<Stratum.Kind, List<Integer>> sides = new TreeMap<>();
		IntStream.range(0, strata.size())
			.forEach((i) -> sides.computeIfAbsent(strata.get(i).kind(), (kind) -> new ArrayList<>()).add(i));
		return List.copyOf(sides.values());
	}

	private static int ties(CohortPart part, int wave, Stratum stratum) {
		return part.composition()
			.stream()
			.filter((count) -> count.wave() == wave && count.stratum().equals(stratum))
			.mapToInt((count) -> Parts.number(count.ties()))
			.sum();
	}

	private static int ties(CohortPart part, TieFlow like) {
		return part.flows()
			.stream()
			.filter((flow) -> flow.from() == like.from() && flow.before().equals(like.before())
					&& flow.after().equals(like.after()))
			.mapToInt(TieFlow::ties)
			.sum();
	}

	private boolean hidesFlows(CohortPart part) {
		return this.transitions.suppresses(part)
				|| this.composition.values().stream().anyMatch((mask) -> !mask.tellsAll(part));
	}

	List<PatternCount> patterns(CohortPart part, Telling telling) {
		List<PatternCount> told = new ArrayList<>();
		for (int i = 0; i < part.patterns().size(); i++) {
			PatternCount count = part.patterns().get(i);
			boolean tells = this.patterns.tells(part, i);
			told.add(new PatternCount(count.pattern(), telling.of(count.ties(), tells,
					new Suppressed(part.group(), Table.PATTERNS, count.pattern().name()))));
		}
		if (!told.isEmpty() && told.stream().allMatch((count) -> count.ties() == null)) {
			telling.withholds(part.group(), Table.PATTERNS);
		}
		return List.copyOf(told);
	}

	/** Where a number is hidden it stands there whether or not it is 0. */
	List<CompositionCount> composition(CohortPart part, Telling telling) {
		List<CompositionCount> told = new ArrayList<>();
		this.strata.forEach((wave, strata) -> {
			for (int i = 0; i < strata.size(); i++) {
				int ties = ties(part, wave, strata.get(i));
				boolean tells = this.composition(wave).tells(part, i);
				if (!tells || ties > 0) {
					told.add(new CompositionCount(wave, strata.get(i), telling.of(ties, tells,
							new Suppressed(part.group(), Table.COMPOSITION, Wave.label(wave)))));
				}
			}
		});
		return List.copyOf(told);
	}

	private Mask composition(int wave) {
		Mask mask = this.composition.get(wave);
		if (mask == null) {
			throw new IllegalArgumentException("nobody supports at wave %d".formatted(wave));
		}
		return mask;
	}

	/** All of them, or none. */
	List<TieFlow> flows(CohortPart part, Telling telling) {
		if (this.flows.tellsAll(part)) {
			return part.flows()
				.stream()
				.map((flow) -> new TieFlow(flow.from(), flow.to(), flow.before(), flow.after(),
						this.parts.rules().rounded(flow.ties())))
				.toList();
		}
		telling.withholds(part.group(), Table.FLOWS);
		return List.of();
	}

}
