package carenet.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a question, and what is refused before it is asked. */
class KnownDocumentsTests {

	private final KnownDocuments documents = new KnownDocuments(QuestionSettings.DEFAULT);

	private final AtomicInteger parsed = new AtomicInteger();

	@Test
	void aDocumentIsParsedOnce() {
		PreparsedDocumentEntry first = ask("{ a { b } }");
		assertThat(ask("{ a { b } }")).isSameAs(first);
		assertThat(this.parsed).hasValue(1);
	}

	@Test
	void aDocumentThatIsRefusedIsNotKept() {
		String deep = "{ a".repeat(21) + " }".repeat(21);
		assertThat(ask(deep).getErrors()).extracting(GraphQLError::getMessage)
			.containsExactly("21 fields in each other; at most 20");
		ask(deep);
		assertThat(this.parsed).hasValue(2);
	}

	@Test
	void twentyFieldsInEachOtherAreAnswered() {
		assertThat(ask("{ a".repeat(20) + " }".repeat(20)).hasErrors()).isFalse();
	}

	@Test
	void aFragmentCountsWhereverItStands() {
		String document = "{ ...ten ...ten } fragment ten on T { %s }".formatted("f ...five ".repeat(2))
				+ " fragment five on T { x { a b c d } }";
		Extent extent = Extent.of(new Parser().parseDocument(document), Map.of());
		assertThat(extent.depth()).isEqualTo(2);
		assertThat(extent.fields()).isEqualTo(24);
	}

	@Test
	void fragmentsThatMultiplyAreCountedWithoutBeingFollowed() {
		StringBuilder document = new StringBuilder("{ ...f0 }");
		for (int i = 0; i < 100; i++) {
			document.append(" fragment f%d on T { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
		}
		document.append(" fragment f100 on T { x }");
		assertThat(ask(document.toString()).getErrors()).singleElement()
			.extracting(GraphQLError::getMessage)
			.asString()
			.endsWith(" fields; at most 2000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ a { b c } }                                              | 3
			{ list(first: 10) { edges { node { a } } } }               | 31
			{ list { edges { node { a } } } }                          | 61
			{ list { ...l } } fragment l on T { edges { node { a } } } | 61
			{ list(first: 10) { edges { list(first: 10) { a } } } }    | 121
			{ list(first: 9999999999) { a } }                          | 201
			query($n: Int) { list(first: $n) { a } }                   | 6
			query($n: Int = 7) { list(first: $n) { a } }               | 6
			query($m: Int = 7) { list(first: $m) { a } }               | 8
			query($x: Int) { list(first: $x) { a } }                   | 21
			query A { a } query B { list(first: 10) { a } }            | 11
			""")
	void aPageCostsWhatStandsBelowItForEachEntry(String document, long cost) {
		assertThat(Extent.of(new Parser().parseDocument(document), Map.of("n", 5)).cost()).isEqualTo(cost);
	}

	@Test
	void aDocumentIsCountedAgainWithOtherVariables() {
		String inner = "a ".repeat(190);
		String document = "query($n: Int) { l(first: 100) { edges { m(first: $n) { edges { %s } } } } }"
			.formatted(inner);
		assertThat(ask(document, Map.of("n", 5)).hasErrors()).isFalse();
		assertThat(ask(document, Map.of("n", 6)).getErrors()).singleElement()
			.extracting(GraphQLError::getMessage)
			.asString()
			.startsWith("up to 114801 fields to be answered; at most 100000");
		assertThat(ask(document, Map.of("n", 5)).hasErrors()).isFalse();
		assertThat(this.parsed).hasValue(1);
	}

	@Test
	void aliasesDirectivesAndWhatStandsBesideEachOtherAreBounded() {
		assertRefused("{ %s }".formatted(numbered("x%d { %s }", 3, numbered("a%d: b ", 67, ""))),
				"201 aliases; at most 200");
		assertRefused("{ %s }".formatted(numbered("a%d @skip(if: false) ", 51, "")), "51 directives; at most 50");
		assertRefused("{ ...f @skip(if: false) ... @skip(if: false) { a } } fragment f on T { %s }"
			.formatted(numbered("a%d @skip(if: false) ", 49, "")), "51 directives; at most 50");
		assertRefused("{ %s }".formatted(numbered("a%d ", 201, "")), "201 fields beside each other; at most 200");
	}

	@Test
	void listedDocumentsAreAskedByTheirHashAlone() throws IOException {
		String text = new ClassPathResource("graphql/documents/supportNetwork.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(ask(this.documents, hashed(ListedDocuments.hash(text))).hasErrors()).isFalse();
		assertThat(ask(this.documents, hashed("0".repeat(64))).getErrors()).singleElement()
			.extracting(GraphQLError::getMessage)
			.asString()
			.startsWith("no listed document has this hash");
		KnownDocuments only = new KnownDocuments(new QuestionSettings(QuestionSettings.Documents.LISTED, 20, 2_000, 200,
				200, 50, 100_000, Duration.ofSeconds(60)));
		assertThat(ask(only, ExecutionInput.newExecutionInput(text).build()).hasErrors()).isFalse();
		assertThat(ask(only, hashed(ListedDocuments.hash(text))).hasErrors()).isFalse();
		assertThat(ask(only, ExecutionInput.newExecutionInput("{ a }").build()).getErrors())
			.extracting(GraphQLError::getMessage)
			.containsExactly("only listed documents are answered here");
	}

	private static ExecutionInput hashed(String hash) {
		return ExecutionInput.newExecutionInput(PersistedQuerySupport.PERSISTED_QUERY_MARKER)
			.extensions(Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)))
			.build();
	}

	private void assertRefused(String document, String refusal) {
		assertThat(ask(document).getErrors()).extracting(GraphQLError::getMessage).containsExactly(refusal);
	}

	private static String numbered(String shape, int times, String inner) {
		return IntStream.range(0, times).mapToObj((i) -> shape.formatted(i, inner)).collect(Collectors.joining(" "));
	}

	@Test
	void manyDifferentDocumentsDoNotPileUp() {
		for (int i = 0; i < 5_000; i++) {
			ask("{ f%d }".formatted(i));
		}
		assertThat(this.documents.size()).isLessThanOrEqualTo(1_024);
	}

	private PreparsedDocumentEntry ask(String document) {
		return ask(document, Map.of());
	}

	private PreparsedDocumentEntry ask(String document, Map<String, Object> variables) {
		return ask(this.documents, ExecutionInput.newExecutionInput(document).variables(variables).build());
	}

	private PreparsedDocumentEntry ask(KnownDocuments known, ExecutionInput asked) {
		return known.getDocumentAsync(asked, (input) -> {
			this.parsed.incrementAndGet();
			return new PreparsedDocumentEntry(new Parser().parseDocument(input.getQuery()));
		}).join();
	}

}
