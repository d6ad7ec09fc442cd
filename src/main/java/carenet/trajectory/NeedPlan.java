package carenet.trajectory;

import java.util.List;
import java.util.Optional;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Need;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a need: the first plan or revision that names it, else the first one on or
 * after the day on which it was identified.
 *
 * @param event the plan or the revision
 * @param namesNeed whether it names the need; else it names another one, or none
 */
public record NeedPlan(Event event, boolean namesNeed) {

	static Optional<NeedPlan> of(CaseHistory history, Need need, @Nullable Identification identified) {
		List<Event> plans = history.events(EventKind.PLAN, EventKind.PLAN_REVISION).toList();
		Optional<NeedPlan> named = plans.stream()
			.filter((plan) -> need.id().equals(plan.need()))
			.findFirst()
			.map((plan) -> new NeedPlan(plan, true));
		if (named.isPresent() || identified == null) {
			return named;
		}
		return plans.stream()
			.filter((plan) -> !plan.date().isBefore(identified.on()))
			.findFirst()
			.map((plan) -> new NeedPlan(plan, false));
	}

}
