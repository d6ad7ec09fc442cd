package carenet.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;

/**
 * One step in which the database answers.
 *
 * @param depth how far it is below the last step
 * @param operator what it does
 * @param details with what
 * @param estimated how many rows it was thought to give
 * @param rows how many it gave; null where it did not run
 * @param hits how often it looked into the store; null where it did not run
 */
public record PlanStep(int depth, String operator, String details, long estimated, @Nullable Long rows,
		@Nullable Long hits) {

	/** All steps, the last one first. */
	static List<PlanStep> of(Plan plan) {
		List<PlanStep> steps = new ArrayList<>();
		add(plan, 0, steps);
		return steps;
	}

	private static void add(Plan plan, int depth, List<PlanStep> steps) {
		Map<String, Value> told = plan.arguments();
		Value details = told.get("Details");
		Value estimated = told.get("EstimatedRows");
		ProfiledPlan profiled = (plan instanceof ProfiledPlan one) ? one : null;
		steps.add(new PlanStep(depth, plan.operatorType().replaceFirst("@.*", ""),
				(details != null) ? details.asString() : "", (estimated != null) ? Math.round(estimated.asDouble()) : 0,
				(profiled != null) ? profiled.records() : null, (profiled != null) ? profiled.dbHits() : null));
		plan.children().forEach((child) -> add(child, depth + 1, steps));
	}

}
