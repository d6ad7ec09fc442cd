package carenet.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import carenet.study.BadInput;
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

	private final Duration time;

	WatchedAnswers(AnswerWatcher watcher, Duration time) {
		this.watcher = watcher;
		this.time = time;
	}

	/**
	 * A question being answered.
	 *
	 * @param watch what is watched
	 * @param begun when, as the machine's own clock counts
	 */
	private record Answering(AnswerWatcher.Watch watch, long begun) implements InstrumentationState {
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Answering(this.watcher.begin(), System.nanoTime());
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		if (parameters.isTrivialDataFetcher() || !(state instanceof Answering answering)) {
			return fetcher;
		}
		if (System.nanoTime() - answering.begun() > this.time.toNanos()) {
			return (environment) -> {
				throw new BadInput("given up after %d s: ask for less at once".formatted(this.time.toSeconds()));
			};
		}
		return answering.watch().watching(parameters.getExecutionStepInfo().getObjectType().getName(), fetcher);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		ExecutionResult told = RequestErrors.told(result);
		return CompletableFuture.completedFuture((state instanceof Answering answering)
				? answering.watch().end(told, parameters.getGraphQLContext()) : told);
	}

}
