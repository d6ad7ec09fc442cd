package carenet.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.actors.Agency;
import carenet.actors.Supporter;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;

/**
 * A supporter, or an agency with everybody who works for it, without whom something
 * breaks.
 *
 * @param supporter who cannot be missed
 * @param loss what would be lost
 */
public record SinglePoint(Supporter supporter, WhatIf loss) {

	/** All of a network; those with the most needs that would be left alone first. */
	public static List<SinglePoint> of(KnownClient known, SupportNetwork network) {
		List<SinglePoint> points = new ArrayList<>();
		for (SupportTie tie : network.present()) {
			if (!(tie.supporter() instanceof Agency)) {
				add(points, tie.supporter(), WhatIf.without(known, network, Set.of(tie.supporter().id())));
			}
		}
		Stopping stopping = new Stopping(known, network.wave());
		for (Agency agency : network.agencies()) {
			Set<Id> everybody = stopping.everybody(Set.of(agency.id()));
			WhatIf loss = WhatIf.without(known, network, everybody);
			if (loss.stopping().size() > 1 || loss.stopping().contains(agency)) {
				add(points, agency, loss);
			}
		}
		points.sort((one, other) -> Integer.compare(weight(other), weight(one)));
		return List.copyOf(points);
	}

	private static void add(List<SinglePoint> points, Supporter supporter, WhatIf loss) {
		if (loss.breaksSomething()) {
			points.add(new SinglePoint(supporter, loss));
		}
	}

	private static int weight(SinglePoint point) {
		WhatIf loss = point.loss();
		return 4 * loss.leftAlone().size() + (loss.leavesNobodyInTheLead() ? 3 : 0)
				+ (Boolean.TRUE.equals(loss.partsFamilyAndServices()) ? 3 : 0)
				+ (Boolean.TRUE.equals(loss.fallsApart()) ? 1 : 0);
	}

}
