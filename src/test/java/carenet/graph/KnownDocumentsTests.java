package carenet.graph;

import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a question, and what is refused before it is asked. */
class KnownDocumentsTests {

	private final KnownDocuments documents = new KnownDocuments();

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
		assertThat(Extent.of(new Parser().parseDocument(document))).isEqualTo(new Extent(2, 24));
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

	@Test
	void manyDifferentDocumentsDoNotPileUp() {
		for (int i = 0; i < 5_000; i++) {
			ask("{ f%d }".formatted(i));
		}
		assertThat(this.documents.size()).isLessThanOrEqualTo(1_024);
	}

	private PreparsedDocumentEntry ask(String document) {
		return this.documents.getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), (input) -> {
			this.parsed.incrementAndGet();
			return new PreparsedDocumentEntry(new Parser().parseDocument(input.getQuery()));
		}).join();
	}

}
