package carenet.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.springframework.graphql.execution.ErrorType;

/**
 * The documents that were asked lately, parsed and found valid and within bounds: what is
 * asked, never an answer.
 */
final class KnownDocuments implements PreparsedDocumentProvider {

	/** The standard introspection query is 15 deep. */
	static final int DEEPEST = 20;

	static final int MOST_FIELDS = 2_000;

	/** What is kept weighs at most this, in characters of text. */
	private static final int HEAVIEST = 1 << 18;

	/** What the shortest weighs, so that they are at most a thousand. */
	private static final int LIGHTEST = 1 << 8;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(HEAVIEST)
		.<String, PreparsedDocumentEntry>weigher((text, document) -> LIGHTEST + text.length())
		.build();

	/** A document that is refused is not kept. */
	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		PreparsedDocumentEntry known = this.documents.getIfPresent(input.getQuery());
		if (known != null) {
			return CompletableFuture.completedFuture(known);
		}
		PreparsedDocumentEntry document = bounded(parseAndValidate.apply(input));
		if (!document.hasErrors()) {
			this.documents.put(input.getQuery(), document);
		}
		return CompletableFuture.completedFuture(document);
	}

	/** How many are kept. */
	long size() {
		this.documents.cleanUp();
		return this.documents.estimatedSize();
	}

	private static PreparsedDocumentEntry bounded(PreparsedDocumentEntry entry) {
		if (entry.hasErrors()) {
			return entry;
		}
		Extent extent = Extent.of(entry.getDocument());
		List<GraphQLError> errors = new ArrayList<>();
		if (extent.depth() > DEEPEST) {
			errors.add(refused("%d fields in each other; at most %d".formatted(extent.depth(), DEEPEST)));
		}
		if (extent.fields() > MOST_FIELDS) {
			errors.add(refused("%d fields; at most %d".formatted(extent.fields(), MOST_FIELDS)));
		}
		return errors.isEmpty() ? entry : new PreparsedDocumentEntry(errors);
	}

	private static GraphQLError refused(String message) {
		return GraphQLError.newError().errorType(ErrorType.BAD_REQUEST).message(message).build();
	}

}
