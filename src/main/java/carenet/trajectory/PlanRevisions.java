package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Need;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plan was revised after needs that came after it. What type of case that
 * makes is for researchers to code.
 *
 * @param firstPlan the first plan; null without one
 * @param revisions the revisions, by day
 * @param laterNeeds the needs identified after the day of the first plan
 */
public record PlanRevisions(@Nullable Event firstPlan, List<Event> revisions, List<LaterNeed> laterNeeds) {

	/**
	 * A need identified after the day of the first plan.
	 *
	 * @param need the need
	 * @param identifiedOn when
	 * @param revision the first revision on that day or after; null without one
	 */
	public record LaterNeed(Need need, LocalDate identifiedOn, @Nullable Event revision) {

		static LaterNeed of(Need need, LocalDate identifiedOn, List<Event> revisions) {
			return new LaterNeed(need, identifiedOn,
					revisions.stream()
						.filter((event) -> !event.date().isBefore(identifiedOn))
						.findFirst()
						.orElse(null));
		}

		/** From the need to the revision, 0 or more. */
		public @Nullable Integer days() {
			return (this.revision != null) ? DayZero.days(this.identifiedOn, this.revision.date()) : null;
		}

		/** Why a field is null. */
		public List<NoValue> reasons() {
			Reason unrevised = (this.revision == null) ? Reason.NO_REVISION_SINCE : null;
			return Stream.concat(NoValue.of("revision", unrevised).stream(), NoValue.of("days", unrevised).stream())
				.toList();
		}

	}

	static PlanRevisions of(CaseHistory history) {
		List<Event> revisions = history.events(EventKind.PLAN_REVISION).toList();
		Event firstPlan = history.events(EventKind.PLAN).findFirst().orElse(null);
		if (firstPlan == null) {
			return new PlanRevisions(null, revisions, List.of());
		}
		return new PlanRevisions(firstPlan, revisions,
				history.needs()
					.stream()
					.flatMap((need) -> Identification.of(history, need)
						.filter((identified) -> identified.on().isAfter(firstPlan.date()))
						.map((identified) -> LaterNeed.of(need, identified.on(), revisions))
						.stream())
					.toList());
	}

	/** How many needs came after the first plan. */
	public @Nullable Integer needsAfterPlan() {
		return (this.firstPlan != null) ? this.laterNeeds.size() : null;
	}

	/** How many of them a revision followed. */
	public @Nullable Integer answeredByRevision() {
		return (this.firstPlan != null)
				? (int) this.laterNeeds.stream().filter((need) -> need.revision() != null).count() : null;
	}

	/** Why a field is null. */
	public List<NoValue> reasons() {
		Reason unplanned = (this.firstPlan == null) ? Reason.NO_FIRST_PLAN : null;
		return Stream.of("firstPlan", "needsAfterPlan", "answeredByRevision")
			.flatMap((field) -> NoValue.of(field, unplanned).stream())
			.toList();
	}

}
