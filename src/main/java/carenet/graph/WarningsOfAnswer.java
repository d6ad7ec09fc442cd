package carenet.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warnings beside an answer: what is null under a list, and why, stands in the
 * {@code warnings} of the response's extensions.
 */
@Component
public class WarningsOfAnswer implements WebGraphQlInterceptor {

	private static final String KEY = "warnings";

	/** How many warnings one answer carries. */
	private static final int MOST = 100;

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		List<String> warnings = new CopyOnWriteArrayList<>();
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(KEY, warnings);
			return input;
		});
		return chain.next(request)
			.map((response) -> warnings.isEmpty() ? response
					: response.transform((builder) -> builder.extensions(Map.of(KEY, List.copyOf(warnings)))));
	}

	/**
	 * Whether a field stands below a list, so that its fault is not the whole answer's.
	 */
	public static boolean isUnderAList(DataFetchingEnvironment environment) {
		return environment.getExecutionStepInfo().getPath().toList().stream().anyMatch(Integer.class::isInstance);
	}

	/** Adds a warning to the answer that is being made. */
	public static void add(GraphQLContext context, String warning) {
		List<String> warnings = context.get(KEY);
		if (warnings != null && warnings.size() < MOST && !warnings.contains(warning)) {
			warnings.add(warning);
		}
	}

}
