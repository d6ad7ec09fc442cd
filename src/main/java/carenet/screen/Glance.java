package carenet.screen;

import java.util.List;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.evidence.NeedStatus;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.TieState;
import carenet.words.Naming;
import carenet.words.Wording;

/**
 * What somebody wants to know first of a network.
 *
 * @param supporters how many support
 * @param informal informal carers among them
 * @param professional professionals among them
 * @param agencies agencies that support in their own name
 * @param unknown of how many it is not known whether they support
 * @param coordinators who coordinates; empty where nobody is said to
 * @param needs how many needs are known
 * @param unmet how many of them somebody says are not met
 * @param uncovered in which domains nobody helps
 */
record Glance(int supporters, long informal, long professional, long agencies, int unknown, String coordinators,
		int needs, long unmet, String uncovered) {

	static Glance of(SupportNetwork network, Naming naming) {
		List<SupportTie> present = network.present();
		return new Glance(present.size(), count(present, InformalCarer.class), count(present, Professional.class),
				count(present, Agency.class), network.ties(TieState.UNKNOWN).size(),
				Wording.listed(present.stream()
					.filter(SupportTie::coordinator)
					.map((tie) -> naming.of(tie.supporter()))
					.toList()),
				network.needs().size(),
				network.needs().stream().filter((need) -> need.status() == NeedStatus.UNMET).count(),
				Wording.listed(network.needs()
					.stream()
					.filter(NeedRow::isLeftAlone)
					.map((need) -> Wording.domain(need.need().domain()))
					.distinct()
					.toList()));
	}

	/** How many support, in words. */
	static String supporters(SupportNetwork network) {
		int present = network.present().size();
		int unknown = network.ties(TieState.UNKNOWN).size();
		return ((present == 1) ? "1 supporter" : present + " supporters")
				+ ((unknown > 0) ? ", %d not known".formatted(unknown) : "");
	}

	private static long count(List<SupportTie> ties, Class<?> kind) {
		return ties.stream().map(SupportTie::supporter).filter(kind::isInstance).count();
	}

}
