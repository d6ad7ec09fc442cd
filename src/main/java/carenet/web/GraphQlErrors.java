package carenet.web;

import carenet.graph.ErrorsOfCallers;
import carenet.study.CarenetException;
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
		return (ex instanceof CarenetException ours)
				? ErrorsOfCallers.told(ours, GraphqlErrorBuilder.newError(environment)) : null;
	}

}
