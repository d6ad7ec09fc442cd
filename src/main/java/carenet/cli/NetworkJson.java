package carenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import carenet.network.SupportNetwork;
import carenet.study.TieState;
import carenet.study.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A support network in exactly the shape of the GraphQL type, since GraphQL answers it.
 *
 * @param product which answers
 * @param network which one
 * @param states which ties
 */
record NetworkJson(Backstage product, SupportNetwork network, Set<TieState> states) {

	static final ClassPathResource QUERY = new ClassPathResource("cli/support-network.graphql");

	String text() {
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.product.get(ExecutionGraphQlService.class)
			.execute(new DefaultExecutionGraphQlRequest(query(), null, variables(), null, "carenet-network",
					Locale.ROOT))
			.block());
		if (!response.getErrors().isEmpty()) {
			throw new IllegalStateException("GraphQL refused: " + response.getErrors());
		}
		Object answer = response.field("supportNetwork").getValue();
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
	}

	private static String query() {
		try {
			return QUERY.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, @Nullable Object> variables() {
		View view = this.network.view();
		Map<String, @Nullable Object> said = new HashMap<>();
		said.put("rule", view.rule().name());
		said.put("sources",
				(view.sources() != null) ? view.sources().stream().map(Enum::name).sorted().toList() : null);
		said.put("knownAt", (view.knownAt() != null) ? view.knownAt().toString() : null);
		said.put("includeRetrospective", view.includeRetrospective());
		return Map.of("client", this.network.client().id().value(), "wave", this.network.wave().index(), "view", said,
				"states", this.states.stream().map(Enum::name).sorted().toList());
	}

}
