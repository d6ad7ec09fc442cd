package carenet.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.intake.ForeignIds;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** What happened in one client's trajectory: admissions, plans, the beginning of care. */
final class Happenings {

	private final Id client;

	private final ForeignIds ids;

	private final Resources resources;

	private final People people;

	private final Remarks remarks;

	private final List<Event> events = new ArrayList<>();

	Happenings(Id client, ForeignIds ids, Resources resources, People people, Remarks remarks) {
		this.client = client;
		this.ids = ids;
		this.resources = resources;
		this.people = people;
		this.remarks = remarks;
	}

	void encounter(Entity.Encounter encounter) {
		Id agency = (this.resources.find(encounter.provider(), encounter.place(), "serviceProvider")
			.orElse(null) instanceof Entity.Organization provider) ? this.people.agency(provider) : null;
		boolean emergency = encounter.kind().equals("EMER");
		add(encounter, "begin", 1, emergency ? EventKind.OTHER : EventKind.ADMISSION, encounter.span().start(), null,
				agency, emergency ? "EMERGENCY" : null);
		if (!emergency && encounter.span().end() != null) {
			add(encounter, "end", 1, EventKind.DISCHARGE, encounter.span().end(), null, agency, null);
		}
	}

	void episode(Entity.Episode episode) {
		add(episode, "begin", 1, EventKind.INTAKE, episode.span().start(), null, null, null);
	}

	void plan(Entity.Plan plan, Set<Id> needs) {
		PartialDate on = (plan.created() != null) ? plan.created() : plan.span().start();
		EventKind kind = plan.revision() ? EventKind.PLAN_REVISION : EventKind.PLAN;
		List<@Nullable Id> about = new ArrayList<>(needs);
		if (about.isEmpty()) {
			about.add(null);
		}
		for (int i = 0; i < about.size(); i++) {
			add(plan, "plan", i + 1, kind, on, about.get(i), null, null);
		}
	}

	private void add(Entity entity, String what, int number, EventKind kind, @Nullable PartialDate on,
			@Nullable Id need, @Nullable Id agency, @Nullable String note) {
		LocalDate day = (on != null) ? on.exact() : null;
		if (day == null) {
			this.remarks.add(Reason.UNCERTAIN_DATE, entity.place(), "period", kind.name());
			return;
		}
		this.events.add(new Event(this.ids.derived(entity.key().type(), entity.key().id(), what, number), this.client,
				kind, day, need, agency, null, note));
	}

	List<Event> events() {
		return this.events;
	}

}
