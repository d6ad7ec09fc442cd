package carenet.research;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

import carenet.study.BadInput;

/** What the database may do to answer, as it explains it: only listed operators. */
final class PlanGuard {

	private static final Pattern PLACE = Pattern.compile("@.*");

	private static final Set<String> FAMILIES = Set.of("Expand(All)", "Expand(Into)", "OptionalExpand(All)",
			"OptionalExpand(Into)", "VarLengthExpand(All)", "VarLengthExpand(Into)", "VarLengthExpand(Pruning)",
			"VarLengthExpand(Pruning,BFS)", "VarLengthExpand(Pruning,BFS,All)", "VarLengthExpand(Pruning,BFS,Into)",
			"StatefulShortestPath(All)", "StatefulShortestPath(Into)", "Repeat(Trail)", "BidirectionalRepeat(Trail)",
			"ShortestPath", "AllShortestPaths", "StatefulShortestPath", "Repeat(Walk)", "Repeat(Acyclic)");

	private static final Set<String> ROWS = Set.of("AntiConditionalApply", "AntiSemiApply", "Apply", "Argument",
			"AssertSameNode", "AssertSameRelationship", "CacheProperties", "CartesianProduct", "ConditionalApply",
			"Distinct", "Eager", "EagerAggregation", "EmptyResult", "EmptyRow", "Filter", "LetAntiSemiApply",
			"LetSelectOrAntiSemiApply", "LetSelectOrSemiApply", "LetSemiApply", "Limit", "NodeHashJoin",
			"NodeLeftOuterHashJoin", "NodeRightOuterHashJoin", "NullifyMetadata", "Optional", "OrderedAggregation",
			"OrderedDistinct", "OrderedUnion", "PartialSort", "PartialTop", "PartitionedUnwind", "ProduceResults",
			"ProjectEndpoints", "Projection", "RollUpApply", "SelectOrAntiSemiApply", "SelectOrSemiApply", "Selection",
			"SemiApply", "Skip", "Sort", "Top", "Top1WithTies", "TriadicBuild", "TriadicFilter", "TriadicSelection",
			"Union", "Unwind", "ValueHashJoin");

	/** Scans, seeks and counts over nodes and relationships, by all their names. */
	private static final Pattern SCANS = Pattern
		.compile("(?:Partitioned)?(?:(?:Directed|Undirected)?(?:Union|Intersection|Subtraction|All|Multi)?"
				+ "(?:Node|Nodes|Relationship|Relationships)(?:Unique)?"
				+ "(?:By(?:Element)?Id|ByLabel|ByLabels|Type|Types|Index)?(?:s)?"
				+ "(?:Scan|Seek|SeekByRange|ContainsScan|EndsWithScan|CountFromCountStore))");

	private PlanGuard() {
	}

	static void check(ResultSummary explained) {
		if (explained.queryType() != QueryType.READ_ONLY || !explained.hasPlan()) {
			throw new BadInput("refused: the database says that this does more than read");
		}
		check(explained.plan());
	}

	private static void check(Plan plan) {
		String operator = PLACE.matcher(plan.operatorType()).replaceFirst("");
		if (operator.equals("ProcedureCall")) {
			procedure(plan);
		}
		else if (!ROWS.contains(operator) && !FAMILIES.contains(operator) && !SCANS.matcher(operator).matches()) {
			throw new BadInput("refused: the operator %s is not among those that only read".formatted(operator));
		}
		plan.children().forEach(PlanGuard::check);
	}

	private static void procedure(Plan plan) {
		org.neo4j.driver.Value details = plan.arguments().get("Details");
		String called = (details != null) ? details.asObject().toString() : "";
		String name = called.substring(0, Math.max(0, called.indexOf('(')));
		if (!TextGuard.PROCEDURES.contains(name.toLowerCase(Locale.ROOT))) {
			throw new BadInput("refused: the procedure %s".formatted(name));
		}
	}

}
