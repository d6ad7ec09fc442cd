package carenet.graph;

import java.util.List;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * A question that cannot be answered as it stands – wrong words, a value of the wrong
 * kind, more than is allowed – is a bad request, whoever found that out.
 */
final class RequestErrors {

	private RequestErrors() {
	}

	/** The answer with such errors told as bad requests. */
	static ExecutionResult told(ExecutionResult result) {
		if (result.getErrors().stream().noneMatch((error) -> isOfTheRequest(error.getErrorType()))) {
			return result;
		}
		List<GraphQLError> errors = result.getErrors().stream().map(RequestErrors::told).toList();
		return result.transform((builder) -> builder.errors(errors));
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
