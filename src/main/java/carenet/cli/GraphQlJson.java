package carenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.json.JsonMapper;

import carenet.audit.Auditor;
import carenet.study.View;

/**
 * An answer in exactly the shape of a GraphQL type, since GraphQL answers it.
 *
 * @param product which answers
 * @param field the field of the query that is printed; the document bears its name
 */
record GraphQlJson(Backstage product, String field) {

	String text(Map<String, @Nullable Object> variables) {
		ExecutionGraphQlResponse response = Objects
			.requireNonNull(this.product.get(ExecutionGraphQlService.class).execute(request(variables)).block());
		if (!response.getErrors().isEmpty()) {
			throw new IllegalStateException("GraphQL refused: " + response.getErrors());
		}
		Object answer = response.field(this.field).getValue();
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
	}

	/** The command that prints it has recorded the look. */
	private ExecutionGraphQlRequest request(Map<String, @Nullable Object> variables) {
		ExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(document(), null, variables, null,
				"carenet", Locale.ROOT);
		request.configureExecutionInput((input,
				builder) -> builder.graphQLContext((context) -> context.put(Auditor.RECORDED_BY_CALLER, true)).build());
		return request;
	}

	/** A view as the schema's input. */
	static Map<String, @Nullable Object> view(View view) {
		Map<String, @Nullable Object> said = new HashMap<>();
		said.put("rule", view.rule().name());
		said.put("sources",
				(view.sources() != null) ? view.sources().stream().map(Enum::name).sorted().toList() : null);
		said.put("knownAt", (view.knownAt() != null) ? view.knownAt().toString() : null);
		said.put("includeRetrospective", view.includeRetrospective());
		return said;
	}

	private String document() {
		try {
			return new ClassPathResource("graphql/documents/" + this.field + ".graphql")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
