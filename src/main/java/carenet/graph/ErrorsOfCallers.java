package carenet.graph;

import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.execution.ErrorType;

/** What a caller can mend, as GraphQL tells it: in an answer, and at a stream's end. */
public final class ErrorsOfCallers {

	private ErrorsOfCallers() {
	}

	/**
	 * The error in words and by its kind.
	 * @param ex what went wrong
	 * @param at an error to be filled, of the place where there is one
	 */
	public static GraphQLError told(CarenetException ex, GraphqlErrorBuilder<?> at) {
		ErrorType type = switch (ex) {
			case BadInput _ -> ErrorType.BAD_REQUEST;
			case NotFound _ -> ErrorType.NOT_FOUND;
			case NotAllowed _ -> ErrorType.FORBIDDEN;
		};
		return at.errorType(type).message("%s", ex.getMessage()).build();
	}

}
