package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;

import carenet.cohort.CohortNeeds;
import carenet.cohort.CohortNeeds.NeedCoverageCount;
import carenet.cohort.CohortNeeds.NeedStatusCount;
import carenet.cohort.CohortPart;
import carenet.cohort.Disclosure.Suppressed;
import carenet.disclosure.Parts.Mask;
import carenet.study.Wave;
import carenet.tally.Table;

/** Needs listed at a wave in a domain, which statuses and coverages add up to, each. */
final class NeedControl {

	private final List<Mask> listed = new ArrayList<>();

	private final List<Mask> statuses = new ArrayList<>();

	private final List<Mask> coverages = new ArrayList<>();

	NeedControl(Parts parts) {
		for (int i = 0; i < parts.whole().needs().size(); i++) {
			int at = i;
			Mask listed = parts.together((part) -> List.of(Parts.number(part.needs().get(at).listed())),
					(part) -> false);
			this.listed.add(listed);
			this.statuses.add(parts.addingUp((part) -> part.needs()
				.get(at)
				.statuses()
				.stream()
				.map((count) -> Parts.number(count.needs()))
				.toList(), (part) -> !listed.tells(part, 0)));
			this.coverages.add(parts.addingUp((part) -> part.needs()
				.get(at)
				.coverages()
				.stream()
				.map((count) -> Parts.number(count.needs()))
				.toList(), (part) -> !listed.tells(part, 0)));
		}
	}

	List<CohortNeeds> of(CohortPart part, Telling telling) {
		List<CohortNeeds> told = new ArrayList<>();
		for (int i = 0; i < part.needs().size(); i++) {
			CohortNeeds needs = part.needs().get(i);
			Suppressed place = new Suppressed(part.group(), Table.NEEDS,
					"%s, %s".formatted(Wave.label(needs.wave()), needs.domain()));
			List<NeedStatusCount> statuses = new ArrayList<>();
			for (int at = 0; at < needs.statuses().size(); at++) {
				NeedStatusCount count = needs.statuses().get(at);
				statuses.add(new NeedStatusCount(count.status(),
						telling.of(count.needs(), this.statuses.get(i).tells(part, at), place)));
			}
			List<NeedCoverageCount> coverages = new ArrayList<>();
			for (int at = 0; at < needs.coverages().size(); at++) {
				NeedCoverageCount count = needs.coverages().get(at);
				coverages.add(new NeedCoverageCount(count.coverage(),
						telling.of(count.needs(), this.coverages.get(i).tells(part, at), place)));
			}
			told.add(new CohortNeeds(needs.wave(), needs.domain(),
					telling.of(needs.listed(), this.listed.get(i).tells(part, 0), place), List.copyOf(statuses),
					List.copyOf(coverages)));
		}
		return List.copyOf(told);
	}

}
