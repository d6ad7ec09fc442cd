package carenet.demo;

import java.util.List;

/**
 * How many support a client at T0: 9.7 on average, 67 % of them formal.
 *
 * @param formal professionals and agencies
 * @param informal carers
 */
record HeadCount(int formal, int informal) {

	/** A range of network sizes and how often it occurs; together the mean is 9.0075. */
	private record Range(double share, int smallest, int largest) {
	}

	private static final List<Range> RANGES = List.of(new Range(0.275, 3, 6), new Range(0.555, 7, 11),
			new Range(0.14, 12, 18), new Range(0.03, 19, 26));

	static HeadCount of(Setting setting) {
		Dice dice = setting.dice("size");
		int told = setting.story().size();
		int all = (told > 0) ? told : size(setting.even(Evenly.SIZE));
		return (told > 0) ? split(all, informal(setting.story(), all))
				: split(all, Math.max(least(setting.story()), dice.rounded(all * informalShare(setting))));
	}

	private static HeadCount split(int all, int informal) {
		return new HeadCount(all - informal, informal);
	}

	private static int size(double place) {
		double passed = 0;
		for (Range range : RANGES) {
			if (place < passed + range.share()) {
				double within = (place - passed) / range.share();
				return range.smallest() + (int) (within * (range.largest() - range.smallest() + 1));
			}
			passed += range.share();
		}
		return RANGES.getLast().largest();
	}

	/** Slightly above a third, since the stories' networks are slightly below. */
	private static double informalShare(Setting setting) {
		return 0.10 + 0.48 * setting.even(Evenly.INFORMAL_SHARE);
	}

	private static int informal(Story story, int all) {
		return (story == Story.NO_INFORMAL_CARER) ? 0 : (int) Math.round(all / 3.0);
	}

	private static int least(Story story) {
		return switch (story) {
			case CARER_DIES_FIRST_HALF, CARER_DIES_SECOND_HALF, INFORMANTS_DISAGREE -> 2;
			default -> 0;
		};
	}

}
