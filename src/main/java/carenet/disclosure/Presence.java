package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.CohortTransitions.AskedSource;
import carenet.cohort.CohortWave;
import carenet.cohort.CohortWave.AskedCount;

/** How many clients of a part have which waves, with what follows by subtraction. */
final class Presence {

	private Presence() {
	}

	static int without(CohortPart part, int wave) {
		return Parts.number(part.waves().get(wave).without());
	}

	private static int having(CohortPart part, int wave) {
		return Parts.clients(part) - without(part, wave);
	}

	/** How the wave went, and if so how many lack it. */
	static List<Integer> statuses(CohortPart part, int wave, boolean andWithout) {
		List<Integer> cells = new ArrayList<>();
		part.waves().get(wave).statuses().forEach((count) -> cells.add(Parts.number(count.clients())));
		if (andWithout) {
			cells.add(without(part, wave));
		}
		return cells;
	}

	/** Who has both waves, one of them, none; and who lacks each. */
	static List<Integer> pair(CohortPart part, int pair) {
		CohortTransitions row = part.transitions().get(pair);
		int from = at(part, row.from());
		int to = at(part, row.to());
		int both = Parts.number(row.asked().clients());
		int before = having(part, from);
		int after = having(part, to);
		return List.of(both, before - both, after - both, Parts.clients(part) - before - after + both,
				without(part, from), without(part, to));
	}

	private static int at(CohortPart part, int wave) {
		List<Integer> waves = part.waves().stream().map(CohortWave::wave).toList();
		return waves.indexOf(wave);
	}

	/** All that is said of a source, and of who has which waves. */
	static List<Integer> source(CohortPart part, int source) {
		List<Integer> cells = new ArrayList<>();
		for (int wave = 0; wave < part.waves().size(); wave++) {
			AskedCount asked = part.waves().get(wave).asked().get(source);
			int clients = Parts.number(asked.clients());
			cells.addAll(
					List.of(clients, having(part, wave) - clients, Parts.number(asked.reports()), without(part, wave)));
		}
		for (int pair = 0; pair < part.transitions().size(); pair++) {
			AskedSource asked = part.transitions().get(pair).asked().sources().get(source);
			cells.addAll(List.of(Parts.number(asked.both()), Parts.number(asked.onlyFrom()),
					Parts.number(asked.onlyTo()), Parts.number(asked.neither())));
			cells.addAll(pair(part, pair));
		}
		return cells;
	}

}
