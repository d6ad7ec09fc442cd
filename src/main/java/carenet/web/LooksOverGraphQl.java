package carenet.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import carenet.audit.Auditor;
import carenet.study.NotAllowed;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Records who looks at whom over GraphQL, whatever was asked and however deep; an answer
 * that could not be recorded is not given.
 */
@Component
class LooksOverGraphQl implements GraphQlSourceBuilderCustomizer {

	private final Auditor auditor;

	LooksOverGraphQl(Auditor auditor) {
		this.auditor = auditor;
	}

	/** The only instrumentation: a chain of them costs something at every field. */
	@Override
	public void customize(GraphQlSource.SchemaResourceBuilder source) {
		source.configureGraphQl((graphQl) -> graphQl.instrumentation(new Watching(this.auditor)));
	}

	private static final class Watching extends SimplePerformantInstrumentation {

		private final Auditor auditor;

		Watching(Auditor auditor) {
			this.auditor = auditor;
		}

		@Override
		public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
			return new Looks(this.auditor);
		}

		@Override
		public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
				InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
			if (parameters.isTrivialDataFetcher() || !(state instanceof Looks looks)) {
				return fetcher;
			}
			return looks.watching(parameters.getExecutionStepInfo().getObjectType().getName(), fetcher);
		}

		@Override
		public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
				InstrumentationExecutionParameters parameters, InstrumentationState state) {
			boolean recorded = parameters.getGraphQLContext().getOrDefault(Auditor.RECORDED_BY_CALLER, false);
			try {
				if (state instanceof Looks looks && !recorded) {
					looks.record();
				}
				return CompletableFuture.completedFuture(result);
			}
			catch (NotAllowed ex) {
				return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
					.errors(List.of(GraphqlErrorBuilder.newError()
						.errorType(ErrorType.FORBIDDEN)
						.message("%s", ex.getMessage())
						.build()))
					.build());
			}
		}

	}

}
