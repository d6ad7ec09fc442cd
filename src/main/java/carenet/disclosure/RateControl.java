package carenet.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.change.Transition;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Group;
import carenet.cohort.RateDifferences;
import carenet.cohort.RateDifferences.GroupDifference;
import carenet.cohort.RateDifferences.GroupRate;
import carenet.network.Undefined.Reason;
import carenet.tally.Estimate;
import carenet.tally.Rate;
import carenet.tally.Table;
import carenet.tally.WavePair;

/**
 * Rates of groups: told where all numbers that they are made of are told of the group.
 */
final class RateControl {

	private final Parts parts;

	private final TransitionControl transitions;

	private final Map<Group, CohortPart> groups = new HashMap<>();

	RateControl(Parts parts, TransitionControl transitions, List<CohortPart> groups) {
		this.parts = parts;
		this.transitions = transitions;
		groups.forEach((part) -> {
			Group group = part.group();
			if (group != null) {
				this.groups.put(group, part);
			}
		});
	}

	List<RateDifferences> of(List<RateDifferences> counted, Telling telling) {
		return counted.stream().map((one) -> of(one, telling)).toList();
	}

	private RateDifferences of(RateDifferences counted, Telling telling) {
		WavePair pair = new WavePair(counted.from(), counted.to());
		String place = "%s, %s".formatted(pair.label(), counted.rate());
		Map<Group, GroupRate> rates = new HashMap<>();
		List<GroupRate> told = new ArrayList<>();
		for (GroupRate rate : counted.groups()) {
			GroupRate one = rate(rate, pair, counted.rate());
			if (isSuppressed(one.rate())) {
				telling.withholds(new Suppressed(one.group(), Table.DIFFERENCES, place));
			}
			rates.put(one.group(), one);
			told.add(one);
		}
		List<GroupDifference> differences = counted.differences()
			.stream()
			.map((one) -> difference(one, List.of(rates.get(one.one()), rates.get(one.other()))))
			.toList();
		return new RateDifferences(counted.from(), counted.to(), counted.rate(), List.copyOf(told), differences);
	}

	private GroupRate rate(GroupRate counted, WavePair pair, Rate rate) {
		CohortPart part = this.groups.get(counted.group());
		if (part == null || !this.parts.tellsOf(part)) {
			return new GroupRate(counted.group(), suppressed(), null, null);
		}
		Set<Transition> hidden = hidden(part, pair);
		boolean covered = hidden.stream().noneMatch(RateControl::isOfCoverage);
		Double coverage = counted.coverage();
		boolean tells = hidden.stream().noneMatch((one) -> isOf(rate, one))
				&& Parts.number(counted.rate().clients()) >= this.parts.rules().threshold();
		return new GroupRate(counted.group(), tells ? told(counted.rate(), Parts.clients(part)) : suppressed(),
				(covered && coverage != null) ? this.parts.rules().rounded(coverage) : null,
				covered ? counted.allowsComparison() : null);
	}

	private Set<Transition> hidden(CohortPart part, WavePair pair) {
		for (int i = 0; i < part.transitions().size(); i++) {
			CohortTransitions row = part.transitions().get(i);
			if (pair.equals(new WavePair(row.from(), row.to()))) {
				return this.transitions.hidden(part, i);
			}
		}
		return EnumSet.allOf(Transition.class);
	}

	private static boolean isOfCoverage(Transition transition) {
		return switch (transition) {
			case PERSISTED, ADDED, ENDED, FIRST_OBSERVED, NOT_REOBSERVED -> true;
			case ENTERED, EXITED, TRANSIENT, UNKNOWN -> false;
		};
	}

	private static boolean isOf(Rate rate, Transition transition) {
		return switch (transition) {
			case PERSISTED, ENDED -> true;
			case ADDED -> rate == Rate.JACCARD;
			case NOT_REOBSERVED -> rate == Rate.STABILITY;
			case FIRST_OBSERVED, ENTERED, EXITED, TRANSIENT, UNKNOWN -> false;
		};
	}

	/** Neither those that have such a tie are told of if few, nor if few have none. */
	private Estimate told(Estimate counted, int clients) {
		int with = Parts.number(counted.clients());
		boolean tells = !this.parts.rules().isSmall(clients - with);
		return new Estimate(rounded(counted.value()), rounded(counted.low()), rounded(counted.high()),
				tells ? this.parts.rules().rounded(with) : null, counted.reason(), counted.warnings());
	}

	private @Nullable Double rounded(@Nullable Double share) {
		return (share != null) ? this.parts.rules().rounded(share) : null;
	}

	/** A reason why two are not compared tells the coverage of both. */
	private GroupDifference difference(GroupDifference counted, List<@Nullable GroupRate> sides) {
		int clients = 0;
		boolean counts = true;
		for (GroupRate side : sides) {
			if (side == null || isSuppressed(side.rate()) || side.allowsComparison() == null) {
				return new GroupDifference(counted.one(), counted.other(), suppressed());
			}
			Integer with = side.rate().clients();
			counts &= with != null;
			clients += (with != null) ? with : 0;
		}
		Estimate estimate = counted.difference();
		return new GroupDifference(counted.one(), counted.other(),
				new Estimate(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()),
						counts ? clients : null, reason(estimate), estimate.warnings()));
	}

	/** It says how many ties could be judged, as they were counted. */
	private @Nullable String reason(Estimate estimate) {
		return (estimate.reason() != null && this.parts.rules().rounding() > 1)
				? "Too little was seen at both waves, so no comparison is claimed." : estimate.reason();
	}

	private static Estimate suppressed() {
		return Estimate.withheld(Reason.SUPPRESSED.sentence());
	}

	private static boolean isSuppressed(Estimate estimate) {
		return Reason.SUPPRESSED.sentence().equals(estimate.reason());
	}

}
