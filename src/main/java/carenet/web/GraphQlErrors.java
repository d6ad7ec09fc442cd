package carenet.web;

import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * The caller's errors as GraphQL tells them; anything else is our fault and says no more.
 */
@Component
class GraphQlErrors extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (ex instanceof GraphQLException && ex instanceof GraphQLError) {
			return GraphqlErrorBuilder.newError(environment)
				.errorType(ErrorType.BAD_REQUEST)
				.message("%s", ex.getMessage())
				.build();
		}
		if (!(ex instanceof CarenetException ours)) {
			return null;
		}
		ErrorType type = switch (ours) {
			case BadInput _ -> ErrorType.BAD_REQUEST;
			case NotFound _ -> ErrorType.NOT_FOUND;
			case NotAllowed _ -> ErrorType.FORBIDDEN;
		};
		return GraphqlErrorBuilder.newError(environment).errorType(type).message("%s", ours.getMessage()).build();
	}

}
