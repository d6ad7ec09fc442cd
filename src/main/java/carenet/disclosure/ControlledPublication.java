package carenet.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.actors.ClientFilter;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Group;
import carenet.cohort.Grouping;
import carenet.cohort.Publication;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.tally.Table;

/** Everything for who may see clients, and what tells of nobody for who may not. */
final class ControlledPublication implements Publication {

	private final AggregateViewer viewer;

	private final DisclosureRules rules;

	private final AskedSets asked;

	private final AskedViews views;

	ControlledPublication(AggregateViewer viewer, DisclosureRules rules, AskedSets asked, AskedViews views) {
		this.viewer = viewer;
		this.rules = rules;
		this.asked = asked;
		this.views = views;
	}

	@Override
	public Cohort publish(CohortQuestion question, Counting counting) {
		String account = this.viewer.account();
		if (account == null) {
			return counting.count(question);
		}
		if (question.view().knownAt() != null) {
			throw new NotAllowed(
					"as known at another moment is told to those only who may see clients: two moments differ by single reports");
		}
		ClientFilter filter = question.filter();
		if (filter.ids() != null || filter.search() != null || filter.around() != null) {
			throw new NotAllowed("clients are picked one by one by those only who may see clients");
		}
		this.views.ask(account, question.view());
		CohortQuestion wider = new CohortQuestion(question.filter(), question.view(), question.grouping(),
				wider(question.tables()));
		ControlledCohort cohort = new ControlledCohort(counting.count(wider), everybody(wider, counting),
				question.tables(), this.rules);
		Map<Group, Set<Id>> members = counting.members(question);
		this.asked.ask(account, sets(members, cohort.groups()), withheld(members, cohort.groups()));
		return cohort.told();
	}

	/** Whoever asks for some clients can ask for all, and subtract. */
	private static @Nullable CohortPart everybody(CohortQuestion question, Counting counting) {
		if (question.filter().equals(ClientFilter.ALL)) {
			return null;
		}
		return counting
			.count(new CohortQuestion(ClientFilter.ALL, question.view(), new Grouping.None(), question.tables()))
			.whole();
	}

	/** All clients, and each group of which something is told. */
	private List<Set<Id>> sets(Map<Group, Set<Id>> members, List<Group> told) {
		Set<Id> all = new HashSet<>();
		members.values().forEach(all::addAll);
		List<Set<Id>> sets = new ArrayList<>();
		if (all.size() >= this.rules.threshold()) {
			sets.add(all);
		}
		members.forEach((group, clients) -> {
			if (told.contains(group)) {
				sets.add(clients);
			}
		});
		return sets;
	}

	/** Groups of which nothing is told beside those of which something is. */
	private static List<Set<Id>> withheld(Map<Group, Set<Id>> members, List<Group> told) {
		return members.entrySet()
			.stream()
			.filter((entry) -> members.size() > 1 && !told.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.toList();
	}

	/**
	 * With the tables from which a number that is hidden in these could be worked out.
	 */
	private static Set<Table> wider(Set<Table> asked) {
		Set<Table> wider = EnumSet.copyOf(asked);
		for (Table table : asked) {
			switch (table) {
				case WAVES, ASKED_BETWEEN, MEASURES -> wider.addAll(EnumSet.of(Table.WAVES, Table.ASKED_BETWEEN));
				case PATTERNS, COMPOSITION, DIFFERENCES -> wider.add(Table.TRANSITIONS);
				case FLOWS -> wider.addAll(EnumSet.of(Table.TRANSITIONS, Table.COMPOSITION));
				case CLIENTS, TRANSITIONS, NEEDS -> {
				}
			}
		}
		return wider;
	}

	@Override
	public void requireOpening() {
		if (this.viewer.account() != null) {
			throw new NotAllowed("the clients behind a number are shown to those only who may see clients");
		}
	}

}
