package carenet.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.change.Transition;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.CohortWave;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Group;
import carenet.tally.Table;

/** All numbers of a cohort by name: those that are told, and those that are hidden. */
final class Numbers {

	private final Map<String, Integer> told = new HashMap<>();

	private final Set<String> hidden = new HashSet<>();

	static String name(@Nullable Group group, String number) {
		return ((group != null) ? group.label() : "all") + " " + number;
	}

	static Numbers of(Cohort cohort) {
		Numbers numbers = new Numbers();
		numbers.part(cohort.whole());
		cohort.groups().forEach(numbers::part);
		return numbers;
	}

	/**
	 * What a cohort tells of these numbers: one that is not there is 0, unless all of its
	 * kind are withheld.
	 */
	static Numbers of(Cohort cohort, Cohort counted) {
		Numbers numbers = of(cohort);
		Set<String> dark = new HashSet<>();
		Set<String> withoutFlows = new HashSet<>();
		if (cohort.groups().isEmpty()) {
			counted.groups().forEach((part) -> dark.add(name(part.group(), "")));
		}
		if (cohort.disclosure() != null) {
			for (Suppressed one : cohort.disclosure().suppressed()) {
				if (one.table() == Table.CLIENTS) {
					dark.add(name(one.group(), ""));
				}
				if (one.table() == Table.FLOWS) {
					withoutFlows.add(name(one.group(), "flow"));
				}
			}
		}
		of(counted).told.keySet().forEach((name) -> {
			if (!numbers.told.containsKey(name) && !numbers.hidden.contains(name)) {
				boolean silent = dark.stream().anyMatch(name::startsWith)
						|| withoutFlows.stream().anyMatch(name::startsWith);
				numbers.put(name, silent ? null : Integer.valueOf(0));
			}
		});
		return numbers;
	}

	Map<String, Integer> told() {
		return this.told;
	}

	Set<String> hidden() {
		return this.hidden;
	}

	private void put(String name, @Nullable Integer number) {
		if (number != null) {
			this.told.put(name, number);
		}
		else {
			this.hidden.add(name);
		}
	}

	private void part(CohortPart part) {
		Group group = part.group();
		put(name(group, "clients"), part.clients());
		part.transitions().forEach((row) -> transitions(group, row));
		part.patterns().forEach((row) -> put(name(group, "pattern " + row.pattern()), row.ties()));
		part.waves().forEach((row) -> wave(group, row));
		part.composition()
			.forEach((row) -> put(name(group, "present " + row.wave() + " " + row.stratum()), row.ties()));
		part.flows()
			.forEach((row) -> put(name(group, "flow " + row.from() + " " + row.before() + " " + row.after()),
					row.ties()));
		part.needs().forEach((row) -> {
			String at = row.wave() + " " + row.domain() + " ";
			put(name(group, "listed " + at), row.listed());
			row.statuses().forEach((one) -> put(name(group, "status " + at + one.status()), one.needs()));
			row.coverages().forEach((one) -> put(name(group, "coverage " + at + one.coverage()), one.needs()));
		});
		part.measures().forEach((row) -> {
			String at = row.wave() + " " + row.measure() + " ";
			put(name(group, "n " + at), row.n());
			row.undefined().forEach((one) -> put(name(group, "undefined " + at + one.reason()), one.clients()));
		});
	}

	private void transitions(@Nullable Group group, CohortTransitions row) {
		String at = row.from() + "-" + row.to() + " ";
		for (Transition transition : Transition.values()) {
			put(name(group, at + transition), row.ties(transition));
		}
		put(name(group, "both " + at), row.asked().clients());
		row.asked().sources().forEach((one) -> {
			put(name(group, "asked both " + at + one.source()), one.both());
			put(name(group, "asked from " + at + one.source()), one.onlyFrom());
			put(name(group, "asked to " + at + one.source()), one.onlyTo());
			put(name(group, "asked never " + at + one.source()), one.neither());
		});
	}

	private void wave(@Nullable Group group, CohortWave row) {
		row.statuses().forEach((one) -> put(name(group, "went " + row.wave() + " " + one.status()), one.clients()));
		put(name(group, "without " + row.wave()), row.without());
		row.asked().forEach((one) -> {
			put(name(group, "asked " + row.wave() + " " + one.source()), one.clients());
			put(name(group, "reports " + row.wave() + " " + one.source()), one.reports());
		});
	}

}
