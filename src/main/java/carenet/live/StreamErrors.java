package carenet.live;

import carenet.graph.ErrorsOfCallers;
import carenet.study.CarenetException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Why a stream ends, where that is the caller's to mend; anything else says no more. */
@Component
class StreamErrors extends SubscriptionExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex) {
		return (ex instanceof CarenetException ours) ? ErrorsOfCallers.told(ours, GraphqlErrorBuilder.newError())
				: null;
	}

}
