package carenet.live;

import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Why a stream ends, where that is the caller's to mend; anything else says no more. */
@Component
class StreamErrors extends SubscriptionExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex) {
		if (!(ex instanceof CarenetException ours)) {
			return null;
		}
		ErrorType type = switch (ours) {
			case BadInput _ -> ErrorType.BAD_REQUEST;
			case NotFound _ -> ErrorType.NOT_FOUND;
			case NotAllowed _ -> ErrorType.FORBIDDEN;
		};
		return GraphqlErrorBuilder.newError().errorType(type).message("%s", ours.getMessage()).build();
	}

}
