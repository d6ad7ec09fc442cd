package carenet.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions.AskedBetween;
import carenet.cohort.Group;
import carenet.tally.Table;

/**
 * A cohort as it may be told: of the tables that were asked for, though others are looked
 * at, so that what is hidden does not depend on what is asked for beside it.
 */
final class ControlledCohort {

	private final Cohort counted;

	private final Set<Table> asked;

	private final Telling telling;

	private final Parts parts;

	private final TransitionControl transitions;

	private final TieControl ties;

	/** With all clients of the study beside it, where it has some of them only. */
	ControlledCohort(Cohort counted, @Nullable CohortPart everybody, Set<Table> asked, DisclosureRules rules) {
		this.counted = counted;
		this.asked = asked;
		this.telling = new Telling(rules);
		this.parts = new Parts(counted, everybody, rules);
		this.transitions = new TransitionControl(this.parts);
		this.ties = new TieControl(this.parts, this.transitions);
	}

	/** The groups of which something is told. */
	List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (CohortPart part : this.counted.groups()) {
			Group group = part.group();
			if (group != null && this.parts.tellsOf(part)) {
				groups.add(group);
			}
		}
		return groups;
	}

	Cohort told() {
		CohortPart whole = this.counted.whole();
		if (this.parts.rules().isSmall(Parts.clients(whole))) {
			return new Cohort(this.counted.view(), this.counted.waves(), nothing(null), List.of(), List.of(),
					this.telling.disclosure());
		}
		AttendanceControl attendance = whole.waves().isEmpty() ? null : new AttendanceControl(this.parts);
		MeasureControl measures = (attendance != null) ? new MeasureControl(this.parts, attendance) : null;
		NeedControl needs = new NeedControl(this.parts);
		CohortPart all = told(whole, attendance, measures, needs);
		List<CohortPart> groups = new ArrayList<>();
		for (CohortPart part : this.counted.groups()) {
			groups.add(this.parts.tellsOf(part) ? told(part, attendance, measures, needs) : nothing(part.group()));
		}
		RateControl rates = new RateControl(this.parts, this.transitions, this.counted.groups());
		boolean named = !this.parts.hidesGroups();
		return new Cohort(this.counted.view(), this.counted.waves(), all, named ? List.copyOf(groups) : List.of(),
				named ? rates.of(this.counted.differences(), this.telling) : List.of(), this.telling.disclosure());
	}

	private CohortPart nothing(@Nullable Group group) {
		this.telling.withholds(group, Table.CLIENTS);
		return new CohortPart(group, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
	}

	private CohortPart told(CohortPart part, @Nullable AttendanceControl attendance, @Nullable MeasureControl measures,
			NeedControl needs) {
		List<AskedBetween> between = (attendance != null && asks(Table.ASKED_BETWEEN))
				? attendance.between(part, this.telling)
				: Collections.nCopies(part.transitions().size(), new AskedBetween(null, List.of()));
		return new CohortPart(part.group(), this.parts.rules().rounded(Parts.clients(part)),
				asks(Table.TRANSITIONS) ? this.transitions.of(part, between, this.telling) : List.of(),
				asks(Table.PATTERNS) ? this.ties.patterns(part, this.telling) : List.of(),
				(attendance != null && asks(Table.WAVES)) ? attendance.waves(part, this.telling) : List.of(),
				asks(Table.COMPOSITION) ? this.ties.composition(part, this.telling) : List.of(),
				asks(Table.FLOWS) ? this.ties.flows(part, this.telling) : List.of(),
				asks(Table.NEEDS) ? needs.of(part, this.telling) : List.of(),
				(measures != null && asks(Table.MEASURES)) ? measures.of(part, this.telling) : List.of());
	}

	private boolean asks(Table table) {
		return this.asked.contains(table);
	}

}
