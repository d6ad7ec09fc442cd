package carenet.live;

import java.util.List;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Over a WebSocket one can only be told: whoever opened it may have signed out since, and
 * no request of theirs is looked at again.
 */
@Component
class OnlySubscriptions implements WebSocketGraphQlInterceptor {

	private static final GraphQLError REFUSED = GraphQLError.newError()
		.errorType(ErrorType.BAD_REQUEST)
		.message("over a WebSocket, ask for a subscription; send everything else by POST")
		.build();

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest) || subscribes(request.getDocument())) {
			return chain.next(request);
		}
		ExecutionResult refused = ExecutionResult.newExecutionResult().errors(List.of(REFUSED)).build();
		return Mono
			.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), refused)));
	}

	private static boolean subscribes(String document) {
		try {
			List<OperationDefinition> operations = Parser.parse(document)
				.getDefinitionsOfType(OperationDefinition.class);
			return !operations.isEmpty() && operations.stream()
				.allMatch((one) -> one.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
		}
		catch (InvalidSyntaxException ex) {
			return false;
		}
	}

}
