package carenet.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import carenet.actors.NeedDomain;

/**
 * In which domains of life a client needs help at T0. Finances, housing and mental health
 * are thrown together: 44 % have the first two, 36 % the first and the last.
 */
final class Problems {

	/** A combination of the three and how often it occurs. */
	private record Core(double share, int fewestMore, int mostMore, Set<NeedDomain> domains) {
	}

	private static final List<Core> CORES = List.of(
			new Core(0.24, 0, 4, EnumSet.of(NeedDomain.FINANCES, NeedDomain.HOUSING, NeedDomain.MENTAL_HEALTH)),
			new Core(0.20, 0, 3, EnumSet.of(NeedDomain.FINANCES, NeedDomain.HOUSING)),
			new Core(0.12, 0, 3, EnumSet.of(NeedDomain.FINANCES, NeedDomain.MENTAL_HEALTH)),
			new Core(0.12, 0, 3, EnumSet.of(NeedDomain.FINANCES)),
			new Core(0.06, 0, 3, EnumSet.of(NeedDomain.HOUSING, NeedDomain.MENTAL_HEALTH)),
			new Core(0.08, 0, 3, EnumSet.of(NeedDomain.HOUSING)),
			new Core(0.12, 0, 3, EnumSet.of(NeedDomain.MENTAL_HEALTH)),
			new Core(0.06, 1, 4, EnumSet.noneOf(NeedDomain.class)));

	/** With one of the three alone, this share has no other problem at all. */
	private static final double SINGLE = 0.5;

	private Problems() {
	}

	static Set<NeedDomain> of(Setting setting) {
		Dice dice = setting.dice("problems");
		Core core = core(setting.even(Evenly.PROBLEMS));
		Set<NeedDomain> domains = EnumSet.noneOf(NeedDomain.class);
		domains.addAll(core.domains());
		int more = dice.between(core.fewestMore(), core.mostMore());
		if (core.domains().size() == 1) {
			more = dice.chance(SINGLE) ? 0 : Math.max(1, more);
		}
		if (needsSeveral(setting.story())) {
			more = Math.max(2, more);
		}
		domains.addAll(dice.some(others(domains), more));
		return domains;
	}

	private static Core core(double place) {
		double passed = 0;
		for (Core core : CORES) {
			passed += core.share();
			if (place < passed) {
				return core;
			}
		}
		return CORES.getLast();
	}

	static List<NeedDomain> others(Set<NeedDomain> domains) {
		Set<NeedDomain> core = EnumSet.of(NeedDomain.FINANCES, NeedDomain.HOUSING, NeedDomain.MENTAL_HEALTH);
		return EnumSet.allOf(NeedDomain.class)
			.stream()
			.filter((domain) -> !core.contains(domain) && !domains.contains(domain))
			.toList();
	}

	private static boolean needsSeveral(Story story) {
		return switch (story) {
			case FIRST_TO_LOOK_AT, NEEDS_FOUND_LATE, UNCOVERED, LARGEST, HIDDEN_NETWORK -> true;
			default -> false;
		};
	}

}
