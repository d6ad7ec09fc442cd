package carenet.evidence;

import java.util.List;

import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.TieState;

/**
 * Where a tie stands at a wave under a view, with who said so.
 *
 * @param state what the rule answers
 * @param reportedBy one source for each voice that says {@code +}, in order of sources
 * @param deniedBy one source for each voice that says {@code -}, in order of sources
 */
public record Standing(TieState state, List<Source> reportedBy, List<Source> deniedBy) {

	public Standing {
		reportedBy = inOrder(reportedBy);
		deniedBy = inOrder(deniedBy);
	}

	private static List<Source> inOrder(List<Source> sources) {
		return (sources.size() < 2) ? List.copyOf(sources) : sources.stream().sorted().toList();
	}

	public static Standing of(ConsensusRule rule, boolean notApplicable, List<Source> reportedBy,
			List<Source> deniedBy) {
		TieState state = notApplicable ? TieState.NOT_APPLICABLE : decide(rule, reportedBy.size(), deniedBy.size());
		return new Standing(state, reportedBy, deniedBy);
	}

	/** The table of the three rules, for p voices that say yes and n that say no. */
	static TieState decide(ConsensusRule rule, int p, int n) {
		if (p == 0 && n == 0) {
			return TieState.UNKNOWN;
		}
		return switch (rule) {
			case UNION -> (p >= 1) ? TieState.PRESENT : TieState.ABSENT;
			case INTERSECTION -> (n >= 1) ? TieState.ABSENT : TieState.PRESENT;
			case MAJORITY -> (p > n) ? TieState.PRESENT : (p < n) ? TieState.ABSENT : TieState.UNKNOWN;
		};
	}

	/** Whether voices disagree, whatever the rule answered. */
	public boolean conflict() {
		return !this.reportedBy.isEmpty() && !this.deniedBy.isEmpty();
	}

}
