package carenet.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.stereotype.Component;

import carenet.access.Access;
import carenet.access.Right;
import carenet.asof.AsOfWave;
import carenet.graph.Graph;
import carenet.study.BadInput;

/**
 * The one way to ask in Cypher: looked at word by word, explained, and only then run, in
 * read mode, within limits, in a transaction that never commits.
 */
@Component
public final class GuardedQueries {

	private final Graph graph;

	private final Access access;

	GuardedQueries(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	/** The answer; the reach of a viewer cannot be put into somebody else's Cypher. */
	public Answer ask(String cypher, Map<String, Object> parameters, Limits limits) {
		this.access.require(Right.ASK_IN_CYPHER);
		Optional<AsOfWave> asOf = AsOfWave.of(cypher);
		asOf.ifPresent((asked) -> TextGuard.check(CypherText.of(asked.body())));
		CypherText text = CypherText.of(asOf.map(AsOfWave::rewritten).orElse(cypher));
		TextGuard.check(text);
		Set<String> missing = new TreeSet<>(text.parameters());
		asOf.flatMap(AsOfWave::parameter).ifPresent(missing::add);
		missing.removeAll(parameters.keySet());
		if (!missing.isEmpty()) {
			throw new BadInput("the query uses the parameters %s, which nobody gave".formatted(missing));
		}
		Asked asked = new Asked(text.plain(), parameters, limits, asOf);
		try {
			return this.graph.rolledBack(limits.time(), asked::answer);
		}
		catch (ServiceUnavailableException ex) {
			throw ex;
		}
		catch (Neo4jException ex) {
			throw stopped(ex, asOf);
		}
	}

	/** What may be run, with its values and limits. */
	private record Asked(String cypher, Map<String, Object> parameters, Limits limits, Optional<AsOfWave> asOf) {

		/** What was held to a wave was read as Cypher 5, whatever the database takes. */
		String text() {
			return this.asOf.isPresent() ? "CYPHER 5 " + this.cypher : this.cypher;
		}

		Answer answer(SimpleQueryRunner run) {
			Optional<OfOneWave> wave = this.asOf
				.map((asked) -> OfOneWave.read(asked, asked.index(this.parameters), run));
			PlanGuard.check(run.run("EXPLAIN " + text(), this.parameters).consume());
			Result result = run.run(text(), this.parameters);
			List<List<Value>> rows = new ArrayList<>();
			while (rows.size() < this.limits.rows() && result.hasNext()) {
				rows.add(result.next().values());
			}
			return new Answer(result.keys(), rows, rows.size() == this.limits.rows() && result.hasNext(), wave);
		}

	}

	/** The database goes on with the text, which is known to whoever asked. */
	private static String oneLine(Neo4jException ex) {
		return String.valueOf(ex.getMessage()).lines().findFirst().orElse(ex.code());
	}

	private static BadInput stopped(Neo4jException ex, Optional<AsOfWave> asOf) {
		if (ex.code().contains("TimedOut") || ex.code().contains("Terminated")) {
			return new BadInput("stopped: the query took longer than its limit (--timeout)");
		}
		if (ex.code().contains("OutOfMemory")) {
			return new BadInput("stopped: the query needs more memory than a query may have");
		}
		return new BadInput("the database does not run this: " + oneLine(ex)
				+ asOf.map((asked) -> "; held to the wave it is: " + asked.rewritten().strip()).orElse(""));
	}

}
