package carenet.research;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import carenet.access.Access;
import carenet.access.Right;
import carenet.access.Viewer;
import carenet.edition.DatasetVersion;
import carenet.edition.DatasetVersions;
import carenet.edition.Edition;
import carenet.graph.Aside;
import carenet.graph.Graph;
import carenet.study.BadInput;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.stereotype.Component;

/**
 * The one way to ask in Cypher: looked at word by word, explained, and only then run, in
 * read mode, within limits, in a transaction that never commits.
 */
@Component
public final class GuardedQueries {

	private final AskedGraph asked;

	private final Access access;

	private final DatasetVersions versions;

	private final Turns turns;

	private final Clock clock;

	GuardedQueries(AskedGraph asked, Access access, DatasetVersions versions, Turns turns, Clock clock) {
		this.asked = asked;
		this.access = access;
		this.versions = versions;
		this.turns = turns;
		this.clock = clock;
	}

	/** All of the answer. */
	public Answer ask(String cypher, Map<String, Object> parameters, Limits limits) {
		Collecting collecting = new Collecting();
		Told told = tell(new Question(cypher, parameters), limits, collecting);
		return new Answer(collecting.columns, collecting.rows, told.isCut(), told.edition(), told.ofOneWave());
	}

	/** Keeps what it is told. */
	private static final class Collecting implements Listener {

		private List<String> columns = List.of();

		private final List<List<Value>> rows = new ArrayList<>();

		@Override
		public void begin(List<String> names, DatasetVersion version) {
			this.columns = names;
		}

		@Override
		public void row(List<Value> row) {
			this.rows.add(row);
		}

	}

	/** The answer row by row, each as it is found. */
	public Told tell(Question question, Limits limits, Listener listener) {
		return guarded(question, limits, (run) -> {
			DatasetVersion version = this.versions.current();
			Result result = run.ask();
			listener.begin(result.keys(), version);
			Amount amount = new Amount();
			long rows = 0;
			while (rows < limits.rows() && result.hasNext()) {
				List<Value> row = result.next().values();
				amount.add(row);
				listener.row(row);
				rows++;
			}
			boolean isCut = rows == limits.rows() && result.hasNext();
			return new Told(rows, isCut,
					new Edition(version, this.clock.instant(), !version.equals(this.versions.current())),
					run.ofOneWave());
		});
	}

	/** How the database would answer. */
	public List<PlanStep> plan(Question question, Limits limits) {
		return guarded(question, limits, (run) -> PlanStep.of(run.explained().plan()));
	}

	/** How the database did answer, up to the limits; the answer itself is dropped. */
	public List<PlanStep> profile(Question question, Limits limits) {
		return guarded(question, limits, (run) -> {
			Result result = run.profiled();
			for (int rows = 0; rows < limits.rows() && result.hasNext(); rows++) {
				var _ = result.next();
			}
			ResultSummary summary = result.consume();
			return PlanStep.of(summary.hasProfile() ? summary.profile() : summary.plan());
		});
	}

	/** What can be done with a text in the transaction, once its plan was looked at. */
	private record Run(SimpleQueryRunner in, String cypher, Map<String, Object> values, ResultSummary explained,
			Optional<OfOneWave> ofOneWave) {

		Result ask() {
			return this.in.run(this.cypher, this.values);
		}

		Result profiled() {
			return this.in.run("PROFILE\n" + this.cypher, this.values);
		}

	}

	private <R> R guarded(Question question, Limits limits, Function<Run, R> use) {
		this.access.require(Right.ASK_IN_CYPHER);
		Wording wording = Wording.of(question);
		Viewer viewer = this.access.viewer();
		Graph graph = this.asked.of(viewer);
		Turns.Turn turn = this.turns.take(viewer.account(), question.mark());
		try {
			return graph.rolledBack(
					new Aside(turn.id().toString(), limits.time(), wording.hasLongRows() ? 1 : Aside.MANY), (in) -> {
						ResultSummary explained = in.run("EXPLAIN\n" + wording.cypher(), question.bound()).consume();
						PlanGuard.check(explained);
						return use.apply(
								new Run(in, wording.cypher(), question.bound(), explained, wording.told(question, in)));
					});
		}
		catch (ServiceUnavailableException ex) {
			throw ex;
		}
		catch (Neo4jException ex) {
			throw new BadInput(wording.failed(ex));
		}
		finally {
			this.turns.end(turn);
		}
	}

}
