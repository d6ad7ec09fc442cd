package carenet.graph;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * The only instrumentation: a chain of several costs something at every field, and so
 * does asking a plain property where it stands.
 */
final class WatchedAnswers extends SimplePerformantInstrumentation {

	private final AnswerWatcher watcher;

	WatchedAnswers(AnswerWatcher watcher) {
		this.watcher = watcher;
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return this.watcher.begin();
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		if (parameters.isTrivialDataFetcher() || !(state instanceof AnswerWatcher.Watch watch)) {
			return fetcher;
		}
		return watch.watching(parameters.getExecutionStepInfo().getObjectType().getName(), fetcher);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		ExecutionResult told = RequestErrors.told(result);
		return CompletableFuture.completedFuture(
				(state instanceof AnswerWatcher.Watch watch) ? watch.end(told, parameters.getGraphQLContext()) : told);
	}

}
