package carenet.graph;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * A question that cannot be answered as it stands – wrong words, a value of the wrong
 * kind, more than is allowed – is a bad request, whoever found that out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestErrors extends SimplePerformantInstrumentation {

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		if (result.getErrors().stream().noneMatch((error) -> isOfTheRequest(error.getErrorType()))) {
			return CompletableFuture.completedFuture(result);
		}
		List<GraphQLError> errors = result.getErrors().stream().map(RequestErrors::told).toList();
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.errors(errors)));
	}

	private static GraphQLError told(GraphQLError error) {
		return isOfTheRequest(error.getErrorType()) ? badRequest(error) : error;
	}

	private static GraphQLError badRequest(GraphQLError error) {
		GraphqlErrorBuilder<?> told = GraphqlErrorBuilder.newError()
			.message("%s", error.getMessage())
			.errorType(ErrorType.BAD_REQUEST);
		if (error.getLocations() != null) {
			told.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			told.path(error.getPath());
		}
		return told.build();
	}

	/** Whether the question is at fault rather than what was found for it. */
	private static boolean isOfTheRequest(@Nullable ErrorClassification type) {
		return type instanceof graphql.ErrorType known && switch (known) {
			case InvalidSyntax, ValidationError, OperationNotSupported, ExecutionAborted -> true;
			case DataFetchingException, NullValueInNonNullableField -> false;
		};
	}

}
